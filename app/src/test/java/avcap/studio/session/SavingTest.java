package avcap.studio.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import avcap.studio.annotation.ChangeRefusedException;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.StoreException;
import avcap.studio.work.Workshop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SavingTest {

    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final Workshop workshop = Workshop.deliveringOn(window::add);
    private final Saving saving = new Saving(workshop, Duration.ofMillis(5));
    private int tries;

    @AfterEach
    void close() {
        workshop.close();
    }

    private boolean is(Saving.State state) {
        for (Runnable next = window.poll(); next != null; next = window.poll()) {
            next.run();
        }
        return saving.state() == state;
    }

    private synchronized int failUntil(int last) throws StoreException {
        tries++;
        if (tries < last) {
            throw new StoreException("The disk is full. Free some space and try again.");
        }
        return tries;
    }

    @Test
    void triesAgainByItselfUntilItIsOnDisk() {
        saving.write(() -> failUntil(4), done -> {});
        await().until(() -> is(Saving.State.NOT_SAVED));
        assertThat(saving.problemProperty().get()).startsWith("The disk is full.");

        await().until(() -> is(Saving.State.SAVED));

        assertThat(saving.problemProperty().get()).isEmpty();
        assertThat(saving.drain()).isTrue();
    }

    @Test
    void whatIsRefusedForGoodBlocksNothingBehindIt() {
        List<String> refused = new ArrayList<>();
        List<String> written = new ArrayList<>();
        saving.setWhenRefused(refused::add);
        saving.write(SavingTest::refuse, done -> {});
        saving.write(() -> "the next", written::add);

        await().until(() -> is(Saving.State.SAVED));

        assertThat(refused).containsExactly("Another clip is there.");
        assertThat(written).containsExactly("the next");
        saving.write(SavingTest::refuse, done -> {});
        assertThat(saving.drain()).as("the window can be closed").isTrue();
    }

    @Test
    void aTextIsNeverGivenUp() {
        UnsavedText text = new UnsavedText(Place.first(new EntryId(1)), "a dog");
        saving.writeText(text, SavingTest::refuse, done -> {});

        await().until(() -> is(Saving.State.NOT_SAVED));

        assertThat(saving.unsavedTexts()).containsExactly(text);
        assertThat(saving.isWaiting(text.place())).isTrue();
        assertThat(saving.drain()).isFalse();
    }

    private static String refuse() throws StoreException {
        throw new ChangeRefusedException("Another clip is there.");
    }
}
