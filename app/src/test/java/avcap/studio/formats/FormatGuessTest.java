package avcap.studio.formats;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Writing;
import avcap.studio.testing.InMemoryProject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormatGuessTest {

    private final Path folder;

    FormatGuessTest(@TempDir Path folder) {
        this.folder = folder;
    }

    static Stream<CaptionFormat> formats() {
        return CaptionFormat.all().stream();
    }

    /** But for the folders of videos, which differ from those of sounds by nothing. */
    @ParameterizedTest
    @MethodSource("formats")
    void whatTheStudioWroteIsKnownAgainByItsContent(CaptionFormat format) throws Exception {
        InMemoryProject project = InMemoryProject.of("dog", "cat");
        for (long entry = 1; entry <= 2; entry++) {
            project.append(Writing.accepted(
                    new EntryId(entry), Optional.empty(), new Annotator("anna"), "a dog barks", Optional.empty()));
        }
        Path out = folder.resolve("out");
        new Export(List.of(format), Selection.ACCEPTED).withoutMedia().run(project, out, Progress.none());
        Path renamed = Files.move(
                out.resolve(format.fileName()),
                folder.resolve(format.fileName().contains(".") ? "mine-" + format.fileName() : "mine"));

        String guess = FormatGuess.of(renamed).map(CaptionFormat::id).orElse("none");

        assertThat(guess).isEqualTo(format.id().equals("videofolder") ? "audiofolder" : format.id());
    }

    @Test
    void aFileThatSaysNothingIsNotGuessed() throws Exception {
        assertThat(FormatGuess.of(Files.writeString(folder.resolve("list.csv"), "bread,milk\n")))
                .isEmpty();
        assertThat(FormatGuess.isLikely(folder.resolve("list.csv"))).isTrue();
        assertThat(FormatGuess.isLikely(folder.resolve("dog.mp4"))).isFalse();
    }
}
