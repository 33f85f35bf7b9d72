package avcap.studio.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import avcap.studio.annotation.Acceptance;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Drafting;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.EntryThen;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.RevisionId;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.Writing;
import avcap.studio.annotation.review.NewComment;
import avcap.studio.annotation.review.Pin;
import avcap.studio.annotation.review.Verdict;
import avcap.studio.testing.Clips;
import avcap.studio.testing.ProjectContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteProjectTest implements ProjectContract {

    private final Path folder;
    private final List<Project> opened = new ArrayList<>();

    SqliteProjectTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Override
    public Project project() throws StoreException {
        return remember(ProjectFolder.create(folder, "Test"));
    }

    private Project reopen() throws StoreException {
        return remember(ProjectFolder.open(folder));
    }

    private Project remember(Project project) {
        opened.add(project);
        return project;
    }

    @AfterEach
    void closeAll() {
        opened.forEach(Project::close);
    }

    private static Draft typed(EntryId entry, String text) {
        return new Draft(entry, text, ANNA, Instant.ofEpochMilli(1_000));
    }

    @Test
    void everythingSurvivesARestart() throws StoreException {
        Project before = project();
        EntryId dog = before.add(List.of(Clips.named("dog"))).get(0).id();
        EntryId cat = before.add(List.of(Clips.named("cat"))).get(0).id();
        before.append(Writing.byMachine(dog, "a dog", READING));
        before.append(Writing.accepted(dog, Optional.empty(), ANNA, "a dog barks", Optional.of(READING)));
        before.journal(typed(cat, "a cat me"));
        List<Entry> entries = before.entries();
        var revisions = before.revisions(dog);
        before.close();

        Project after = reopen();

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.name()).isEqualTo("Test");
        assertThat(after.entries()).isEqualTo(entries);
        assertThat(after.revisions(dog)).isEqualTo(revisions);
        assertThat(after.draft(cat)).contains(typed(cat, "a cat me"));
    }

    @Test
    void whatWasTypedIsThereForWhoeverLooksWhileTheWriterStillRuns() throws StoreException {
        Project writer = project();
        EntryId entry = writer.add(List.of(Clips.named("dog"))).get(0).id();
        writer.journal(typed(entry, "a dog ba"));

        Project reader = reopen();

        assertThat(reader.draft(entry)).map(Draft::text).contains("a dog ba");
    }

    @Test
    void theSecondToOpenMayOnlyLook() throws StoreException {
        Project first = project();
        EntryId entry = first.add(List.of(Clips.named("dog"))).get(0).id();

        Project second = reopen();

        assertThat(second.readOnlyReason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("open in another window"));
        assertThat(second.entries()).hasSize(1);
        assertThatThrownBy(() -> second.journal(typed(entry, "mine")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("another window");
    }

    @Test
    void theRightToWritePassesOnWhenTheFirstCloses() throws StoreException {
        project().close();

        Project next = reopen();

        assertThat(next.readOnlyReason()).isEmpty();
    }

    @Test
    void theFileItselfRefusesToChangeWhatReviewersSaid() throws StoreException, SQLException {
        Project project = project();
        EntryId entry = project.add(List.of(Clips.named("dog"))).get(0).id();
        RevisionId one =
                project.append(Writing.byMachine(entry, "a dog", READING)).id();
        RevisionId other =
                project.append(Writing.byMachine(entry, "a fox", READING)).id();
        project.resolve(
                project.comment(new NewComment(entry, Optional.of(one), Pin.CLIP, Optional.empty(), "no dog", ANNA)),
                true,
                ANNA);
        project.judge(new Verdict(entry, one, other, Optional.of(one), true, ANNA, Instant.EPOCH));

        try (Connection foreign = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(ProjectFolder.FILE));
                Statement statement = foreign.createStatement()) {
            for (String table : List.of("comment", "comment_change", "verdict")) {
                assertThatThrownBy(() -> statement.execute("UPDATE " + table + " SET author = 'ben'"))
                        .as(table)
                        .isInstanceOf(SQLException.class);
                assertThatThrownBy(() -> statement.execute("DELETE FROM " + table))
                        .as(table)
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void theFileItselfRefusesToChangeARevision() throws StoreException, SQLException {
        Project project = project();
        EntryId entry = project.add(List.of(Clips.named("dog"))).get(0).id();
        project.append(Writing.byMachine(entry, "a dog", READING));

        try (Connection foreign = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(ProjectFolder.FILE));
                Statement statement = foreign.createStatement()) {
            assertThatThrownBy(() -> statement.execute("UPDATE revision SET text = 'a cat'"))
                    .hasMessageContaining("never changed");
            assertThatThrownBy(() -> statement.execute("DELETE FROM revision")).hasMessageContaining("never deleted");
        }
    }

    @Test
    void aMovedProjectFindsTheClipsInsideIt() throws StoreException, IOException {
        Project before = project();
        before.add(List.of(Clips.at(folder.resolve("clips").resolve("dog.mp4"))));
        before.close();
        Path moved = folder.resolveSibling(folder.getFileName() + "-moved");
        Files.move(folder, moved);

        Project after = remember(ProjectFolder.open(moved));

        assertThat(after.entries().get(0).file())
                .isEqualTo(moved.resolve("clips").resolve("dog.mp4"));
        after.close();
        Files.move(moved, folder);
    }

    @Test
    void aChangeThatFailsHalfwayLeavesNothing() throws StoreException {
        Project project = project();
        EntryId missing = new EntryId(77);

        assertThatThrownBy(() -> project.append(
                        Writing.accepted(missing, Optional.empty(), new Annotator("x"), "text", Optional.empty())))
                .isInstanceOf(StoreException.class);

        assertThat(project.revisions(missing)).isEmpty();
        assertThat(Drafting.of(project, missing).text()).isEmpty();
    }

    @Test
    void whatWasDoneIsTakenBackAfterARestart() throws StoreException {
        Project before = project();
        EntryId dog = before.add(List.of(Clips.named("dog"))).get(0).id();
        before.append(Writing.byMachine(dog, "a dog", READING));
        Acceptance.accept(before, dog, "a dog barks", ANNA, Optional.empty());
        Acceptance.mark(before, dog, Status.FLAGGED, ANNA);
        before.close();

        Project after = reopen();
        after.takeBack(ANNA);
        assertThat(after.entry(dog).status()).isEqualTo(Status.ACCEPTED);
        after.takeBack(ANNA);
        assertThat(after.entry(dog).status()).isEqualTo(Status.DRAFT);
        assertThat(after.entry(dog).caption()).isEqualTo("a dog");
        after.close();

        Project again = reopen();
        again.repeat(ANNA);
        again.repeat(ANNA);
        assertThat(again.entry(dog).status()).isEqualTo(Status.FLAGGED);
        assertThat(again.entry(dog).caption()).isEqualTo("a dog barks");
    }

    @Test
    void whatWasTakenBackGivesWayAfterARestartAndIsStillRepeated() throws StoreException {
        Project before = project();
        EntryId dog = before.add(List.of(Clips.named("dog"))).get(0).id();
        Acceptance.accept(before, dog, "a dog barks", ANNA, Optional.empty());
        before.takeBack(ANNA);
        before.close();

        Project after = reopen();
        after.append(Writing.imported(dog, BEN, "a hound"));
        assertThat(after.entry(dog).caption()).isEqualTo("a hound");
        after.close();

        Project again = reopen();
        again.repeat(ANNA);
        assertThat(again.entry(dog).caption()).isEqualTo("a dog barks");
        assertThat(again.entry(dog).status()).isEqualTo(Status.ACCEPTED);
        again.takeBack(ANNA);
        assertThat(again.entry(dog).caption()).isEqualTo("a hound");
    }

    @Test
    void aClipIsSeenAsItWasYesterday() throws StoreException, SQLException {
        MovingClock clock = new MovingClock(Instant.parse("2026-11-25T14:00:00Z"));
        project().close();
        Path file = folder.resolve(ProjectFolder.FILE);
        Connection connection = SqliteFile.forWriting(file).getConnection();
        Handle handle = Jdbi.create(() -> connection).open();
        Project project = remember(new SqliteProject(file, handle, Optional.empty(), Optional.empty(), clock));
        EntryId dog = project.add(List.of(Clips.named("dog"))).get(0).id();
        project.append(Writing.byMachine(dog, "a dog", READING));
        clock.set(Instant.parse("2026-11-25T14:04:00Z"));
        project.journal(new Draft(dog, "a dog ba", ANNA, clock.instant()));
        clock.set(Instant.parse("2026-11-25T14:10:00Z"));
        Acceptance.accept(project, dog, "a dog barks", ANNA, Optional.empty());

        EntryThen at1405 = project.asOf(dog, Instant.parse("2026-11-25T14:05:00Z"));
        EntryThen at1403 = project.asOf(dog, Instant.parse("2026-11-25T14:03:00Z"));
        EntryThen before = project.asOf(dog, Instant.parse("2026-11-25T13:00:00Z"));

        assertThat(at1405.drafting().text()).isEqualTo("a dog ba");
        assertThat(at1405.status()).isEqualTo(Status.EDITING);
        assertThat(at1403.drafting().text()).isEqualTo("a dog");
        assertThat(at1403.status()).isEqualTo(Status.DRAFT);
        assertThat(before.drafting().text()).isEmpty();
        assertThat(before.status()).isEqualTo(Status.NEW);
        assertThat(project.asOf(dog, clock.instant()).drafting().text()).isEqualTo("a dog barks");
    }

    @Test
    void aClipGoesBackToHowItWasYesterdayAndThatCanBeTakenBack() throws StoreException, SQLException {
        MovingClock clock = new MovingClock(Instant.parse("2026-11-25T14:00:00Z"));
        project().close();
        Connection connection =
                SqliteFile.forWriting(folder.resolve(ProjectFolder.FILE)).getConnection();
        Handle handle = Jdbi.create(() -> connection).open();
        Project project = remember(new SqliteProject(
                folder.resolve(ProjectFolder.FILE), handle, Optional.empty(), Optional.empty(), clock));
        EntryId dog = project.add(List.of(Clips.named("dog"))).get(0).id();
        Slot second = new Slot(2);
        Acceptance.accept(project, dog, "a dog barks", ANNA, Optional.empty());
        project.tag(dog, "Loud", true, ANNA);
        clock.set(Instant.parse("2026-11-25T15:00:00Z"));
        Acceptance.accept(project, dog, "nothing", ANNA, Optional.empty());
        Acceptance.accept(project, new Place(dog, second), "somewhere a dog barks", ANNA, Optional.empty());
        Acceptance.mark(project, dog, Status.FLAGGED, ANNA);
        project.tag(dog, "loud", false, ANNA);
        project.tag(dog, "animal", true, ANNA);

        EntryThen then = project.asOf(dog, Instant.parse("2026-11-25T14:05:00Z"));
        EntryThen now = project.asOf(dog, clock.instant());

        assertThat(then.texts()).containsExactly(entry(1, "a dog barks"));
        assertThat(then.tags()).containsExactly("Loud");
        assertThat(now.texts()).containsExactly(entry(1, "nothing"), entry(2, "somewhere a dog barks"));
        assertThat(now.back(now)).isEmpty();
        project.carryOut("Take back", then.back(now), ANNA);
        assertThat(project.entry(dog).status()).isEqualTo(Status.ACCEPTED);
        assertThat(project.entry(dog).caption()).isEqualTo("a dog barks");
        assertThat(project.tags(dog)).containsExactly("Loud");
        assertThat(project.asOf(dog, clock.instant()).texts()).containsOnlyKeys(1);
        assertThat(project.asOf(dog, clock.instant()).back(then)).isEmpty();
        project.takeBack(ANNA);
        assertThat(project.entry(dog).status()).isEqualTo(Status.FLAGGED);
        assertThat(project.asOf(dog, clock.instant()).texts()).isEqualTo(now.texts());
        assertThat(project.tags(dog)).containsExactly("animal");
    }

    /** A clock that goes where it is set. */
    private static final class MovingClock extends Clock {

        private Instant now;

        MovingClock(Instant now) {
            this.now = now;
        }

        void set(Instant later) {
            now = later;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
