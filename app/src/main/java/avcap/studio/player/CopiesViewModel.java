package avcap.studio.player;

import avcap.studio.work.Latest;
import avcap.studio.work.Task;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** How much room copies of clips take and may take. */
public final class CopiesViewModel {

    private static final Words WORDS = UiResources.laneWords();
    private static final double GIGABYTE = 1e9;

    private final PlayableCopies copies;
    private final Workshop workshop;
    private final IntConsumer chooser;
    private final Latest<Long> tidying = new Latest<>();
    private final ReadOnlyStringWrapper taken = new ReadOnlyStringWrapper(this, "taken", "");

    /** @param chooser remembers how many gigabytes each folder may hold, which the copies ask for */
    public CopiesViewModel(PlayableCopies copies, Workshop workshop, IntConsumer chooser) {
        this.copies = copies;
        this.workshop = workshop;
        this.chooser = chooser;
        tell(copies.counted());
    }

    /** How much they take now, a sentence. */
    public ReadOnlyStringProperty takenProperty() {
        return taken.getReadOnlyProperty();
    }

    /** Lets each folder hold so much from now on; what is beyond goes at once, but for the one used last. */
    public void limit(int gigabytes) {
        chooser.accept(gigabytes);
        tell(copies.tidied());
    }

    /** Deletes all copies; they are made again where they are needed. */
    public void clear() {
        tell(copies.cleared());
    }

    private void tell(Task<Long> task) {
        taken.set(WORDS.text("copies.counting"));
        tidying.start(() -> workshop.submitMedia(WORDS.text("work.copies"), task))
                .whenDone(bytes -> taken.set(WORDS.text("copies.taken", bytes / GIGABYTE)))
                .whenFailed(failure -> taken.set(WORDS.text("copies.unknown")));
    }
}
