package avcap.inference.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.inference.progress.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipWriterTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it.
    Path folder;

    @Test
    void writesTheSameBytesTwice() throws Exception {
        Path one = MadeClips.withSound(folder.resolve("one.mp4"), 2);
        Path two = MadeClips.withSound(folder.resolve("two.mp4"), 2);

        assertThat(Files.readAllBytes(one)).isEqualTo(Files.readAllBytes(two)).hasSizeGreaterThan(10_000);
    }

    @Test
    void namesTheFileItCouldNotWrite() {
        Path out = folder.resolve("no such folder").resolve("clip.mp4");

        assertThatThrownBy(() -> MadeClips.withSound(out, 1))
                .isInstanceOf(MediaException.class)
                .hasMessageContaining("clip.mp4");
    }

    @Test
    void leavesNothingBehindWhenCancelled() {
        Path out = folder.resolve("clip.mp4");
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction, String step) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> ClipWriter.write(out, MadeClips.SPEC, MadeClips.greys(1), Optional.empty(), cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(out).doesNotExist();
    }
}
