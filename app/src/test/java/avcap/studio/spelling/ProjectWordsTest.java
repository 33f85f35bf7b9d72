package avcap.studio.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectWordsTest {

    private final Path folder;
    private final ProjectWords words;

    ProjectWordsTest(@TempDir Path folder) {
        this.folder = folder;
        this.words = new ProjectWords(folder);
    }

    @Test
    void keepsOneWordALine() throws IOException {
        words.add("Tubular");
        words.add("vuvuzela");

        assertThat(Files.readString(folder.resolve("dictionary.txt"))).isEqualTo("tubular\nvuvuzela\n");
        assertThat(words.read()).containsExactlyInAnyOrder("tubular", "vuvuzela");
    }

    @Test
    void goesOnAfterALastLineThatWasLeftOpen() throws IOException {
        Files.writeString(folder.resolve("dictionary.txt"), "one\n\ntwo");

        words.add("three");

        assertThat(words.read()).containsExactlyInAnyOrder("one", "two", "three");
    }

    @Test
    void withoutAFileThereAreNone() throws IOException {
        assertThat(words.read()).isEmpty();
    }
}
