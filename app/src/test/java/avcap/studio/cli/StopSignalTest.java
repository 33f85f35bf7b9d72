package avcap.studio.cli;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class StopSignalTest {

    private final StopSignal stop = new StopSignal();

    @Test
    void theProgramStaysUntilTheCommandIsInOrder() throws Exception {
        StopSignal.Heed order = stop.heed();
        CompletableFuture<Void> hook = runAsync(stop::giveAndWait);
        Awaitility.await().until(stop::isGiven);

        assertThat(hook).isNotDone();
        assertThat(stop.unseen().isCancelled()).isTrue();

        order.close();
        hook.get(5, TimeUnit.SECONDS);
    }

    @Test
    void nobodyIsWaitedForWhenNothingRuns() throws Exception {
        stop.heed().close();

        runAsync(stop::giveAndWait).get(5, TimeUnit.SECONDS);
    }
}
