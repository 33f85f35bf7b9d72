package avcap.studio.store;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StatusChange;
import avcap.studio.annotation.agreement.Agreement;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project file as the studio wrote it while what was undone to a draft or to another person's text still counted. */
class UndoneWorkMigrationTest {

    private static final Annotator ANNA = new Annotator("anna");
    private static final Annotator BEN = new Annotator("ben");
    private static final EntryId DOG = new EntryId(1);
    private static final EntryId CAT = new EntryId(2);
    private static final EntryId OWL = new EntryId(3);

    private final Path folder;

    UndoneWorkMigrationTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /**
     * Of the dog, Anna's text was accepted, then Ben's, which was undone: Anna's was written once more. Of the cat, a draft was
     * accepted and undone. Of the owl, an acceptance was undone to what a machine had said. The dog was flagged by Ben, which was
     * undone.
     */
    @BeforeEach
    void anOldProject() throws Exception {
        OldProject.at(folder.resolve(ProjectFolder.FILE), "12", """
                INSERT INTO project VALUES (1, 'old', 'Old', 5);
                INSERT INTO entry (name, path, sha256, duration, states, status)
                    VALUES ('dog', 'dog.wav', printf('%064d', 1), 10, '', 'ACCEPTED'),
                        ('cat', 'cat.wav', printf('%064d', 2), 10, '', 'EDITING'),
                        ('owl', 'owl.wav', printf('%064d', 3), 10, '', 'DRAFT');
                INSERT INTO step (name, author, at, state)
                    VALUES ('Flag', 'ben', 9, 'LEFT'), ('Accept', 'anna', 10, 'DONE'), ('Accept', 'anna', 15, 'TAKEN_BACK'),
                        ('Accept', 'anna', 16, 'TAKEN_BACK'), ('Accept', 'ben', 20, 'TAKEN_BACK');
                INSERT INTO step_change
                    VALUES (1, 1, 1, 'NEW', '', 'OTHER', 'FLAGGED', '', 'OTHER'),
                        (2, 1, 1, 'NEW', '', 'OTHER', 'ACCEPTED', 'a dog', 'PERSON'),
                        (3, 2, 1, 'EDITING', 'a ca', 'DRAFT', 'ACCEPTED', 'a cat', 'PERSON'),
                        (4, 3, 1, 'DRAFT', 'a bird', 'OTHER', 'ACCEPTED', 'an owl', 'PERSON'),
                        (5, 1, 1, 'ACCEPTED', 'a dog', 'PERSON', 'ACCEPTED', 'a hound', 'PERSON');
                INSERT INTO revision (entry_id, origin, author, at, text, status)
                    VALUES (3, 'MACHINE', 'mini', 5, 'a bird', 'DRAFT'),
                        (1, 'HUMAN', 'anna', 10, 'a dog', 'ACCEPTED'),
                        (2, 'HUMAN', 'anna', 15, 'a cat', 'ACCEPTED'),
                        (3, 'HUMAN', 'anna', 16, 'an owl', 'ACCEPTED'),
                        (1, 'HUMAN', 'ben', 20, 'a hound', 'ACCEPTED'),
                        (1, 'HUMAN', 'anna', 30, 'a dog', 'ACCEPTED');
                INSERT INTO journal (entry_id, author, at, text) VALUES (2, 'anna', 8, 'a ca'), (2, 'anna', 15, NULL);
                INSERT INTO journal (entry_id, author, at, taken_back_until, restored_id) VALUES (3, 'anna', 31, 4, 1);
                INSERT INTO journal (entry_id, author, at, text) VALUES (2, 'anna', 32, 'a ca');
                INSERT INTO status_change (entry_id, author, at, was, became)
                    VALUES (1, 'ben', 9, 'NEW', 'FLAGGED'), (1, 'ben', 9, 'FLAGGED', 'NEW'),
                        (1, 'anna', 10, 'NEW', 'ACCEPTED'), (2, 'anna', 15, 'EDITING', 'ACCEPTED'),
                        (3, 'anna', 16, 'DRAFT', 'ACCEPTED'), (3, 'anna', 31, 'ACCEPTED', 'DRAFT'),
                        (2, 'anna', 32, 'ACCEPTED', 'EDITING');
                INSERT INTO step_move (step_id, author, at, became)
                    VALUES (1, 'ben', 9, 'TAKEN_BACK'), (5, 'ben', 30, 'TAKEN_BACK'), (4, 'anna', 31, 'TAKEN_BACK'),
                        (3, 'anna', 32, 'TAKEN_BACK');
                UPDATE entry SET base_id = 6 WHERE id = 1;
                UPDATE entry SET base_id = 3, draft_id = 4 WHERE id = 2;
                UPDATE entry SET base_id = 1, machine_id = 1 WHERE id = 3""");
    }

    private static List<String> standing(Project project, EntryId of) throws Exception {
        return project.standing(of, Slot.FIRST).stream().map(Revision::text).toList();
    }

    @Test
    void whatWasUndoneCountsNoLonger() throws Exception {
        try (Project project = ProjectFolder.open(folder)) {
            assertThat(standing(project, DOG)).containsExactly("a dog", "a dog");
            assertThat(standing(project, CAT)).isEmpty();
            assertThat(standing(project, OWL)).containsExactly("a bird");
            assertThat(project.draft(CAT)).map(Draft::text).contains("a ca");
            assertThat(project.entry(DOG).caption()).isEqualTo("a dog");
            assertThat(project.entry(CAT).caption()).isEqualTo("a ca");
            assertThat(project.entry(CAT).status()).isEqualTo(Status.EDITING);
            assertThat(Agreement.of(project, Progress.none()).people()).isEmpty();
            assertThat(project.logs(List.of(DOG)).get(0).statuses())
                    .filteredOn(StatusChange::stands)
                    .extracting(StatusChange::by)
                    .containsExactly(ANNA);
        }
    }

    @Test
    void whatIsDoneAgainCountsAgainAndWhatCameOfAnUndoGoesWithItsText() throws Exception {
        try (Project project = ProjectFolder.open(folder)) {
            project.repeat(ANNA);
            assertThat(standing(project, CAT)).containsExactly("a cat");
            project.repeat(ANNA);
            assertThat(standing(project, OWL)).containsExactly("a bird", "an owl");
            project.repeat(BEN);
            assertThat(project.entry(DOG).caption()).isEqualTo("a hound");
            for (int i = 0; i < 4; i++) {
                project.takeBack(ANNA);
            }
            assertThat(standing(project, DOG)).isEmpty();
            assertThat(project.entry(DOG).status()).isEqualTo(Status.NEW);
            assertThat(standing(project, CAT)).isEmpty();
            assertThat(project.entry(CAT).caption()).isEqualTo("a ca");
        }
    }
}
