package avcap.studio.annotation.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.annotation.Acceptance;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.CaptionNow;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Reading;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Standing;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.Writing;
import avcap.studio.testing.InMemoryProject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a plan foretells comes true in the store. */
class BulkPlanTest {

    private static final Annotator ANNA = new Annotator("anna");
    private static final EntryId NEW = new EntryId(1);
    private static final EntryId MACHINE = new EntryId(2);
    private static final EntryId TYPED = new EntryId(3);
    private static final EntryId ACCEPTED = new EntryId(4);
    private static final EntryId FLAGGED = new EntryId(5);
    private static final EntryId TYPED_ONLY = new EntryId(6);
    private static final List<EntryId> ALL = List.of(NEW, MACHINE, TYPED, ACCEPTED, FLAGGED, TYPED_ONLY);

    private final InMemoryProject project =
            InMemoryProject.of("new", "machine", "typed", "accepted", "flagged", "only");

    @BeforeEach
    void work() throws Exception {
        Reading reading = new Reading("mini", Map.of(), -1, List.of());
        project.append(Writing.byMachine(MACHINE, "a dog", reading));
        project.append(Writing.byMachine(TYPED, "a cat", reading));
        project.journal(new Draft(TYPED, "a cat me", ANNA, Instant.now()));
        project.append(Writing.accepted(ACCEPTED, Optional.empty(), ANNA, "a bell", Optional.empty()));
        project.journal(new Draft(ACCEPTED, "a bell ri", ANNA, Instant.now()));
        project.append(Writing.byMachine(FLAGGED, "a tram", reading));
        project.mark(FLAGGED, Status.FLAGGED, ANNA);
        project.journal(new Draft(TYPED_ONLY, "rain", ANNA, Instant.now()));
        project.tag(FLAGGED, "Loud", true, ANNA);
    }

    private BulkPlan plan(BulkAction action) throws Exception {
        return BulkPlan.of(action, "loud", project.captionsNow(Slot.FIRST, ALL), Set.of(FLAGGED));
    }

    private List<EntryId> changed(BulkAction action) throws Exception {
        return plan(action).changes().stream().map(BulkPlan.Change::entry).toList();
    }

    @Test
    void aReturnedClipIsItsAnnotatorsAndNobodysToAcceptInPassing() throws Exception {
        project.mark(ACCEPTED, Status.RETURNED, ANNA);
        assertThat(changed(BulkAction.ACCEPT)).as("being typed in").containsExactly(MACHINE);

        project.discardDraft(ACCEPTED, ANNA);

        assertThat(changed(BulkAction.ACCEPT)).as("waiting for a correction").containsExactly(MACHINE);
    }

    @Test
    void acceptsOnlyDraftsThatNobodyTouched() throws Exception {
        assertThat(changed(BulkAction.ACCEPT)).containsExactly(MACHINE);
        assertThat(plan(BulkAction.ACCEPT).passedOver())
                .isEqualTo(Map.of(
                        PassedOver.NO_TEXT, 1,
                        PassedOver.BEING_EDITED, 2,
                        PassedOver.ALREADY, 1,
                        PassedOver.JUDGED, 1));
    }

    /** The second captions are an import's, the third a person's, the fourth is being typed. */
    private void furtherCaptions() throws Exception {
        for (EntryId clip : ALL) {
            project.append(Writing.imported(clip, ANNA, "second of " + clip).in(new Slot(2)));
        }
        project.append(Writing.accepted(NEW, Optional.empty(), ANNA, "third", Optional.empty())
                .in(new Slot(3)));
        project.append(Writing.imported(NEW, ANNA, "fourth").in(new Slot(4)));
        project.journal(new Draft(NEW, new Slot(4), "fourth ty", ANNA, Instant.now()));
    }

    private List<String> places(BulkPlan plan) {
        return plan.changes().stream()
                .map(change -> change.entry() + " " + change.place().slot().number())
                .toList();
    }

    @Test
    void furtherCaptionsAreAcceptedEachByItself() throws Exception {
        furtherCaptions();
        BulkPlan plan = BulkPlan.of(BulkAction.ACCEPT, "", project.captionsNow(ALL), Set.of());

        assertThat(places(plan)).containsExactly("1 2", "2 1", "2 2", "3 2", "4 2", "6 2");
        assertThat(plan.clips()).isEqualTo(5);
        assertThat(plan.further()).isEqualTo(5);
        assertThat(plan.ways()).isEqualTo(Map.of(new BulkPlan.Way(Status.DRAFT, Status.ACCEPTED), 1L));
        assertThat(plan.passedOver())
                .as("the flagged clip is judged with all of its captions")
                .isEqualTo(Map.of(
                        PassedOver.NO_TEXT, 1,
                        PassedOver.BEING_EDITED, 3,
                        PassedOver.ALREADY, 2,
                        PassedOver.JUDGED, 2));
    }

    @Test
    void draftsOfFurtherCaptionsAreDiscardedAndTheClipStandsWhereItStood() throws Exception {
        furtherCaptions();
        BulkPlan plan = BulkPlan.of(BulkAction.DISCARD, "", project.captionsNow(ALL), Set.of());

        assertThat(places(plan)).containsExactly("1 4", "3 1", "4 1", "6 1");
        assertThat(plan.changes().get(0).becomes())
                .isEqualTo(new Standing(project.entry(NEW).status(), "fourth", Standing.Source.OTHER));
    }

    @Test
    void aWholeClipIsMarkedAndTaggedOnceHoweverManyCaptionsItHas() throws Exception {
        furtherCaptions();

        assertThat(places(BulkPlan.of(BulkAction.FLAG, "", project.captionsNow(ALL), Set.of())))
                .containsExactly("1 1", "2 1", "3 1", "4 1", "6 1");
    }

    @ParameterizedTest
    @EnumSource(BulkAction.class)
    void whatIsForetoldOfFurtherCaptionsComesTrueAndIsTakenBack(BulkAction action) throws Exception {
        furtherCaptions();
        List<CaptionNow> before = project.captionsNow(ALL);
        BulkPlan plan = BulkPlan.of(action, "loud", before, Set.of(FLAGGED));

        project.carryOut("All", plan.edits(), ANNA);

        for (BulkPlan.Change change : plan.changes()) {
            Standing now = project.captionsNow(change.place().slot(), List.of(change.entry()))
                    .get(0)
                    .standing();
            assertThat(now.text()).isEqualTo(change.becomes().text());
            if (action == BulkAction.ACCEPT) {
                assertThat(now.source()).isEqualTo(change.becomes().source());
            }
        }
        project.takeBack(ANNA);
        assertThat(project.captionsNow(ALL)).isEqualTo(before);
    }

    @Test
    void marksEverythingThatDoesNotStandThereAlready() throws Exception {
        assertThat(changed(BulkAction.FLAG)).containsExactly(NEW, MACHINE, TYPED, ACCEPTED, TYPED_ONLY);
        assertThat(changed(BulkAction.REJECT)).containsExactlyElementsOf(ALL);
        assertThat(changed(BulkAction.REOPEN)).containsExactly(ACCEPTED, FLAGGED);
        assertThat(plan(BulkAction.REOPEN).ways())
                .isEqualTo(Map.of(
                        new BulkPlan.Way(Status.ACCEPTED, Status.EDITING), 1L,
                        new BulkPlan.Way(Status.FLAGGED, Status.DRAFT), 1L));
    }

    @Test
    void tagsWhatIsNotTagged() throws Exception {
        assertThat(changed(BulkAction.TAG)).hasSize(5).doesNotContain(FLAGGED);
        assertThat(changed(BulkAction.UNTAG)).containsExactly(FLAGGED);
    }

    @Test
    void discardsDraftsAndFallsBackToWhatCounts() throws Exception {
        assertThat(plan(BulkAction.DISCARD).changes())
                .extracting(change -> change.becomes().text())
                .containsExactly("a cat", "a bell", "");
        assertThat(plan(BulkAction.DISCARD).changes())
                .extracting(change -> change.becomes().status())
                .containsExactly(Status.DRAFT, Status.ACCEPTED, Status.NEW);
    }

    @Test
    void whatWasTakenBackIsNoDraftToDiscard() throws Exception {
        for (EntryId clip : List.of(NEW, MACHINE)) {
            Acceptance.accept(project, clip, "rain", ANNA, Optional.empty());
            project.takeBack(ANNA);
        }

        assertThat(changed(BulkAction.DISCARD)).containsExactly(TYPED, ACCEPTED, TYPED_ONLY);
        assertThat(changed(BulkAction.ACCEPT)).containsExactly(MACHINE);
    }

    @ParameterizedTest
    @EnumSource(BulkAction.class)
    void whatIsForetoldComesTrueAndIsTakenBackInOneStep(BulkAction action) throws Exception {
        List<CaptionNow> before = project.captionsNow(Slot.FIRST, ALL);
        BulkPlan plan = plan(action);

        project.carryOut("All", plan.edits(), ANNA);

        List<CaptionNow> after = project.captionsNow(Slot.FIRST, ALL);
        for (BulkPlan.Change change : plan.changes()) {
            Standing now = after.get(ALL.indexOf(change.entry())).standing();
            assertThat(now.status()).isEqualTo(change.becomes().status());
            assertThat(now.text()).isEqualTo(change.becomes().text());
        }
        project.takeBack(ANNA);
        assertThat(project.captionsNow(Slot.FIRST, ALL))
                .extracting(clip -> clip.standing().status() + clip.standing().text())
                .containsExactlyElementsOf(before.stream()
                        .map(clip -> clip.standing().status() + clip.standing().text())
                        .toList());
        assertThat(project.tags(FLAGGED)).containsExactly("Loud");
        assertThat(project.tags(NEW)).isEmpty();
        assertThat(project.lastStep()).isEmpty();
    }
}
