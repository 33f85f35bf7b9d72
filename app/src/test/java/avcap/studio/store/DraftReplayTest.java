package avcap.studio.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import avcap.studio.annotation.Acceptance;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StoreException;
import avcap.studio.testing.Clips;
import avcap.studio.testing.LongStep;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to texts that lie beside a project when it is opened again. */
class DraftReplayTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Annotator ANNA = new Annotator("anna");
    private static final EntryId DOG = new EntryId(1);
    private static final EntryId BELL = new EntryId(2);

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final Path elsewhere;
    private final Path folder;
    private final Path file;

    DraftReplayTest(@TempDir Path home) {
        elsewhere = home.resolve("elsewhere");
        folder = home.resolve("project");
        file = folder.resolve(UnsavedDrafts.NAME);
    }

    @BeforeEach
    void make() throws StoreException {
        try (Project project = ProjectFolder.create(folder, "Killed")) {
            project.add(List.of(Clips.named("dog"), Clips.named("bell")));
        }
    }

    /** As by a program that was killed then. */
    private void left(Draft... drafts) throws StoreException {
        try (Project project = ProjectFolder.open(folder)) {
            for (int i = 1; i <= drafts.length; i++) {
                project.setAside(Arrays.asList(drafts).subList(i - 1, i));
            }
        }
        assertThat(file).exists();
    }

    private Draft typed(String text) {
        return new Draft(DOG, text, ANNA, now);
    }

    @Test
    void whatWasTypedLastIsBackAsIfItWereTypedThen() throws Exception {
        Draft newest = typed("a dog barks");
        Draft third = new Draft(BELL, new Slot(3), "a bell", ANNA, now);
        left(typed("a do"), third, newest);

        try (SqliteProject project = ProjectFolder.open(folder)) {
            assertThat(project.draft(DOG)).contains(newest);
            assertThat(project.draft(BELL, new Slot(3))).contains(third);
            assertThat(project.entry(DOG).status()).isEqualTo(Status.EDITING);
            assertThat(project.entry(DOG).caption()).isEqualTo("a dog barks");
            assertThat(project.broughtBack().news()).hasValueSatisfying(said -> assertThat(said)
                    .isEqualTo("2 captions typed just before the studio ended were brought back."));
            assertThat(file).doesNotExist();
        }
        try (SqliteProject again = ProjectFolder.open(folder)) {
            assertThat(again.broughtBack()).as("told once").isEqualTo(BroughtBack.NOTHING);
        }
    }

    @Test
    void whatReachedTheProjectIsNotSaidAgain() throws Exception {
        Draft typed = typed("a dog");
        try (Project project = ProjectFolder.open(folder)) {
            project.setAside(List.of(typed));
            project.journal(typed);
        }

        try (SqliteProject project = ProjectFolder.open(folder)) {
            assertThat(project.logs(List.of(DOG)).get(0).typed()).hasSize(1);
            assertThat(project.broughtBack()).isEqualTo(BroughtBack.NOTHING);
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void aNewerTextOfTheSamePersonStays() throws Exception {
        left(typed("a d"));
        try (Project copy = otherWriter()) {
            copy.journal(new Draft(DOG, "a dog", ANNA, now.plusMillis(5)));
        }

        try (Project project = ProjectFolder.open(folder)) {
            assertThat(project.draft(DOG)).map(Draft::text).contains("a dog");
        }
    }

    @Test
    void anAcceptedTextIsNoDraftAgain() throws Exception {
        left(typed("a dog"));
        try (Project project = otherWriter()) {
            Acceptance.accept(project, DOG, "a dog", ANNA, Optional.empty());
        }

        try (Project project = ProjectFolder.open(folder)) {
            assertThat(project.draft(DOG)).isEmpty();
            assertThat(project.entry(DOG).status().isAccepted()).isTrue();
        }
    }

    @Test
    void theClockOfAnotherPersonsMachineHasNoSay() throws Exception {
        left(typed("a dog barks"));
        try (Project project = otherWriter()) {
            project.journal(new Draft(DOG, "a cat", new Annotator("ben"), now.plusSeconds(600)));
        }

        try (Project project = ProjectFolder.open(folder)) {
            assertThat(project.draft(DOG)).map(Draft::text).contains("a dog barks");
        }
    }

    /** Writes to the project's file and leaves alone what lies beside it. */
    private Project otherWriter() throws Exception {
        return FailingDisk.under(folder).project();
    }

    @Test
    void whatIsOfNoUseIsKeptUnderAnotherNameAndTheRestComesBack() throws Exception {
        left(typed("a dog"), new Draft(new EntryId(99), "of a clip that is not there", ANNA, now));
        String whole = Files.readString(file);

        try (SqliteProject project = ProjectFolder.open(folder)) {
            assertThat(project.draft(DOG)).map(Draft::text).contains("a dog");
            Path kept = project.broughtBack().kept().orElseThrow();
            assertThat(kept).hasContent(whole);
            assertThat(project.broughtBack().problem())
                    .hasValueSatisfying(said -> assertThat(said).contains(kept.toString()));
            assertThat(file).doesNotExist();
            project.setAside(List.of(typed("a dog barks")));
            assertThat(file).exists();
        }
    }

    @Test
    void damageIsKeptTooAndNeverWrittenOver() throws Exception {
        for (String damage : List.of("damage\n", "more of it\n")) {
            Files.writeString(file, damage);
            try (SqliteProject project = ProjectFolder.open(folder)) {
                assertThat(project.broughtBack().kept())
                        .hasValueSatisfying(kept -> assertThat(kept).hasContent(damage));
            }
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void aFileThatCannotBeReadKeepsNobodyOut() throws Exception {
        Files.createDirectories(file.resolve("a folder, of all things"));

        try (SqliteProject project = ProjectFolder.open(folder)) {
            assertThat(project.readOnlyReason()).isEmpty();
            assertThat(project.broughtBack().problem()).isPresent();
        }
    }

    @Test
    void anotherProjectInTheFolderTakesNothing() throws Exception {
        left(typed("a dog"));
        Files.delete(folder.resolve(ProjectFolder.FILE));

        try (SqliteProject project = ProjectFolder.create(folder, "Another")) {
            project.add(List.of(Clips.named("tram")));
            assertThat(project.draft(DOG)).isEmpty();
            assertThat(project.broughtBack().kept()).isPresent();
        }
    }

    @Test
    void aSecondProgramLeavesItAlone() throws Exception {
        try (Project first = ProjectFolder.open(folder)) {
            first.setAside(List.of(typed("a dog")));

            try (SqliteProject second = ProjectFolder.open(folder)) {
                assertThat(second.draft(DOG)).isEmpty();
                assertThatThrownBy(() -> second.setAside(List.of())).isInstanceOf(StoreException.class);
            }
            assertThat(file).exists();
        }
    }

    @Test
    void aCopyThatIsReadHasItAndStaysAsItIs() throws Exception {
        left(typed("a dog"));
        String whole = Files.readString(file);

        try (Project copy = ProjectFolder.openCopy(folder)) {
            assertThat(copy.draft(DOG)).map(Draft::text).contains("a dog");
        }

        assertThat(file).hasContent(whole);
    }

    @Test
    void itGoesAlongWhereTheProjectGoesOn() throws Exception {
        try (Project project = ProjectFolder.open(folder)) {
            project.setAside(List.of(typed("a dog")));
            project.moveTo(elsewhere);
            project.setAside(List.of(typed("a dog"), new Draft(BELL, "a bell", ANNA, now)));
        }

        try (Project moved = ProjectFolder.open(elsewhere);
                Project before = ProjectFolder.open(folder)) {
            assertThat(moved.draft(DOG)).map(Draft::text).contains("a dog");
            assertThat(moved.draft(BELL)).map(Draft::text).contains("a bell");
            assertThat(before.draft(DOG)).isEmpty();
        }
    }

    @Test
    void aProjectThatTakesNothingNowIsASentenceAndNothingIsLost() throws Exception {
        left(typed("a dog"));
        inFile("CREATE TRIGGER refuses BEFORE INSERT ON journal BEGIN SELECT RAISE(ABORT, 'not now'); END");

        assertThatThrownBy(() -> ProjectFolder.open(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("not now")
                .hasMessageContaining(file.toString());

        inFile("DROP TRIGGER refuses");
        try (Project project = ProjectFolder.open(folder)) {
            assertThat(project.readOnlyReason()).isEmpty();
            assertThat(project.draft(DOG)).map(Draft::text).contains("a dog");
        }
    }

    private void inFile(String sql) throws SQLException {
        try (Connection connection = SqliteFile.forWriting(folder.resolve(ProjectFolder.FILE))
                        .getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void nothingOfItWaitsForAStepThatHoldsTheProject() throws Exception {
        LongStep step = new LongStep();
        ExecutorService lane = Executors.newSingleThreadExecutor();
        try (Project project = ProjectFolder.open(folder)) {
            Future<String> done = lane.submit(() -> step.in(project));
            step.awaitBegin();

            assertTimeoutPreemptively(SECOND, () -> project.setAside(List.of(typed("a dog"))));

            assertThat(DraftLines.read(file, project.id()).drafts()).containsExactly(typed("a dog"));
            step.end();
            assertThat(done.get()).isEqualTo("over");
        } finally {
            lane.shutdown();
        }
    }
}
