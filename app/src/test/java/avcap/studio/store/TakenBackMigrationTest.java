package avcap.studio.store;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Drafting;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Status;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project file as the studio wrote it while what was taken back became a draft. */
class TakenBackMigrationTest {

    private static final Annotator ANNA = new Annotator("anna");
    private static final EntryId DOG = new EntryId(1);
    private static final EntryId CAT = new EntryId(2);

    private final Path folder;

    TakenBackMigrationTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** The dog's first two captions were accepted and taken back to nothing, then an import came; the cat was typed on since. */
    @BeforeEach
    void anOldProject() throws Exception {
        OldProject.at(folder.resolve(ProjectFolder.FILE), "7", """
                INSERT INTO project VALUES (1, 'old', 'Old', 5);
                INSERT INTO entry (name, path, sha256, duration, states, status)
                    VALUES ('dog', 'dog.wav', printf('%064d', 1), 10, '', 'DRAFT'), ('cat', 'cat.wav', printf('%064d', 2), 10, '', 'EDITING');
                INSERT INTO revision (entry_id, slot, origin, author, at, text, status)
                    VALUES (1, 1, 'HUMAN', 'anna', 10, 'a dog barks', 'ACCEPTED'),
                        (1, 2, 'HUMAN', 'anna', 11, 'somewhere a dog', 'ACCEPTED'),
                        (2, 1, 'HUMAN', 'anna', 12, 'a cat', 'ACCEPTED');
                INSERT INTO step (name, author, at, state)
                    VALUES ('Accept', 'anna', 10, 'TAKEN_BACK'), ('Accept', 'anna', 11, 'TAKEN_BACK'),
                        ('Accept', 'anna', 12, 'TAKEN_BACK');
                INSERT INTO step_change
                    VALUES (1, 1, 1, 'NEW', '', 'OTHER', 'ACCEPTED', 'a dog barks', 'PERSON'),
                        (2, 1, 2, 'NEW', '', 'OTHER', 'NEW', 'somewhere a dog', 'PERSON'),
                        (3, 2, 1, 'NEW', '', 'OTHER', 'ACCEPTED', 'a cat', 'PERSON');
                INSERT INTO journal (entry_id, slot, author, at, text)
                    VALUES (1, 1, 'anna', 20, ''), (1, 2, 'anna', 21, ''), (2, 1, 'anna', 22, ''),
                        (2, 1, 'anna', 23, 'a ca');
                INSERT INTO step_move (step_id, author, at, became)
                    VALUES (1, 'anna', 20, 'TAKEN_BACK'), (2, 'anna', 21, 'TAKEN_BACK'),
                        (3, 'anna', 22, 'TAKEN_BACK');
                INSERT INTO revision (entry_id, slot, origin, author, at, text, status)
                    VALUES (1, 1, 'IMPORT', 'ben', 30, 'a hound', 'DRAFT');
                UPDATE entry SET base_id = 1, draft_id = 1 WHERE id = 1;
                UPDATE entry SET base_id = 3, draft_id = 4 WHERE id = 2""");
    }

    @Test
    void whatWasTakenBackGivesWayToWhatCameInSince() throws Exception {
        try (Project project = ProjectFolder.open(folder)) {
            assertThat(project.entry(DOG).caption()).isEqualTo("a hound");
            assertThat(project.draft(DOG)).isEmpty();
            assertThat(Drafting.of(project, DOG, new Slot(2)).text()).isEmpty();
            assertThat(project.draft(DOG, new Slot(2))).isEmpty();
        }
    }

    @Test
    void whatAPersonTypedSinceStaysADraft() throws Exception {
        try (Project project = ProjectFolder.open(folder)) {
            assertThat(project.draft(CAT)).map(Draft::text).contains("a ca");
            assertThat(project.entry(CAT).caption()).isEqualTo("a ca");
        }
    }

    @Test
    void whatWasTakenBackIsStillRepeated() throws Exception {
        try (Project project = ProjectFolder.open(folder)) {
            project.repeat(ANNA);

            assertThat(project.entry(DOG).caption()).isEqualTo("a dog barks");
            assertThat(project.entry(DOG).status()).isEqualTo(Status.ACCEPTED);
        }
    }
}
