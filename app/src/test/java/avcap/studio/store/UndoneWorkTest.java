package avcap.studio.store;

import static avcap.studio.testing.ProjectContract.ANNA;
import static avcap.studio.testing.ProjectContract.BEN;
import static avcap.studio.testing.ProjectContract.READING;
import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.Acceptance;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Standing;
import avcap.studio.annotation.Standing.Source;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.Versions;
import avcap.studio.annotation.Writing;
import avcap.studio.annotation.agreement.Agreement;
import avcap.studio.annotation.effort.Effort;
import avcap.studio.annotation.effort.Efforts;
import avcap.studio.annotation.review.Submission;
import avcap.studio.testing.Clips;
import avcap.studio.testing.SetClock;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work that was undone counts nowhere, whatever stood before it, and counts again once it is done again. */
class UndoneWorkTest {

    private static final EntryId DOG = new EntryId(1);
    private static final EntryId CAT = new EntryId(2);
    private static final EntryId OWL = new EntryId(3);

    private final Path folder;
    private final SetClock clock = new SetClock(Instant.parse("2026-11-25T14:00:00Z"));
    private Project project;

    UndoneWorkTest(@TempDir Path folder) throws StoreException {
        this.folder = folder;
        ProjectFolder.create(folder, "Zoo").close();
        project = open();
    }

    private Project open() throws StoreException {
        Path file = folder.resolve(ProjectFolder.FILE);
        try {
            return new SqliteProject(
                    file, ProjectFolder.handle(SqliteFile.forWriting(file)), Optional.empty(), Optional.empty(), clock);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void threeClipsOfWhichAMachineSpoke() throws StoreException {
        project.add(List.of(Clips.named("dog"), Clips.named("cat"), Clips.named("owl")));
        for (EntryId each : List.of(DOG, CAT, OWL)) {
            project.append(Writing.byMachine(each, "something", READING));
        }
        later();
    }

    @AfterEach
    void close() throws StoreException {
        project.close();
    }

    private void later() {
        clock.pass(Duration.ofSeconds(1));
    }

    private void accept(EntryId entry, String text, Annotator by) throws StoreException {
        Acceptance.accept(project, entry, text, by, Optional.empty());
        later();
    }

    private void undo(Annotator by) throws StoreException {
        project.takeBack(by);
        later();
    }

    private void redo(Annotator by) throws StoreException {
        project.repeat(by);
        later();
    }

    private void restart() throws StoreException {
        project.close();
        project = open();
    }

    private Standing standing(EntryId entry) throws StoreException {
        return project.captionsNow(Slot.FIRST, List.of(entry)).get(0).standing();
    }

    private Agreement agreement() throws StoreException {
        return Agreement.of(project, Progress.none());
    }

    /** Who wrote which text that counts, as in "anna: a dog". */
    private List<String> versions(EntryId entry) throws StoreException {
        return Versions.ofEachPerson(project.standing(entry, Slot.FIRST)).stream()
                .map(each -> each.by().name() + ": " + each.text())
                .toList();
    }

    private List<String> exported(EntryId entry) throws StoreException {
        return project.histories(Optional.empty(), 10).stream()
                .filter(each -> each.entry().id().equals(entry))
                .flatMap(each -> each.revisions().stream())
                .map(Revision::text)
                .toList();
    }

    private List<String> reviewed(EntryId entry) throws StoreException {
        return project.submissions(List.of(entry)).stream()
                .map(Submission::versions)
                .flatMap(List::stream)
                .toList();
    }

    private List<Effort> efforts(Annotator of) throws StoreException {
        return Efforts.of(project, ZoneOffset.UTC, Progress.none()).all().stream()
                .filter(effort -> effort.who().equals(of))
                .toList();
    }

    @Test
    void anAcceptanceThatIsUndoneToADraftIsNobodysText() throws StoreException {
        project.journal(new Draft(DOG, "a do", ANNA, clock.instant()));
        later();
        accept(DOG, "a dog barks", ANNA);
        undo(ANNA);

        assertThat(standing(DOG)).isEqualTo(new Standing(Status.EDITING, "a do", Source.DRAFT));
        assertThat(versions(DOG)).isEmpty();
        assertThat(exported(DOG)).containsExactly("something");
        assertThat(efforts(ANNA)).singleElement().satisfies(effort -> {
            assertThat(effort.acceptedAt()).isEmpty();
            assertThat(effort.edits()).isEmpty();
        });

        restart();
        redo(ANNA);

        assertThat(standing(DOG)).isEqualTo(new Standing(Status.ACCEPTED, "a dog barks", Source.PERSON));
        assertThat(versions(DOG)).containsExactly("anna: a dog barks");
        assertThat(project.revisions(DOG)).hasSize(2);
        assertThat(efforts(ANNA)).singleElement().satisfies(effort -> assertThat(effort.acceptedAt())
                .contains(Instant.parse("2026-11-25T14:00:02Z")));
    }

    @Test
    void whatIsTypedOverAPersonsTextAndAcceptedAndUndoneLeavesThatText() throws StoreException {
        accept(DOG, "a dog", ANNA);
        project.journal(new Draft(DOG, "a dog ba", BEN, clock.instant()));
        accept(DOG, "a dog barks", BEN);
        undo(BEN);

        assertThat(standing(DOG)).isEqualTo(new Standing(Status.ACCEPTED, "a dog ba", Source.DRAFT));
        assertThat(versions(DOG)).containsExactly("anna: a dog");
        assertThat(project.histories(Optional.empty(), 1).get(0).revisions())
                .extracting(Revision::text)
                .containsExactly("something", "a dog");
    }

    @Test
    void anAcceptanceThatIsUndoneToAnotherPersonsTextIsSeenByNobody() throws StoreException {
        accept(DOG, "a dog", ANNA);
        accept(DOG, "a hound bays", BEN);
        assertThat(agreement().people()).containsExactly(ANNA, BEN);
        Instant accepted = project.standing(DOG, Slot.FIRST).get(1).at();

        restart();
        undo(BEN);

        assertThat(standing(DOG)).isEqualTo(new Standing(Status.ACCEPTED, "a dog", Source.PERSON));
        assertThat(agreement().people()).isEmpty();
        assertThat(versions(DOG)).containsExactly("anna: a dog");
        assertThat(reviewed(DOG)).containsExactly("a dog");
        assertThat(exported(DOG)).containsExactly("something", "a dog");
        assertThat(efforts(ANNA)).singleElement().satisfies(effort -> assertThat(effort.acceptedAt())
                .as("not when it was let stand again")
                .contains(accepted));
        assertThat(efforts(BEN)).singleElement().satisfies(effort -> {
            assertThat(effort.acceptedAt()).isEmpty();
            assertThat(effort.edits()).isEmpty();
        });

        redo(ANNA);

        assertThat(agreement().people()).containsExactly(ANNA, BEN);
        assertThat(versions(DOG)).containsExactly("anna: a dog", "ben: a hound bays");
        assertThat(reviewed(DOG)).containsExactlyInAnyOrder("a dog", "a hound bays");
    }

    @Test
    void aTextThatIsAcceptedOnceMoreAndUndoneWasAcceptedWhenItWasFirst() throws StoreException {
        accept(DOG, "a dog", ANNA);
        accept(DOG, "a dog", ANNA);
        undo(ANNA);

        assertThat(project.standing(DOG, Slot.FIRST)).hasSize(2);
        assertThat(efforts(ANNA)).singleElement().satisfies(effort -> assertThat(effort.acceptedAt())
                .contains(Instant.parse("2026-11-25T14:00:01Z")));
    }

    @Test
    void theSameTextOfTwoPeopleIsUndoneOneByOne() throws StoreException {
        accept(DOG, "a dog", ANNA);
        accept(DOG, "a hound", BEN);
        accept(DOG, "a dog", ANNA);
        undo(ANNA);
        assertThat(versions(DOG)).containsExactly("anna: a dog", "ben: a hound");
        undo(ANNA);
        assertThat(versions(DOG)).containsExactly("anna: a dog");
        redo(ANNA);
        redo(ANNA);
        assertThat(project.standing(DOG, Slot.FIRST))
                .extracting(Revision::text)
                .containsExactly("something", "a dog", "a hound", "a dog");
    }

    @Test
    void manyAtOnceAreUndoneToDraftsAndTextsOfOthers() throws StoreException {
        accept(DOG, "a dog", ANNA);
        project.journal(new Draft(CAT, "a ca", ANNA, clock.instant()));
        later();
        project.carryOut("All", List.of(new Edit.Accept(DOG), new Edit.Accept(CAT), new Edit.Accept(OWL)), BEN);
        later();
        assertThat(versions(CAT)).containsExactly("ben: a ca");

        undo(BEN);

        assertThat(List.of(DOG, CAT, OWL))
                .allSatisfy(each -> assertThat(versions(each)).noneMatch(text -> text.startsWith("ben")));
        assertThat(standing(CAT)).isEqualTo(new Standing(Status.EDITING, "a ca", Source.DRAFT));
        assertThat(standing(OWL)).isEqualTo(new Standing(Status.DRAFT, "something", Source.OTHER));

        redo(BEN);

        assertThat(versions(CAT)).containsExactly("ben: a ca");
        assertThat(versions(OWL)).containsExactly("ben: something");
    }

    @Test
    void anImportUnderAPersonsTextIsUndoneThoughTheTextStays() throws StoreException {
        accept(DOG, "a dog", ANNA);
        project.carryOut("Import", List.of(new Edit.Write(Writing.imported(DOG, BEN, "a hound"))), BEN);
        later();
        undo(BEN);
        assertThat(exported(DOG)).containsExactly("something", "a dog");

        undo(ANNA);
        assertThat(standing(DOG)).isEqualTo(new Standing(Status.DRAFT, "something", Source.OTHER));
    }

    @Test
    void aJudgementThatIsUndoneIsNone() throws StoreException {
        accept(DOG, "a dog", ANNA);
        Acceptance.mark(project, DOG, Status.REJECTED, BEN);
        later();
        assertThat(agreement().statuses().judged()).isEqualTo(1);

        undo(BEN);

        assertThat(standing(DOG).status()).isEqualTo(Status.ACCEPTED);
        assertThat(agreement().statuses().judged()).isZero();

        restart();
        redo(ANNA);

        assertThat(agreement().people()).containsExactly(ANNA, BEN);
        assertThat(agreement().pair(ANNA, BEN))
                .hasValueSatisfying(pair -> assertThat(pair.statuses().judged()).isEqualTo(1));
    }

    @Test
    void whoUndoesAFlagHasNotAcceptedTheClipAndWhoDoesItAgainHasNotFlaggedIt() throws StoreException {
        accept(DOG, "a dog", ANNA);
        Acceptance.mark(project, DOG, Status.FLAGGED, BEN);
        later();
        undo(new Annotator("cleo"));
        assertThat(agreement().people()).isEmpty();
        redo(new Annotator("cleo"));

        assertThat(agreement().people()).containsExactly(ANNA, BEN);
        assertThat(project.submissions(List.of(DOG))).extracting(Submission::by).containsExactly(BEN);
    }

    @Test
    void anUndoneReturnIsNotAmongTodaysJudgements() throws StoreException {
        Instant morning = clock.instant();
        accept(DOG, "a dog", ANNA);
        Acceptance.mark(project, DOG, Status.RETURNED, BEN);
        later();
        assertThat(project.judgedSince(morning, BEN)).isEqualTo(1);
        undo(BEN);
        assertThat(project.judgedSince(morning, BEN)).isZero();
        redo(ANNA);
        assertThat(project.judgedSince(morning, BEN)).isEqualTo(1);
        assertThat(project.judgedSince(morning, ANNA)).isZero();
    }
}
