package avcap.studio.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackingTest {

    @TempDir
    private Path folder;

    @Test
    void aClipIsPutBelowTheFolderAndNeverOverOneThatIsThere() throws Exception {
        Unpacking unpacking = Unpacking.into(folder);

        unpacking.put("deep/dog.wav", file -> Files.writeString(file, "first"));
        unpacking.put("deep/dog.wav", file -> Files.writeString(file, "second"));

        assertThat(folder.resolve("deep/dog.wav")).hasContent("first");
        assertThat(unpacking.has(unpacking.place("deep/dog.wav"))).isTrue();
        assertThat(unpacking.has(unpacking.place("deep/cat.wav"))).isFalse();
    }

    @Test
    void halfAClipIsNoneAndLeavesNothing() throws Exception {
        Unpacking unpacking = Unpacking.into(folder);

        assertThatThrownBy(() -> unpacking.put("dog.wav", file -> {
                    Files.writeString(file, "half");
                    throw new IOException("No space left on device");
                }))
                .hasMessage("No space left on device");

        assertThat(unpacking.has(unpacking.place("dog.wav"))).isFalse();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aDryRunOnlyNotesWhatWouldLieThere() throws Exception {
        Unpacking unpacking = Unpacking.dry(folder.resolve("clips"));

        unpacking.put("dog.wav", file -> Files.writeString(file, "bytes"));

        assertThat(unpacking.has(unpacking.place("dog.wav"))).isTrue();
        assertThat(folder.resolve("clips")).doesNotExist();
    }

    @Test
    void aNameThatLeadsOutIsRefused() {
        assertThatThrownBy(() -> Unpacking.dry(folder).put("../dog.wav", file -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
