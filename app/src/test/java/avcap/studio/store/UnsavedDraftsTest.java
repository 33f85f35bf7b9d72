package avcap.studio.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnsavedDraftsTest {

    private static final String PROJECT = "p-1";
    private static final long SMALL = 400;

    private final Path folder;
    private final Path file;
    private final UnsavedDrafts unsaved;

    UnsavedDraftsTest(@TempDir Path folder) {
        this.folder = folder;
        this.file = folder.resolve(UnsavedDrafts.NAME);
        this.unsaved = new UnsavedDrafts(folder, PROJECT, SMALL);
    }

    private List<Draft> found() throws IOException {
        return DraftLines.read(file, PROJECT).drafts();
    }

    @Test
    void everyDraftIsALineAndTheFileGoesWithTheLast() throws Exception {
        Draft other = new Draft(new EntryId(7), new Slot(3), "“Ein Hund”\nbellt 🐕", new Annotator("anna"), at(2));

        unsaved.hold(List.of(draft("a d", 1)));
        unsaved.hold(List.of(draft("a dog", 3), other));

        assertThat(found()).containsExactly(draft("a d", 1), draft("a dog", 3), other);
        unsaved.hold(List.of());
        assertThat(file).doesNotExist();
        unsaved.hold(List.of(other));
        assertThat(found()).containsExactly(other);
    }

    @Test
    void aTornLastLineIsPassedOver() throws Exception {
        unsaved.hold(List.of(draft("a dog", 1)));
        unsaved.hold(List.of(draft("a dog barks", 2)));
        byte[] whole = Files.readAllBytes(file);
        int first = new String(whole, StandardCharsets.UTF_8).indexOf('\n') + 1;

        for (int torn = first; torn < whole.length - 2; torn++) {
            Files.write(file, Arrays.copyOf(whole, torn));

            DraftLines.Found found = DraftLines.read(file, PROJECT);

            assertThat(found.drafts()).as("torn at " + torn).containsExactly(draft("a dog", 1));
            assertThat(found.unread()).isZero();
        }
    }

    @Test
    void itStaysSmallHoweverLongSomebodyTypes() throws Exception {
        for (int i = 1; i <= 100; i++) {
            unsaved.hold(List.of(draft("word " + i, i)));

            assertThat(Files.size(file)).isLessThan(2 * SMALL);
            assertThat(found()).endsWith(draft("word " + i, i));
        }
    }

    @Test
    void aDiskThatTakesNothingIsASentenceUntilItDoes() throws Exception {
        Path inTheWay = Files.createDirectories(file.resolve("in the way"));

        assertThatThrownBy(() -> unsaved.hold(List.of(draft("a dog", 1))))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(UnsavedDrafts.NAME);

        Files.delete(inTheWay);
        Files.delete(file);
        unsaved.hold(List.of(draft("a dog", 1)));
        assertThat(found()).containsExactly(draft("a dog", 1));
    }

    @Test
    void aFileOfAnotherThatCouldNotBeReadStaysWhenTheProjectMoves() throws Exception {
        Files.writeString(file, "what somebody typed");
        Path other = Files.createDirectory(folder.resolve("other"));

        unsaved.moveTo(other);
        unsaved.hold(List.of(draft("a dog", 1)));

        assertThat(file).hasContent("what somebody typed");
        assertThat(DraftLines.read(other.resolve(UnsavedDrafts.NAME), PROJECT).drafts())
                .containsExactly(draft("a dog", 1));
    }

    @Test
    void aFileThatSomebodyDeletedIsWrittenAgain() throws Exception {
        unsaved.hold(List.of(draft("a dog", 1)));
        Files.delete(file);

        assertThatThrownBy(() -> unsaved.hold(List.of(draft("a dog barks", 2)))).isInstanceOf(StoreException.class);
        unsaved.hold(List.of(draft("a dog barks", 2)));

        assertThat(found()).containsExactly(draft("a dog barks", 2));
    }

    @Test
    void whatOthersLeftUnderItsNameIsNotWrittenOver() throws Exception {
        Files.writeString(file, "what somebody typed");

        assertThatThrownBy(() -> unsaved.hold(List.of(draft("a dog", 1)))).isInstanceOf(StoreException.class);

        assertThat(file).hasContent("what somebody typed");
    }

    @Test
    void nothingIsWrittenOnceTheProjectIsClosed() throws Exception {
        unsaved.close();

        unsaved.hold(List.of(draft("a dog", 1)));

        assertThat(file).doesNotExist();
    }

    @Test
    void itGoesAlongIntoAnotherFolder() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        unsaved.hold(List.of(draft("a dog", 1)));

        unsaved.moveTo(other);
        unsaved.hold(List.of(draft("a dog barks", 2)));

        assertThat(file).doesNotExist();
        assertThat(DraftLines.read(other.resolve(UnsavedDrafts.NAME), PROJECT).drafts())
                .containsExactly(draft("a dog", 1), draft("a dog barks", 2));
    }

    @Test
    void linesThatAreNoneAreCountedAndTheOthersRead() throws Exception {
        unsaved.hold(List.of(draft("a dog", 1)));
        String line = Files.readString(file);
        for (String bad : List.of(
                "no JSON at all",
                "[]",
                "null",
                "",
                line.strip().replace("\"clip\":1", "\"clip\":-1"),
                line.strip().replace("\"slot\":1", "\"slot\":6"),
                line.strip().replace("anna", " "),
                line.strip().replace(PROJECT, "p-2"),
                line.strip().replace("\"a dog\"", "null"),
                line.strip() + line.strip(),
                "[".repeat(100_000))) {
            Files.writeString(file, bad + "\n" + line);

            assertThat(DraftLines.read(file, PROJECT))
                    .as(bad)
                    .isEqualTo(new DraftLines.Found(List.of(draft("a dog", 1)), 1));
        }
        Files.write(file, new byte[] {(byte) 0xC3, (byte) 0x28, 0, (byte) 0xFF, '\n'});
        Files.writeString(file, line, StandardOpenOption.APPEND);
        assertThat(DraftLines.read(file, PROJECT)).isEqualTo(new DraftLines.Found(List.of(draft("a dog", 1)), 1));
    }

    private static Draft draft(String text, long at) {
        return new Draft(new EntryId(1), text, new Annotator("anna"), at(at));
    }

    private static Instant at(long millis) {
        return Instant.ofEpochMilli(millis);
    }
}
