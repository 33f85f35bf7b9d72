package avcap.studio.session;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.clip.TimeSpan;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private final Coverage coverage = new Coverage();

    private void play(double start, double end) {
        coverage.add(TimeSpan.ofSeconds(start, end));
    }

    @Test
    void whatWasNotPlayedIsOneGap() {
        assertThat(coverage.gaps(10)).containsExactly(TimeSpan.ofSeconds(0, 10));
    }

    @Test
    void stretchesAddUpInWhateverOrderTheyArePlayed() {
        play(6, 10);
        play(0, 2);
        play(4, 5);
        assertThat(coverage.gaps(10)).containsExactly(TimeSpan.ofSeconds(2, 4), TimeSpan.ofSeconds(5, 6));

        play(1.5, 7);

        assertThat(coverage.gaps(10)).isEmpty();
    }

    @Test
    void whatIsShorterThanALookOfThePlayerIsNoGap() {
        play(.2, 3);
        play(3.2, 9.8);

        assertThat(coverage.gaps(10)).isEmpty();
    }

    @Test
    void whatWasPlayedBehindTheEndOfTheSoundDoesNotMatter() {
        play(0, 4);
        play(8, 12);

        assertThat(coverage.gaps(6)).containsExactly(TimeSpan.ofSeconds(4, 6));
    }
}
