package avcap.inference.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.inference.media.MediaException;
import avcap.inference.testing.Seeds;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class ReadAheadTest {

    private static Iterator<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().iterator();
    }

    @ParameterizedTest
    @Seeds(50)
    void handsOutInOrderAndNeverHoldsMoreThanItsBound(long seed) throws Exception {
        Random random = new Random(seed);
        int ahead = random.nextInt(4);
        AtomicInteger held = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Integer> handedOut = new ArrayList<>();

        try (ReadAhead<Integer, Integer> clips = new ReadAhead<>(
                numbers(30),
                number -> {
                    most.accumulateAndGet(held.incrementAndGet(), Math::max);
                    return number;
                },
                1 + random.nextInt(3),
                ahead)) {
            while (clips.hasNext()) {
                handedOut.add(clips.next());
                held.decrementAndGet();
            }
        }

        assertThat(handedOut).isEqualTo(IntStream.range(0, 30).boxed().toList());
        assertThat(most.get()).isLessThanOrEqualTo(ahead + 1);
    }

    @Test
    void readsTheNextClipWhileThisOneIsWorkedOn() throws Exception {
        CountDownLatch secondIsRead = new CountDownLatch(1);
        try (ReadAhead<Integer, Integer> clips = new ReadAhead<>(
                numbers(2),
                number -> {
                    if (number == 1) {
                        secondIsRead.countDown();
                    }
                    return number;
                },
                1,
                1)) {

            clips.next();

            assertThat(secondIsRead.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void asksForNoMoreThanThereIsRoomFor() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Iterator<Integer> endless = IntStream.generate(asked::incrementAndGet).iterator();
        try (ReadAhead<Integer, Integer> clips = new ReadAhead<>(endless, number -> number, 1, 2)) {

            clips.next();

            assertThat(asked.get()).isBetween(3, 4); // the stream's iterator looks one ahead itself
        }
    }

    @Test
    void aClipThatCannotBeReadDoesNotStopTheNext() throws Exception {
        try (ReadAhead<Integer, Integer> clips = new ReadAhead<>(
                numbers(3),
                number -> {
                    if (number == 0) {
                        throw new MediaException("no clip");
                    }
                    if (number == 1) {
                        throw new OutOfMemoryError("a big clip");
                    }
                    return number;
                },
                1,
                2)) {

            assertThatThrownBy(clips::next).isInstanceOf(MediaException.class).hasMessage("no clip");
            assertThatThrownBy(clips::next).isInstanceOf(OutOfMemoryError.class);
            assertThat(clips.next()).isEqualTo(2);
            assertThatThrownBy(clips::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void anInterruptedCallerGoesAwayWithoutHisClip() {
        CountDownLatch never = new CountDownLatch(1);
        try (ReadAhead<Integer, Integer> clips = new ReadAhead<>(numbers(1), number -> waitFor(never), 1, 1)) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(clips::next).isInstanceOf(CancellationException.class);
        }
        assertThat(Thread.interrupted()).isTrue();
    }

    /** The first reading heeds no interrupt, so the second waits for its turn when all is closed. */
    @Test
    void closingLetsGoOfAClipThatWasNeverBegun() throws Exception {
        CountDownLatch isOver = new CountDownLatch(1);
        ReadAhead<Integer, Integer> clips = new ReadAhead<>(
                numbers(2),
                number -> {
                    while (isOver.getCount() > 0) {
                        Thread.onSpinWait();
                    }
                    return number;
                },
                1,
                1);
        Thread.currentThread().interrupt();
        assertThatThrownBy(clips::next).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();

        clips.close();

        CompletableFuture<Integer> second = CompletableFuture.supplyAsync(() -> nextOf(clips));
        assertThatThrownBy(() -> second.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(CancellationException.class);
        isOver.countDown();
    }

    @Test
    void nothingIsReadOnceItIsClosed() {
        ReadAhead<Integer, Integer> clips = new ReadAhead<>(numbers(2), number -> number, 1, 1);

        clips.close();

        assertThatThrownBy(clips::next).isInstanceOf(CancellationException.class);
    }

    private static int nextOf(ReadAhead<Integer, Integer> clips) {
        try {
            return clips.next();
        } catch (MediaException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int waitFor(CountDownLatch latch) {
        try {
            latch.await();
            return 0;
        } catch (InterruptedException e) {
            throw new CancellationException("closed");
        }
    }
}
