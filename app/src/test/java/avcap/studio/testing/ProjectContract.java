package avcap.studio.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.studio.annotation.Acceptance;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Drafting;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Reading;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.RevisionId;
import avcap.studio.annotation.ScoredWord;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.Writing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every project promises, wherever it keeps things. */
public interface ProjectContract {

    Annotator ANNA = new Annotator("anna");

    Reading READING = new Reading(
            "avcap-mini@1",
            Map.of("beams", "4"),
            -0.75,
            List.of(new ScoredWord("a", -0.1), new ScoredWord("dog", -1.4)));

    /** An empty project; whoever implements this closes it. */
    Project project() throws StoreException;

    private static EntryId one(Project project) throws StoreException {
        return project.add(List.of(Clips.named("dog"))).get(0).id();
    }

    private static Draft typed(EntryId entry, String text) {
        return new Draft(entry, text, ANNA, Instant.ofEpochMilli(1_000));
    }

    @Test
    default void givesClipsInTheOrderTheyWereAdded() throws StoreException {
        Project project = project();

        project.add(List.of(Clips.named("b"), Clips.named("a")));
        project.add(List.of(Clips.named("c")));

        assertThat(project.entries()).extracting(Entry::name).containsExactly("b", "a", "c");
        assertThat(project.entries()).extracting(Entry::status).containsOnly(Status.NEW);
    }

    @Test
    default void passesOverAClipThatIsThereAlready() throws StoreException {
        Project project = project();
        project.add(List.of(Clips.named("a")));

        List<Entry> added = project.add(List.of(Clips.named("a"), Clips.named("b")));

        assertThat(added).extracting(Entry::name).containsExactly("b");
    }

    @Test
    default void namesAClipInsideItsFolderByItsWayFromThere() throws StoreException {
        Project project = project();

        Entry inside = project.add(
                        List.of(Clips.at(project.folder().resolve("clips").resolve("ä.mp4"))))
                .get(0);

        assertThat(inside.path()).isEqualTo("clips/ä.mp4");
        assertThat(inside.file()).isEqualTo(project.folder().resolve("clips").resolve("ä.mp4"));
    }

    @Test
    default void aMachineRevisionMakesADraft() throws StoreException {
        Project project = project();
        EntryId entry = one(project);

        Revision revision = project.append(Writing.byMachine(entry, "a dog", READING));

        assertThat(project.revisions(entry)).containsExactly(revision);
        assertThat(project.entry(entry).status()).isEqualTo(Status.DRAFT);
        assertThat(project.entry(entry).caption()).isEqualTo("a dog");
        assertThat(project.entry(entry).score()).hasValue(-0.75);
    }

    @Test
    default void aMachineRevisionLeavesWhatAPersonAcceptedAlone() throws StoreException {
        Project project = project();
        EntryId entry = one(project);
        project.append(Writing.accepted(entry, Optional.empty(), ANNA, "a dog barks", Optional.empty()));

        project.append(Writing.byMachine(entry, "a cat", READING));

        assertThat(project.entry(entry).status()).isEqualTo(Status.ACCEPTED);
        assertThat(project.entry(entry).caption()).isEqualTo("a dog barks");
    }

    @Test
    default void anImportedTextOutranksAMachinesWhicheverCameFirst() throws StoreException {
        Project project = project();
        EntryId entry = one(project);
        project.append(Writing.imported(entry, ANNA, "a dog barks twice"));

        project.append(Writing.byMachine(entry, "a dog", READING));

        assertThat(project.entry(entry).caption()).isEqualTo("a dog barks twice");
        assertThat(Drafting.of(project, entry).base()).map(Revision::origin).contains(Origin.IMPORT);
    }

    @Test
    default void aDraftIsTheTextUntilItIsSettled() throws StoreException {
        Project project = project();
        EntryId entry = one(project);
        project.append(Writing.byMachine(entry, "a dog", READING));

        project.journal(typed(entry, "a dog b"));
        project.journal(typed(entry, "a dog ba "));

        assertThat(project.draft(entry)).contains(typed(entry, "a dog ba "));
        assertThat(project.entry(entry).status()).isEqualTo(Status.EDITING);
        assertThat(Drafting.of(project, entry).text()).isEqualTo("a dog ba ");
    }

    @Test
    default void aMachineRevisionDoesNotTouchADraft() throws StoreException {
        Project project = project();
        EntryId entry = one(project);
        project.journal(typed(entry, "my words"));

        project.append(Writing.byMachine(entry, "a dog", READING));

        assertThat(project.draft(entry)).map(Draft::text).contains("my words");
        assertThat(project.entry(entry).status()).isEqualTo(Status.EDITING);
    }

    @Test
    default void aPersonsRevisionSettlesTheDraft() throws StoreException {
        Project project = project();
        EntryId entry = one(project);
        project.journal(typed(entry, "a dog  barks "));

        Revision revision =
                project.append(Writing.accepted(entry, Optional.empty(), ANNA, "a dog  barks ", Optional.of(READING)));

        assertThat(revision.text()).isEqualTo("a dog barks");
        assertThat(project.draft(entry)).isEmpty();
        assertThat(project.entry(entry).status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    default void aDiscardedDraftFallsBackToTheLatestRevision() throws StoreException {
        Project project = project();
        EntryId entry = one(project);
        project.append(Writing.byMachine(entry, "a dog", READING));
        project.journal(typed(entry, "nonsense"));

        project.discardDraft(entry, ANNA);

        assertThat(Drafting.of(project, entry).text()).isEqualTo("a dog");
    }

    @Test
    default void revisionsKeepWhatTheyWereGiven() throws StoreException {
        Project project = project();
        EntryId entry = one(project);
        RevisionId first =
                project.append(Writing.byMachine(entry, "a dog", READING)).id();

        project.append(Writing.accepted(entry, Optional.of(first), ANNA, "a dog barks", Optional.empty()));

        assertThat(project.revisions(entry))
                .extracting(Revision::writing)
                .containsExactly(
                        Writing.byMachine(entry, "a dog", READING),
                        Writing.accepted(entry, Optional.of(first), ANNA, "a dog barks", Optional.empty()));
    }

    @Test
    default void acceptingCanBeTakenBackAndRepeated() throws StoreException {
        Project project = project();
        EntryId entry = one(project);
        project.append(Writing.byMachine(entry, "a dog", READING));
        project.journal(typed(entry, "a dog barks"));
        Acceptance acceptance = Acceptance.accept(project, entry, "a dog barks", ANNA, Optional.empty());

        acceptance.undo();

        assertThat(project.entry(entry).status()).isEqualTo(Status.EDITING);
        assertThat(Drafting.of(project, entry).text()).isEqualTo("a dog barks");
        assertThat(project.revisions(entry)).hasSize(2);

        acceptance.redo();

        assertThat(project.entry(entry).status()).isEqualTo(Status.ACCEPTED);
        assertThat(project.draft(entry)).isEmpty();
    }

    @Test
    default void aFlagCanBeTakenBackWithoutTouchingTheText() throws StoreException {
        Project project = project();
        EntryId entry = one(project);
        project.journal(typed(entry, "a d"));
        Acceptance flag = Acceptance.mark(project, entry, Status.FLAGGED, ANNA);
        assertThat(project.entry(entry).status()).isEqualTo(Status.FLAGGED);

        flag.undo();

        assertThat(project.entry(entry).status()).isEqualTo(Status.EDITING);
        assertThat(project.draft(entry)).map(Draft::text).contains("a d");
    }

    @Test
    default void saysThatAnEntryIsNotThere() throws StoreException {
        Project project = project();

        assertThatThrownBy(() -> project.entry(new EntryId(99)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("not in this project");
    }
}
