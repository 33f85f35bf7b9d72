package avcap.studio.store;

import static avcap.studio.testing.ProjectContract.ANNA;
import static avcap.studio.testing.ProjectContract.BEN;
import static avcap.studio.testing.ProjectContract.READING;
import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.annotation.Acceptance;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Drafting;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.EntryThen;
import avcap.studio.annotation.History;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Standing;
import avcap.studio.annotation.Standing.Source;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.Writing;
import avcap.studio.testing.Clips;
import avcap.studio.testing.SetClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts of a caption once something was taken back. */
class TakenBackTest {

    private final SetClock clock = new SetClock(Instant.parse("2026-11-25T14:00:00Z"));
    private final Project project = MemoryProjects.in(Path.of("/project").toAbsolutePath(), clock);
    private final EntryId dog;

    TakenBackTest() throws StoreException {
        dog = project.add(List.of(Clips.named("dog"))).get(0).id();
    }

    private void accept(String text) throws StoreException {
        accept(Slot.FIRST, text);
    }

    private void accept(Slot slot, String text) throws StoreException {
        Acceptance.accept(project, new Place(dog, slot), text, ANNA, Optional.empty());
    }

    private void machineSays(String text) throws StoreException {
        project.append(Writing.byMachine(dog, text, READING));
    }

    private void importSays(String text) throws StoreException {
        project.append(Writing.imported(dog, BEN, text));
    }

    private Standing standing() throws StoreException {
        return project.captionsNow(Slot.FIRST, List.of(dog)).get(0).standing();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatWasTakenBackToNothingIsNobodysDraftAndGivesWayToAnImport(int number) throws StoreException {
        Slot slot = new Slot(number);
        accept(slot, "a dog barks");

        project.takeBack(ANNA);

        assertThat(project.draft(dog, slot)).isEmpty();
        assertThat(Drafting.of(project, dog, slot).text()).isEmpty();

        project.append(Writing.imported(dog, BEN, "a hound").in(slot));

        Drafting drafting = Drafting.of(project, dog, slot);
        assertThat(drafting.text()).isEqualTo("a hound");
        assertThat(drafting.isDraft()).isFalse();
        assertThat(project.captionsNow(slot, List.of(dog)).get(0).standing().text())
                .isEqualTo("a hound");
    }

    @Test
    void theListShowsAndFindsWhatCameInAfterTakingBack() throws StoreException {
        machineSays("a dog");
        accept("a dog barks");
        project.takeBack(ANNA);
        assertThat(standing()).isEqualTo(new Standing(Status.DRAFT, "a dog", Source.OTHER));

        machineSays("a cat");

        assertThat(project.entry(dog).caption()).isEqualTo("a cat");
        assertThat(standing()).isEqualTo(new Standing(Status.DRAFT, "a cat", Source.OTHER));
    }

    @Test
    void aRestoredImportOutranksALaterMachine() throws StoreException {
        importSays("a hound");
        accept("a dog barks");
        project.takeBack(ANNA);

        machineSays("a cat");

        assertThat(project.entry(dog).caption()).isEqualTo("a hound");
        assertThat(Drafting.of(project, dog).machine()).map(Revision::text).contains("a cat");
    }

    @Test
    void whatAMachineSaidSinceStaysWhenAnAcceptanceIsTakenBack() throws StoreException {
        accept("a dog barks");
        machineSays("a dog");

        project.takeBack(ANNA);

        assertThat(standing()).isEqualTo(new Standing(Status.DRAFT, "a dog", Source.OTHER));
    }

    @Test
    void aFlagThatIsTakenBackLeavesTheTextThatCameSince() throws StoreException {
        Acceptance.mark(project, dog, Status.FLAGGED, ANNA);
        machineSays("a dog");

        project.takeBack(ANNA);
        assertThat(standing()).isEqualTo(new Standing(Status.DRAFT, "a dog", Source.OTHER));

        project.repeat(ANNA);
        assertThat(standing()).isEqualTo(new Standing(Status.FLAGGED, "a dog", Source.OTHER));
    }

    @Test
    void anImportIsTakenBackAndRepeated() throws StoreException {
        machineSays("a dog");
        project.carryOut("Import", List.of(new Edit.Write(Writing.imported(dog, BEN, "a hound"))), ANNA);

        project.takeBack(ANNA);
        assertThat(project.entry(dog).caption()).isEqualTo("a dog");
        machineSays("a cat");
        assertThat(project.entry(dog).caption()).isEqualTo("a cat");

        project.repeat(ANNA);
        assertThat(project.entry(dog).caption()).isEqualTo("a hound");
    }

    @Test
    void whoTypesOnTopHasADraftAndDiscardingItDoesNotBringBackWhatWasTakenBack() throws StoreException {
        machineSays("a dog");
        accept("a dog barks");
        project.takeBack(ANNA);

        project.journal(new Draft(dog, "a do", ANNA, clock.instant()));
        assertThat(standing()).isEqualTo(new Standing(Status.EDITING, "a do", Source.DRAFT));
        machineSays("a cat");
        assertThat(project.entry(dog).caption()).isEqualTo("a do");

        project.carryOut("Discard", List.of(new Edit.Discard(dog)), ANNA);

        assertThat(standing()).isEqualTo(new Standing(Status.DRAFT, "a cat", Source.OTHER));
    }

    @Test
    void aDiscardThatIsRepeatedLeavesWhatAMachineSaidSince() throws StoreException {
        machineSays("a dog");
        project.journal(new Draft(dog, "a do", ANNA, clock.instant()));
        project.carryOut("Discard", List.of(new Edit.Discard(dog)), ANNA);
        project.takeBack(ANNA);
        machineSays("a cat");

        project.repeat(ANNA);

        assertThat(project.entry(dog).caption()).isEqualTo("a cat");
    }

    @Test
    void takenBackTwiceAndRepeatedTwice() throws StoreException {
        accept("a dog");
        accept("a dog barks");
        project.takeBack(ANNA);
        assertThat(project.entry(dog).caption()).isEqualTo("a dog");
        project.takeBack(ANNA);
        assertThat(standing()).isEqualTo(new Standing(Status.NEW, "", Source.OTHER));

        project.repeat(ANNA);
        assertThat(standing()).isEqualTo(new Standing(Status.ACCEPTED, "a dog", Source.PERSON));
        project.repeat(ANNA);
        assertThat(standing()).isEqualTo(new Standing(Status.ACCEPTED, "a dog barks", Source.PERSON));
    }

    @Test
    void whatWasTakenBackIsApprovedOnlyByWritingItAgain() throws StoreException {
        accept("a dog barks");
        project.takeBack(ANNA);

        Acceptance.approve(project, dog, "a dog barks", BEN);

        assertThat(standing()).isEqualTo(new Standing(Status.APPROVED, "a dog barks", Source.PERSON));
    }

    @Test
    void historiesLeaveOutWhatWasTakenBack() throws StoreException {
        Slot second = new Slot(2);
        accept("a dog barks");
        accept(second, "somewhere a dog barks");
        project.takeBack(ANNA);
        project.takeBack(ANNA);

        History history = project.histories(Optional.empty(), 1).get(0);
        assertThat(history.revisions()).isEmpty();
        assertThat(history.others()).isEmpty();
        assertThat(project.revisions(dog, second)).hasSize(1);

        project.append(Writing.imported(dog, BEN, "a hound").in(second));

        assertThat(project.histories(Optional.empty(), 1).get(0).others().get(second))
                .extracting(Revision::origin)
                .isEqualTo(Origin.IMPORT);
    }

    @Test
    void aMomentIsSeenAsItWasBeforeAndAfterTakingBack() throws StoreException {
        machineSays("a dog");
        clock.pass(Duration.ofMinutes(1));
        accept("a dog barks");
        clock.pass(Duration.ofMinutes(1));
        Instant accepted = clock.instant();
        clock.pass(Duration.ofMinutes(1));
        project.takeBack(ANNA);
        Instant takenBack = clock.instant();
        clock.pass(Duration.ofMinutes(1));
        machineSays("a cat");

        EntryThen then = project.asOf(dog, accepted);
        EntryThen after = project.asOf(dog, takenBack);

        assertThat(then.drafting().text()).isEqualTo("a dog barks");
        assertThat(after.drafting().text()).isEqualTo("a dog");
        assertThat(after.drafting().isDraft()).isFalse();

        project.carryOut("As then", after.back(project.asOf(dog, clock.instant())), ANNA);

        assertThat(standing()).isEqualTo(new Standing(Status.DRAFT, "a dog", Source.OTHER));
    }

    @Test
    void aRestoredMomentWithoutATextHidesWhatAMachineSaidSince() throws StoreException {
        EntryThen blank = project.asOf(dog, clock.instant());
        accept("a dog barks");
        machineSays("a dog");

        project.carryOut("As then", blank.back(project.asOf(dog, clock.instant())), ANNA);

        assertThat(standing()).isEqualTo(new Standing(Status.NEW, "", Source.OTHER));
    }
}
