package avcap.studio.models;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.checkpoint.ImportRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportFormTest {

    private static final List<String> NOTHING = List.of("", "", "", "", "");

    private final Path vocabulary;

    ImportFormTest(@TempDir Path folder) throws IOException {
        vocabulary = Files.createFile(folder.resolve("words.txt"));
    }

    @Test
    void aNameIsMadeThatAShelfTakes() {
        assertThat(ImportForm.of(List.of(Path.of("(final) model/8f.pth"))).name())
                .isEqualTo("8f");
        assertThat(ImportForm.of(List.of(Path.of("best#1+.pth"))).name()).isEqualTo("best-1-");
    }

    @Test
    void aGoodFormHasNoProblem() {
        assertThat(ImportForm.problem("mine 2", vocabulary.toString(), List.of("8", "", " 128 ", "", "12")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../up", ".hidden", "a/b"})
    void aNameThatIsNoFolderIsRefused(String name) {
        assertThat(ImportForm.problem(name, vocabulary.toString(), NOTHING)).isPresent();
    }

    @Test
    void aVocabularyIsNeeded() {
        assertThat(ImportForm.problem("mine", "", NOTHING))
                .hasValueSatisfying(why -> assertThat(why).contains("vocab.txt"));
        assertThat(ImportForm.problem("mine", vocabulary + "x", NOTHING)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "eight", "8.5", "99999999999"})
    void aSizeIsAWholeNumberAboveZero(String size) {
        assertThat(ImportForm.problem("mine", vocabulary.toString(), List.of("", size, "", "", "")))
                .isPresent();
    }

    @Test
    void whatIsTypedBecomesHints() {
        ImportForm form = ImportForm.of(List.of(Path.of("a.pth"), Path.of("b.pt")))
                .filled("mine", vocabulary.toString(), List.of("4", "", "", "3", ""), ImportRules.INFLATE);

        assertThat(form.request().hints().frames()).isEqualTo(OptionalInt.of(4));
        assertThat(form.request().hints().imageSize()).isEmpty();
        assertThat(form.request().hints().heads()).isEqualTo(OptionalInt.of(3));
        assertThat(form.request().rules()).isEqualTo(ImportRules.INFLATE);
        assertThat(form.title()).isEqualTo("a.pth + b.pt");
    }
}
