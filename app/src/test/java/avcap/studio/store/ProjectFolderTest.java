package avcap.studio.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.StoreException;
import avcap.studio.testing.Clips;
import avcap.ui.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFolderTest {

    private final Path folder;

    ProjectFolderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aKilledProgramLosesNothingItHadKept() throws Exception {
        Path home = folder.resolve("killed");
        Process typing = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        TypingUntilKilled.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int kept = 0;
        try (BufferedReader out = typing.inputReader()) {
            for (int lines = 0; lines < 20; lines++) {
                kept = Integer.parseInt(String.valueOf(out.readLine()));
            }
            typing.destroyForcibly().waitFor();
        }

        try (Project after = ProjectFolder.open(home)) {
            assertThat(after.readOnlyReason()).isEmpty();
            Draft draft = after.draft(new EntryId(1)).orElseThrow();
            int found = Integer.parseInt(draft.text().substring("word ".length()));
            assertThat(found).as("what was said to be kept").isGreaterThanOrEqualTo(kept);
        }
    }

    @Test
    void aFullDiskIsASentenceAndLosesNothing() throws Exception {
        ProjectFolder.create(folder, "Full").close();
        Path file = folder.resolve(ProjectFolder.FILE);
        Connection connection = SqliteFile.forWriting(file).getConnection();
        Handle handle = Jdbi.create(() -> connection).open();
        try (Project project = new SqliteProject(file, handle, Optional.empty(), Optional.empty(), Clock.systemUTC())) {
            EntryId entry = project.add(List.of(Clips.named("dog"))).get(0).id();
            project.journal(draft(entry, "a dog"));
            int pages =
                    handle.createQuery("PRAGMA page_count").mapTo(Integer.class).one();
            handle.execute("PRAGMA max_page_count = " + pages);

            assertThatThrownBy(() -> project.journal(draft(entry, "x".repeat(100_000))))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("is full")
                    .hasMessageContaining("Your text is in memory.");

            assertThat(project.draft(entry)).map(Draft::text).contains("a dog");
            handle.execute("PRAGMA max_page_count = " + (pages + 1_000));
            project.journal(draft(entry, "a dog barks"));
            assertOnDisk(entry, "a dog barks");
        }
    }

    @Test
    void aLockedFileIsASentence() throws Exception {
        try (Project project = ProjectFolder.create(folder, "Locked")) {
            EntryId entry = project.add(List.of(Clips.named("dog"))).get(0).id();
            try (Connection other =
                    SqliteFile.forWriting(folder.resolve(ProjectFolder.FILE)).getConnection()) {
                other.createStatement().execute("BEGIN IMMEDIATE");

                assertThatThrownBy(() -> project.journal(draft(entry, "a dog")))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("Another program is using");

                other.createStatement().execute("ROLLBACK");
            }
            project.journal(draft(entry, "a dog"));
            assertOnDisk(entry, "a dog");
        }
    }

    @Test
    void somethingElseUnderTheNameOfAProjectIsASentence() throws IOException {
        Files.writeString(folder.resolve(ProjectFolder.FILE), "This is no database, whatever it is called.".repeat(50));

        assertThatThrownBy(() -> ProjectFolder.open(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("damaged or not a project");
    }

    @Test
    void noProjectIsASentence() {
        assertThatThrownBy(() -> ProjectFolder.open(folder.resolve("nowhere")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("There is no project");
    }

    @Test
    void aSecondProjectInTheSameFolderIsRefused() throws StoreException {
        ProjectFolder.create(folder, "One").close();

        assertThatThrownBy(() -> ProjectFolder.create(folder, "Two")).hasMessageContaining("Open it instead");
    }

    @Test
    void aNewerProjectIsNotTouched() throws StoreException, SQLException {
        ProjectFolder.create(folder, "New").close();
        try (Connection future =
                SqliteFile.forWriting(folder.resolve(ProjectFolder.FILE)).getConnection()) {
            future.createStatement()
                    .execute("INSERT INTO flyway_schema_history SELECT 99, '99', 'from the future', type, 'V99__f.sql',"
                            + " checksum, installed_by, installed_on, execution_time, success"
                            + " FROM flyway_schema_history WHERE version = '1'");
        }

        assertThatThrownBy(() -> ProjectFolder.open(folder)).hasMessageContaining("newer AVCap Studio");
    }

    /** What another program sees, so what was truly committed. */
    private void assertOnDisk(EntryId entry, String text) throws StoreException {
        try (Project reader = ProjectFolder.open(folder)) {
            assertThat(reader.draft(entry)).map(Draft::text).contains(text);
        }
    }

    private static Draft draft(EntryId entry, String text) {
        return new Draft(entry, text, new Annotator("anna"), Instant.ofEpochMilli(5));
    }

    @Test
    void theSentencesAreInTheLanguageThatIsSpoken() {
        Locale before = Locale.getDefault();
        Language.GERMAN.speak();
        try {
            assertThatThrownBy(() -> ProjectFolder.open(folder))
                    .isInstanceOf(StoreException.class)
                    .hasMessage(
                            "In " + folder + " ist kein Projekt. Wählen Sie einen Ordner, in dem project.avcap liegt,"
                                    + " oder einen Ordner mit Clips.");
        } finally {
            Language.ENGLISH.speak();
            Locale.setDefault(before);
        }
    }

    @Test
    void whoHoldsAProjectIsToldInTheLanguageThatIsSpoken() throws Exception {
        Locale before = Locale.getDefault();
        try (Project held = ProjectFolder.create(folder, "Held")) {
            assertThat(ProjectLock.holder(folder)).contains(" since 20");
            Language.GERMAN.speak();
            assertThat(ProjectLock.holder(folder)).contains(" seit 20");
            Files.writeString(folder.resolve("project.holder"), "Ada, in a hurry");
            assertThat(ProjectLock.holder(folder)).isEqualTo("Ada, in a hurry");
            assertThat(held.readOnlyReason()).isEmpty();
        } finally {
            Language.ENGLISH.speak();
            Locale.setDefault(before);
        }
    }
}
