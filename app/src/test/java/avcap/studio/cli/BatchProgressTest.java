package avcap.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BatchProgressTest {

    private final StringWriter err = new StringWriter();
    private long nanos;
    private OptionalLong total = OptionalLong.empty();

    private BatchProgress progress(boolean isWatched) {
        Terminal terminal =
                new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err), isWatched, new StopSignal());
        return new BatchProgress(terminal, () -> nanos, () -> total);
    }

    private void pass(long seconds) {
        nanos += TimeUnit.SECONDS.toNanos(seconds);
    }

    @Test
    void aPersonSeesCountRateTimeLeftFailuresAndTheClip() {
        BatchProgress progress = progress(true);
        total = OptionalLong.of(122);
        pass(2);
        progress.captioned();
        pass(4);
        progress.failed();

        progress.of(Path.of("dog.wav")).report(0.5, "Choosing words");

        assertThat(err.toString()).endsWith("[3/122, 20/min, 6 min left, 1 failed] dog.wav: Choosing words 50 %");
    }

    @Test
    void saysNoMoreThanIsKnown() {
        BatchProgress progress = progress(true);

        progress.of(Path.of("dog.wav")).report(0, "Choosing words");

        assertThat(err.toString()).endsWith("[1] dog.wav: Choosing words 0 %");
    }

    @Test
    void whatWasDoneBeforeMakesTheRateNoBetter() {
        BatchProgress progress = progress(true);
        total = OptionalLong.of(1000);
        for (int i = 0; i < 900; i++) {
            progress.doneBefore();
        }
        pass(60);
        progress.captioned();

        progress.of(Path.of("dog.wav")).report(-1, "Choosing words");

        assertThat(err.toString()).contains("[902/1000, 1/min, 99 min left]");
    }

    @Test
    void aLogGetsASentenceEveryMinute() {
        BatchProgress progress = progress(false);
        total = OptionalLong.of(300);
        for (int i = 0; i < 7; i++) {
            pass(20);
            progress.captioned();
        }

        assertThat(err.toString().lines())
                .containsExactly(
                        "3 of 300 clips done, 3 a minute, 99 min left.",
                        "6 of 300 clips done, 3 a minute, 98 min left.");
    }

    @Test
    void aLogGetsASentenceEveryHundredClips() {
        BatchProgress progress = progress(false);
        for (int i = 0; i < 250; i++) {
            progress.doneBefore();
        }

        assertThat(err.toString().lines()).containsExactly("100 clips done.", "200 clips done.");
    }

    @Test
    void theSummaryTellsEverythingApart() {
        BatchProgress progress = progress(false);
        pass(30);
        progress.captioned();
        progress.doneBefore();
        pass(30);
        progress.failed();

        assertThat(progress.summary())
                .isEqualTo("1 of 3 clips captioned, 1 known before, 1 failed in 60.0 s, 2 a minute.");
    }
}
