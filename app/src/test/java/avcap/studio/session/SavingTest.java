package avcap.studio.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.ChangeRefusedException;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.StoreException;
import avcap.studio.work.Workshop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SavingTest {

    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final Workshop workshop = Workshop.deliveringOn(window::add);
    private final Saving saving = new Saving(workshop, Duration.ofMillis(5));
    private volatile List<Draft> aside = List.of();
    private volatile boolean isTried;
    private volatile boolean drained;
    private volatile String written = "";
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
        Draft text = typed("a dog");
        saving.writeText(text, SavingTest::refuse, done -> {});

        await().until(() -> is(Saving.State.NOT_SAVED));

        assertThat(saving.unsavedTexts()).containsExactly(text);
        assertThat(saving.isWaiting(text.place())).isTrue();
        assertThat(saving.drain()).isFalse();
    }

    @Test
    void whatIsTypedBehindALongWriteIsSetAsideWithinASecond() {
        CountDownLatch isOver = new CountDownLatch(1);
        saving.setAsideIn(texts -> aside = List.copyOf(texts));
        saving.writeLong("All of them", progress -> until(isOver), done -> {});
        saving.writeDraft(typed("a d"), () -> "kept", done -> {});
        Draft newest = typed("a dog");

        saving.writeDraft(newest, () -> "kept", done -> {});

        await().atMost(Duration.ofSeconds(1)).until(() -> aside.equals(List.of(newest)));
        assertThat(saving.state()).as("the project has it not").isEqualTo(Saving.State.SAVING);
        isOver.countDown();
        await().until(() -> is(Saving.State.SAVED));
        await("nothing lies aside any more").until(() -> aside.isEmpty());
    }

    @Test
    void whatIsTypedIsSetAsideThoughTheWindowWaits() {
        CountDownLatch isOver = new CountDownLatch(1);
        saving.setAsideIn(texts -> aside = List.copyOf(texts));
        workshop.submitStore("All of them", progress -> until(isOver));
        Draft text = typed("a dog");
        saving.writeDraft(text, () -> until(isOver), done -> {});
        Thread closing = new Thread(() -> drained = saving.drain());

        closing.start();

        await().atMost(Duration.ofSeconds(1)).until(() -> aside.equals(List.of(text)));
        assertThat(drained).isFalse();
        isOver.countDown();
        await().until(() -> drained);
        assertThat(aside).as("closing leaves nothing there").isEmpty();
    }

    @Test
    void aPlaceThatTakesNothingLosesAndBlocksNothing() {
        CountDownLatch isOver = new CountDownLatch(1);
        saving.setAsideIn(texts -> {
            isTried = true;
            throw new StoreException("There is no room.");
        });
        saving.writeLong("All of them", progress -> until(isOver), done -> {});
        saving.writeDraft(typed("a dog"), () -> written = "a dog", done -> {});
        await().until(() -> isTried);
        assertThat(saving.unsavedTexts()).extracting(Draft::text).containsExactly("a dog");

        isOver.countDown();

        await().until(() -> is(Saving.State.SAVED));
        assertThat(written).isEqualTo("a dog");
        assertThat(saving.drain()).isTrue();
    }

    private static String until(CountDownLatch isOver) {
        try {
            return isOver.await(1, TimeUnit.MINUTES) ? "over" : "too late";
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Draft typed(String text) {
        return new Draft(new EntryId(1), text, new Annotator("anna"), Instant.now());
    }

    private static String refuse() throws StoreException {
        throw new ChangeRefusedException("Another clip is there.");
    }
}
