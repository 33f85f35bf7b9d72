package avcap.studio.testing;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.StoreException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;

/** A step that holds a project in the midst of its change until it is told to end. */
public final class LongStep implements Progress {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    /** Does it; returns once it is told to end. */
    public String in(Project project) throws StoreException {
        EntryId first = project.entries().get(0).id();
        project.carryOut("All", List.of(new Edit.Tag(first, "long", true)), new Annotator("ben"), this);
        return "over";
    }

    @Override
    public void report(double fraction, String step) {
        begun.countDown();
        await(over);
    }

    @Override
    public boolean isCancelled() {
        return false;
    }

    /** Returns once the project is held. */
    public void awaitBegin() {
        await(begun);
    }

    public void end() {
        over.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new CancellationException();
        }
    }
}
