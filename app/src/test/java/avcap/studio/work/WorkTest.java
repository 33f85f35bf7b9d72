package avcap.studio.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import avcap.inference.checkpoint.EngineUnavailableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class WorkTest {

    private final Workshop immediate = Workshop.immediate();

    @Test
    void deliversWhatItBrings() {
        List<String> delivered = new ArrayList<>();

        Work<String> work = immediate.submitMedia("Reading", progress -> {
            progress.report(0.5, "half");
            return "done";
        });
        work.whenDone(delivered::add);

        assertThat(delivered).containsExactly("done");
        assertThat(work.state()).isEqualTo(Work.State.DONE);
        assertThat(work.stepProperty().get()).isEqualTo("half");
        assertThat(immediate.unfinished()).isEmpty();
    }

    @Test
    void aCheckedFailureSpeaksItsOwnSentence() {
        Work<String> work = immediate.submitMedia("Reading", progress -> {
            throw new IOException("The disk is gone. Plug it in.");
        });

        assertThat(work.failure()).map(Failure::sentence).contains("The disk is gone. Plug it in.");
    }

    @Test
    void whatTheEngineLacksIsToldToo() {
        Work<String> work = immediate.submitModel("Loading", progress -> {
            throw new EngineUnavailableException("No int8 here; fp32 always works.");
        });

        assertThat(work.failure()).map(Failure::sentence).contains("No int8 here; fp32 always works.");
    }

    @Test
    void aFaultOfOursIsNotShownToTheUser() {
        Work<String> work = immediate.submitModel("Captioning dog", progress -> {
            throw new IllegalStateException("index 3 out of 2");
        });

        assertThat(work.failure()).map(Failure::sentence).hasValueSatisfying(sentence -> assertThat(sentence)
                .startsWith("Captioning dog stopped because of a fault in the studio.")
                .containsPattern("AV-[0-9A-F]{4}-[0-9A-F]{4}"));
        assertThat(work.failure().orElseThrow().isMendable()).isFalse();
    }

    @Test
    void aCancelledJobIsToldAndDeliversNothing() {
        BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
        CountDownLatch started = new CountDownLatch(1);
        AtomicBoolean delivered = new AtomicBoolean();
        try (Workshop workshop = Workshop.deliveringOn(window::add)) {
            Work<String> work = workshop.submitMedia("Waiting", progress -> {
                started.countDown();
                await().until(progress::isCancelled);
                return "too late";
            });
            work.whenDone(value -> delivered.set(true));
            await().until(() -> started.getCount() == 0);

            work.cancel();
            await().until(() -> window.size() >= 3); // begun, cancelled, and the result nobody wants
            window.forEach(Runnable::run);

            assertThat(work.state()).isEqualTo(Work.State.CANCELLED);
            assertThat(delivered).isFalse();
        }
    }

    @Test
    void theModelDoesOneThingAtATime() {
        BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
        List<String> order = new ArrayList<>();
        try (Workshop workshop = Workshop.deliveringOn(window::add)) {
            CountDownLatch gate = new CountDownLatch(1);
            workshop.submitModel("first", progress -> {
                gate.await();
                return order.add("first");
            });
            Work<Boolean> second = workshop.submitModel("second", progress -> order.add("second"));
            gate.countDown();

            await().until(() -> {
                for (Runnable job = window.poll(); job != null; job = window.poll()) {
                    job.run();
                }
                return second.state().isOver();
            });

            assertThat(order).containsExactly("first", "second");
        }
    }

    @Test
    void onlyTheLatestIsDelivered() {
        List<Runnable> window = new ArrayList<>();
        List<Runnable> lane = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        Latest<String> latest = new Latest<>();

        latest.start(() -> job("old", lane, window)).whenDone(shown::add);
        latest.start(() -> job("new", lane, window)).whenDone(shown::add);
        lane.forEach(Runnable::run);
        List.copyOf(window).forEach(Runnable::run);

        assertThat(shown).containsExactly("new");
    }

    private static Work<String> job(String result, List<Runnable> lane, List<Runnable> window) {
        Work<String> work = new Work<>(result, progress -> result, window::add);
        lane.add(work::run);
        return work;
    }
}
