package avcap.studio.store;

import static avcap.studio.store.TwoCopies.ANNA;
import static avcap.studio.store.TwoCopies.BEN;
import static avcap.studio.store.TwoCopies.MERGER;
import static avcap.studio.store.TwoCopies.accept;
import static avcap.studio.store.TwoCopies.entry;
import static avcap.studio.store.TwoCopies.merge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import avcap.inference.clip.TimeSpan;
import avcap.inference.features.Modality;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.Acceptance;
import avcap.studio.annotation.ChangeRefusedException;
import avcap.studio.annotation.Disagreement;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Drafting;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.FrequencyBand;
import avcap.studio.annotation.NewClip;
import avcap.studio.annotation.Note;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.Segment;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Snapshot;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StatusChange;
import avcap.studio.annotation.Step;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.Versions;
import avcap.studio.annotation.Writing;
import avcap.studio.annotation.merge.Choice;
import avcap.studio.annotation.merge.Conflict;
import avcap.studio.annotation.merge.Merge;
import avcap.studio.annotation.merge.MergeCounts;
import avcap.studio.annotation.query.Order;
import avcap.studio.annotation.query.Query;
import avcap.studio.annotation.review.NewComment;
import avcap.studio.annotation.review.Pin;
import avcap.studio.annotation.review.Verdict;
import avcap.studio.store.ProjectMerge.NoCopyException;
import avcap.studio.testing.Clips;
import avcap.studio.testing.ProjectContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectMergeTest {

    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    private TwoCopies copies;
    private Project here;
    private Project there;
    private EntryId dog;
    private EntryId cat;

    @BeforeEach
    void begin() throws StoreException {
        copies = new TwoCopies(folder);
        here = copies.here;
        there = copies.there;
        dog = copies.dog;
        cat = copies.cat;
    }

    @AfterEach
    void end() {
        copies.close();
    }

    @Test
    void aComparisonHoldsOnlyAsLongAsNothingIsDone() throws Exception {
        accept(copies.there, copies.dog, "a hound howls", BEN);
        Merge merge = copies.compare();
        accept(copies.here, copies.dog, "a dog barks", ANNA);

        assertThatThrownBy(() -> merge.carryOut(Map.of(), MERGER))
                .isInstanceOf(ChangeRefusedException.class)
                .hasMessageEndingWith("Compare again.");

        assertThat(copies.here.entry(copies.dog).caption()).isEqualTo("a dog barks");
    }

    @Test
    void whatWasMeasuredThereComesWithTheDraft() throws StoreException {
        there.append(Writing.byMachine(dog, "a drum", ProjectContract.READING));
        there.measure(dog, "a drum", new Disagreement(1.25, "drum", Modality.SOUND, Optional.of("bell")));

        merge(here, there, Choice.OURS);

        assertThat(here.entry(dog).caption()).isEqualTo("a drum");
        assertThat(here.unmeasured()).containsOnlyKeys(cat);
        assertThat(here.revisions(dog)).last().satisfies(said -> assertThat(
                        said.reading().orElseThrow().decode())
                .containsEntry("modesApart", "1.2500")
                .containsEntry("modesDoubterSays", "bell"));
    }

    @Test
    void whatWasDoneOnlyThereComesWithItsAuthorAndItsTime() throws StoreException {
        accept(there, dog, "a dog barks", BEN);
        Revision bens = last(there, dog);

        Optional<Step> step = copies.mergeHere(Choice.OURS);

        assertThat(step).isPresent();
        assertThat(last(here, dog).by()).isEqualTo(BEN);
        assertThat(last(here, dog).at()).isEqualTo(bens.at());
        assertThat(here.entry(dog).caption()).isEqualTo("a dog barks");
        assertThat(here.entry(dog).status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void whatWasDoneOnlyHereStays() throws StoreException {
        accept(here, dog, "a dog barks", ANNA);
        accept(there, cat, "a cat purrs", BEN);

        copies.mergeHere(Choice.OURS);

        assertThat(here.entry(dog).caption()).isEqualTo("a dog barks");
        assertThat(here.entry(cat).caption()).isEqualTo("a cat purrs");
        assertThat(there.entry(dog).caption()).as("the other is only read").isEqualTo("a dog");
    }

    @Test
    void twoTextsOfTwoPeopleAreAConflictThatShowsTheThreeTexts() throws StoreException {
        accept(here, dog, "a dog barks", ANNA);
        accept(there, dog, "a hound howls", BEN);

        List<Conflict> conflicts = copies.compare().conflicts();

        assertThat(conflicts).singleElement().satisfies(conflict -> {
            assertThat(conflict.kind()).isEqualTo(Conflict.Kind.CAPTION);
            assertThat(conflict.clip()).isEqualTo("dog");
            assertThat(conflict.base()).isEqualTo("a dog");
            assertThat(conflict.ours()).isEqualTo("a dog barks");
            assertThat(conflict.theirs()).isEqualTo("a hound howls");
        });
    }

    @Test
    void aConflictWithoutAChoiceIsRefusedAndChangesNothing() throws StoreException {
        accept(here, dog, "a dog barks", ANNA);
        accept(there, dog, "a hound howls", BEN);
        Merge merge = copies.compare();

        assertThatThrownBy(() -> merge.carryOut(Map.of(), MERGER))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("One conflict has no choice yet");

        assertThat(here.revisions(dog)).hasSize(2);
    }

    @Test
    void theChosenTextCountsAndTheOtherStaysInTheHistory() throws StoreException {
        accept(here, dog, "a dog barks", ANNA);
        accept(there, dog, "a hound howls", BEN);

        copies.mergeHere(Choice.OURS);

        assertThat(here.entry(dog).caption()).isEqualTo("a dog barks");
        assertThat(texts(here, dog)).containsExactly("a dog", "a dog barks", "a hound howls", "a dog barks");
        assertThat(last(here, dog).by()).isEqualTo(MERGER);

        merge(there, here, Choice.THEIRS);

        assertThat(there.entry(dog).caption()).isEqualTo("a dog barks");
    }

    @Test
    void theirTextCountsIfItIsChosen() throws StoreException {
        accept(here, dog, "a dog barks", ANNA);
        accept(there, dog, "a hound howls", BEN);

        copies.mergeHere(Choice.THEIRS);

        assertThat(here.entry(dog).caption()).isEqualTo("a hound howls");
        assertThat(texts(here, dog)).containsExactly("a dog", "a dog barks", "a hound howls");
    }

    @Test
    void bothAreKeptAsVersionsAndFlagged() throws StoreException {
        accept(here, dog, "a dog barks", ANNA);
        accept(there, dog, "a hound howls", BEN);

        copies.mergeHere(Choice.BOTH);

        assertThat(here.entry(dog).status()).isEqualTo(Status.FLAGGED);
        assertThat(here.entry(dog).caption()).isEqualTo("a dog barks");
        assertThat(Versions.ofEachPerson(here.revisions(dog)))
                .extracting(Revision::text)
                .containsExactly("a dog barks", "a hound howls");
    }

    @Test
    void mergingTwiceChangesNothing() throws StoreException {
        changeEverythingOnBothSides();
        copies.mergeHere(Choice.OURS);
        var before = here.logs(List.of(dog, cat));

        Optional<Step> again = copies.mergeHere(Choice.THEIRS);

        assertThat(again).isEmpty();
        assertThat(copies.compare().isNothingNew()).isTrue();
        assertThat(here.logs(List.of(dog, cat))).isEqualTo(before);
    }

    @Test
    void mergingThereAndBackGivesTheSameTextsTagsAndStatuses() throws StoreException {
        for (Choice choice : Choice.values()) {
            changeEverythingOnBothSides();

            copies.mergeHere(choice == Choice.BOTH ? Choice.OURS : choice);
            merge(there, here, Choice.OURS);

            assertThat(there.entries())
                    .extracting(entry -> entry.name() + entry.caption() + entry.status())
                    .containsExactlyElementsOf(here.entries().stream()
                            .map(entry -> entry.name() + entry.caption() + entry.status())
                            .toList());
            assertThat(there.tags(dog)).isEqualTo(here.tags(dog));
            assertThat(there.revisions(dog, new Slot(2)).stream()
                            .map(Revision::text)
                            .reduce((a, b) -> b))
                    .isEqualTo(here.revisions(dog, new Slot(2)).stream()
                            .map(Revision::text)
                            .reduce((a, b) -> b));
            assertThat(spoken(there)).containsExactlyInAnyOrderElementsOf(spoken(here));
            assertThat(there.comments(dog)).hasSameSizeAs(here.comments(dog));
            assertThat(there.verdicts(dog)).hasSameSizeAs(here.verdicts(dog));
        }
    }

    private void changeEverythingOnBothSides() throws StoreException {
        String salt = " " + here.revisions(dog).size();
        accept(here, dog, "a dog barks" + salt, ANNA);
        accept(there, dog, "a hound howls" + salt, BEN);
        accept(here, dog, new Slot(2), "woof" + salt, ANNA);
        accept(there, dog, new Slot(2), "wow" + salt, BEN);
        there.append(Writing.byMachine(cat, "two cats" + salt, ProjectContract.READING));
        here.append(Writing.byMachine(cat, "three cats" + salt, ProjectContract.READING));
        here.tag(dog, "indoors", true, ANNA);
        there.tag(dog, "noisy", true, BEN);
        there.note(dog, "is it one dog?" + salt, BEN);
        there.addSegment(dog, TimeSpan.ofSeconds(1, 2), "a bark" + salt, BEN);
        here.addSegment(dog, TimeSpan.ofSeconds(3, 4), "a growl" + salt, ANNA);
        here.comment(new NewComment(dog, Optional.empty(), Pin.CLIP, Optional.empty(), "louder?" + salt, ANNA));
        there.resolve(
                there.comment(new NewComment(
                        dog, Optional.of(last(there, dog).id()), Pin.CLIP, Optional.empty(), "a howl?" + salt, BEN)),
                true,
                BEN);
        there.judge(new Verdict(
                dog,
                there.revisions(dog).get(0).id(),
                last(there, dog).id(),
                Optional.empty(),
                true,
                BEN,
                last(there, dog).at()));
    }

    private static List<String> spoken(Project project) throws StoreException {
        return project.segments(TwoCopies.entry(project, "dog").id()).stream()
                .map(Segment::text)
                .toList();
    }

    @Test
    void statusesThatTwoPeopleGaveAreAConflict() throws StoreException {
        here.mark(dog, Status.FLAGGED, ANNA);
        there.mark(dog, Status.REJECTED, BEN);

        assertThat(copies.compare().conflicts())
                .extracting(Conflict::kind, Conflict::base, Conflict::ours, Conflict::theirs)
                .containsExactly(tuple(Conflict.Kind.STATUS, "DRAFT", "FLAGGED", "REJECTED"));

        copies.mergeHere(Choice.THEIRS);
        assertThat(here.entry(dog).status()).isEqualTo(Status.REJECTED);
    }

    @Test
    void aTagThatBothTouchedIsAConflictIfItEndsDifferently() throws StoreException {
        here.tag(dog, "loud", true, ANNA);
        merge(there, here, Choice.OURS);
        here.tag(dog, "Loud", false, ANNA);
        here.tag(dog, "loud", true, ANNA);
        there.tag(dog, "loud", false, BEN);

        assertThat(copies.compare().conflicts()).singleElement().satisfies(conflict -> assertThat(conflict.tag())
                .contains("loud"));

        copies.mergeHere(Choice.OURS);
        assertThat(here.tags(dog)).containsExactly("loud");
    }

    @Test
    void tagsNotesLabelsAndSegmentsOfBothAreThereAfterwards() throws StoreException {
        Segment shared = here.addSegment(dog, TimeSpan.ofSeconds(0, 1), "a step", ANNA);
        merge(there, here, Choice.OURS);
        there.changeSegment(there.segments(dog).get(0), TimeSpan.ofSeconds(0, 1), "two steps", BEN);
        there.tag(dog, "loud", true, BEN);
        there.note(dog, "one dog?", BEN);
        there.label(dog, Set.of("Bark"));
        here.note(dog, "yes", ANNA);

        copies.mergeHere(Choice.OURS);

        assertThat(here.tags(dog)).containsExactly("loud");
        assertThat(here.labels(dog)).containsExactly("Bark");
        assertThat(here.notes(dog)).extracting(Note::text).containsExactlyInAnyOrder("yes", "one dog?");
        assertThat(here.segments(dog)).singleElement().satisfies(segment -> {
            assertThat(segment.id()).isEqualTo(shared.id());
            assertThat(segment.text()).isEqualTo("two steps");
        });
    }

    @Test
    void labelsThatDifferByLettersCaseAloneAreNothingNew() throws StoreException {
        here.label(dog, Set.of("Bark"));
        there.label(dog, Set.of("bark"));

        assertThat(copies.compare().isNothingNew()).isTrue();
    }

    @Test
    void bandsOfSegmentsComeAlongAndAreComparedByThem() throws StoreException {
        Optional<FrequencyBand> low = Optional.of(new FrequencyBand(0, 500));
        Optional<FrequencyBand> high = Optional.of(new FrequencyBand(2000, 8000));
        TimeSpan span = TimeSpan.ofSeconds(0, 1);
        there.carryOut("Add", List.of(Edit.Stretch.added(dog, span, low, "", "a hum")), BEN);
        copies.mergeHere(Choice.OURS);
        Segment hum = there.segments(dog).get(0);
        there.carryOut("Move", List.of(Edit.Stretch.changed(hum, span, high, "a hum")), BEN);

        copies.mergeHere(Choice.OURS);

        assertThat(here.segments(dog)).extracting(Segment::band).containsExactly(high);
    }

    @Test
    void kindsOfSegmentsComeAlong() throws StoreException {
        TimeSpan span = TimeSpan.ofSeconds(0, 1);
        there.carryOut("Add", List.of(Edit.Stretch.added(dog, span, "bell", "ding")), BEN);

        copies.mergeHere(Choice.OURS);

        assertThat(here.segments(dog)).extracting(Segment::kind).containsExactly("bell");
    }

    @Test
    void clipsThatAreNewComeWithEverythingSaidOfThem() throws StoreException {
        EntryId owl = there.add(List.of(Clips.named("owl"))).get(0).id();
        here.add(List.of(Clips.named("fox")));
        there.append(Writing.byMachine(owl, "an owl", ProjectContract.READING));
        accept(there, owl, "an owl hoots", BEN);
        there.tag(owl, "night", true, BEN);

        copies.mergeHere(Choice.OURS);

        var owlHere = entry(here, "owl");
        assertThat(owlHere.caption()).isEqualTo("an owl hoots");
        assertThat(owlHere.status()).isEqualTo(Status.ACCEPTED);
        assertThat(here.revisions(owlHere.id())).extracting(Revision::text).containsExactly("an owl", "an owl hoots");
        assertThat(here.revisions(owlHere.id()).get(0).reading()).contains(ProjectContract.READING);
        assertThat(here.tags(owlHere.id())).containsExactly("night");
        assertThat(here.entry(owlHere.id()).score()).isPresent();
    }

    @Test
    void whatARevisionWasMadeFromIsFoundAgainUnderItsNumberHere() throws StoreException {
        accept(here, cat, "a cat sleeps", ANNA);
        accept(there, dog, "a dog barks", BEN);
        there.append(
                Writing.accepted(dog, Optional.of(last(there, dog).id()), BEN, "a dog barks twice", Optional.empty()));

        copies.mergeHere(Choice.OURS);

        List<Revision> dogs = here.revisions(dog);
        assertThat(dogs.get(2).revises()).contains(dogs.get(1).id());
    }

    @Test
    void anOpenDraftHereStaysAndOneThereComes() throws StoreException {
        here.journal(new Draft(dog, "a dog ba", ANNA, Instant.ofEpochMilli(1_000)));
        there.tag(dog, "loud", true, BEN);
        there.journal(new Draft(cat, "a cat pu", BEN, Instant.ofEpochMilli(2_000)));

        copies.mergeHere(Choice.OURS);

        assertThat(here.draft(dog)).map(Draft::text).contains("a dog ba");
        assertThat(here.draft(cat)).map(Draft::text).contains("a cat pu");
        assertThat(here.draft(cat)).map(Draft::by).contains(BEN);
        assertThat(here.entry(cat).status()).isEqualTo(Status.EDITING);
    }

    @Test
    void whatWasTakenBackThereIsTakenBackHere() throws StoreException {
        Slot second = new Slot(2);
        Acceptance.accept(there, dog, "a dog barks", BEN, Optional.empty());
        Acceptance.accept(there, new Place(dog, second), "somewhere a dog barks", BEN, Optional.empty());
        copies.mergeHere(Choice.OURS);
        assertThat(here.entry(dog).caption()).isEqualTo("a dog barks");
        there.takeBack(BEN);
        there.takeBack(BEN);

        copies.mergeHere(Choice.OURS);

        assertThat(here.entry(dog).caption()).isEqualTo("a dog");
        assertThat(here.entry(dog).status()).isEqualTo(Status.DRAFT);
        assertThat(here.draft(dog)).isEmpty();
        assertThat(Drafting.of(here, dog, second).text()).isEmpty();
        assertThat(copies.mergeHere(Choice.OURS)).as("nothing is new there").isEmpty();
        here.takeBack(MERGER);
        assertThat(here.entry(dog).caption()).isEqualTo("a dog barks");
    }

    @Test
    void whatWasUndoneThereCountsHereNeither() throws StoreException {
        accept(here, dog, "a dog barks", ANNA);
        Acceptance.accept(there, dog, "a hound", BEN, Optional.empty());
        there.takeBack(BEN);
        Acceptance.mark(there, cat, Status.REJECTED, BEN);
        there.takeBack(BEN);

        copies.mergeHere(Choice.OURS);

        assertThat(here.entry(dog).caption()).isEqualTo("a dog barks");
        assertThat(here.standing(dog, Slot.FIRST)).extracting(Revision::text).containsExactly("a dog", "a dog barks");
        assertThat(texts(here, dog)).contains("a hound");
        assertThat(here.logs(List.of(cat)).get(0).statuses())
                .filteredOn(change -> change.by().equals(BEN))
                .hasSize(2)
                .noneMatch(StatusChange::stands);
        assertThat(copies.mergeHere(Choice.OURS)).as("nothing is new there").isEmpty();
    }

    @Test
    void whatAMergeBroughtCountsNoLongerOnceItIsUndoneThoughTheTextStays() throws StoreException {
        accept(here, dog, "a dog barks", ANNA);
        accept(there, dog, "a hound", BEN);
        copies.mergeHere(Choice.OURS);
        assertThat(here.standing(dog, Slot.FIRST)).extracting(Revision::text).contains("a hound");

        here.takeBack(MERGER);

        assertThat(here.entry(dog).caption()).isEqualTo("a dog barks");
        assertThat(here.standing(dog, Slot.FIRST)).extracting(Revision::text).containsExactly("a dog", "a dog barks");
    }

    @Test
    void whatWasTakenBackHereStaysSoUnlessSomeoneSaysMoreThere() throws StoreException {
        Acceptance.accept(there, dog, "a dog barks", BEN, Optional.empty());
        Acceptance.accept(there, cat, "a cat purrs", BEN, Optional.empty());
        copies.mergeHere(Choice.OURS);
        here.takeBack(MERGER);
        there.tag(dog, "loud", true, BEN);
        accept(there, cat, "a cat meows", BEN);

        copies.mergeHere(Choice.OURS);

        assertThat(here.entry(dog).caption()).isEqualTo("a dog");
        assertThat(here.entry(cat).caption()).isEqualTo("a cat meows");
    }

    @Test
    void theDraftThatCountsIsTheOneThatThePastTellsOf() throws StoreException {
        here.journal(new Draft(dog, "a dog ba", ANNA, Instant.ofEpochMilli(2_000)));
        there.journal(new Draft(dog, "a hound", BEN, Instant.ofEpochMilli(1_000)));

        copies.mergeHere(Choice.THEIRS);

        assertThat(here.draft(dog)).map(Draft::text).contains("a hound");
        assertThat(here.asOf(dog, LATER).drafting().text()).isEqualTo("a hound");
        assertThat(here.asOf(dog, Instant.ofEpochMilli(1_500)).drafting().text())
                .isEqualTo("a hound");
        assertThat(here.asOf(dog, Instant.ofEpochMilli(2_500)).drafting().text())
                .isEqualTo("a dog ba");
    }

    @Test
    void anOpenDraftAgainstAnAcceptedTextIsAConflict() throws StoreException {
        here.journal(new Draft(dog, "a dog ba", ANNA, Instant.ofEpochMilli(1_000)));
        accept(there, dog, "a hound howls", BEN);

        copies.mergeHere(Choice.OURS);

        assertThat(here.entry(dog).caption()).isEqualTo("a dog ba");
        assertThat(here.entry(dog).status()).isEqualTo(Status.EDITING);
        assertThat(here.draft(dog)).map(Draft::by).contains(ANNA);
        assertThat(texts(here, dog)).contains("a hound howls");
    }

    @Test
    void whereBothSaidTheSameNothingHasToBeDecided() throws StoreException {
        accept(here, dog, "a dog barks", ANNA);
        accept(there, dog, "a dog barks", BEN);

        Merge merge = copies.compare();

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.counts()).isEqualTo(new MergeCounts(0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0));
        merge.carryOut(Map.of(), MERGER);
        assertThat(here.entry(dog).caption()).isEqualTo("a dog barks");
    }

    @Test
    void aPersonsTextIsNoConflictWithAMachines() throws StoreException {
        accept(here, dog, "a dog barks", ANNA);
        there.append(Writing.byMachine(dog, "two dogs", ProjectContract.READING));

        assertThat(copies.compare().conflicts()).isEmpty();
        copies.mergeHere(Choice.OURS);

        assertThat(here.entry(dog).caption()).isEqualTo("a dog barks");
        assertThat(here.entry(dog).status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void countsSayHowFarTheCopiesHaveComeApart() throws StoreException {
        accept(here, cat, "a cat sleeps", ANNA);
        accept(there, dog, "a dog barks", BEN);
        there.note(dog, "loud", BEN);
        there.add(List.of(Clips.named("owl")));

        MergeCounts counts = copies.compare().counts();

        assertThat(counts).isEqualTo(new MergeCounts(1, 1, 1, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0));
    }

    @Test
    void aMergeIsOneStepThatIsTakenBackAndDoneAgain() throws StoreException {
        accept(here, cat, "a cat sleeps", ANNA);
        accept(there, dog, "a dog barks", BEN);
        accept(there, cat, "a cat purrs", BEN);
        there.tag(dog, "loud", true, BEN);
        copies.mergeHere(Choice.THEIRS);

        here.takeBack(MERGER);

        assertThat(here.entry(dog).caption()).isEqualTo("a dog");
        assertThat(here.entry(dog).status()).isEqualTo(Status.DRAFT);
        assertThat(here.entry(cat).caption()).isEqualTo("a cat sleeps");
        assertThat(here.tags(dog)).isEmpty();
        assertThat(texts(here, dog)).as("history only grows").contains("a dog barks");

        here.repeat(MERGER);

        assertThat(here.entry(dog).caption()).isEqualTo("a dog barks");
        assertThat(here.entry(cat).caption()).isEqualTo("a cat purrs");
        assertThat(here.tags(dog)).containsExactly("loud");
    }

    @Test
    void beforeAMergeASnapshotIsTakenWhereThereIsSomethingToMerge() throws StoreException {
        assertThat(copies.mergeHere(Choice.OURS)).isEmpty();
        assertThat(here.snapshots()).isEmpty();

        accept(there, dog, "a dog barks", BEN);
        copies.mergeHere(Choice.OURS);

        assertThat(here.snapshots()).singleElement().satisfies(snapshot -> {
            assertThat(snapshot.occasion()).isEqualTo(Snapshot.Occasion.MERGE);
            assertThat(here.compare(snapshot)).singleElement().satisfies(difference -> {
                assertThat(difference.then().text()).isEqualTo("a dog");
                assertThat(difference.now().text()).isEqualTo("a dog barks");
            });
        });
    }

    @Test
    void aMergeWithoutASnapshotIsNotCarriedOut() throws Exception {
        accept(there, dog, "a dog barks", BEN);
        Files.writeString(here.folder().resolve("snapshots"), "in the way");

        assertThatThrownBy(() -> copies.mergeHere(Choice.OURS))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("The project itself is as it was");

        assertThat(here.entry(dog).caption()).isEqualTo("a dog");
    }

    @Test
    void whatComesIsFoundAndTheListIsRight() throws Exception {
        there.carryOut(
                "x",
                List.of(new Edit.Write(
                        Writing.accepted(dog, Optional.empty(), BEN, "a hound howls", Optional.empty()))),
                BEN);

        copies.mergeHere(Choice.OURS);

        assertThat(here.list(Query.parse("hound"), Order.NATURAL, LocalDate.EPOCH))
                .hasSize(1);
    }

    @Test
    void asItStoodYesterdayIsAsItStoodHere() throws StoreException {
        accept(there, dog, "a dog barks", BEN);
        Instant before = last(there, dog).at().minusMillis(1);

        copies.mergeHere(Choice.OURS);

        assertThat(here.asOf(dog, before).drafting().text()).isEqualTo("a dog");
        assertThat(here.asOf(dog, LATER).drafting().text()).isEqualTo("a dog barks");
    }

    @Test
    void clipsAreFoundByTheirBytesWhereTheyWereMoved() throws StoreException, IOException {
        Path other = folder.resolve("other");
        try (Project moved = ProjectFolder.create(other, "Moved")) {
            var clip = Clips.named("dog");
            moved.add(
                    List.of(new NewClip(Path.of("/elsewhere/hound.mp4"), clip.clip(), 10, Set.of(), Optional.empty())));
            accept(moved, entry(moved, "hound").id(), "a hound howls", BEN);
        }

        assertThatThrownBy(() -> ProjectMerge.compare(here, other, false, Progress.none()))
                .isInstanceOf(NoCopyException.class)
                .hasMessageContaining("another project");

        Merge merge = ProjectMerge.compare(here, other, true, Progress.none());
        merge.carryOut(Map.of(), MERGER);
        assertThat(here.entries()).hasSize(2);
        assertThat(here.entry(dog).caption()).isEqualTo("a hound howls");
    }

    @Test
    void aCopyThatAnOlderStudioMadeIsReadAndNotWrittenTo() throws Exception {
        Path old = folder.resolve("old");
        Files.createDirectories(old);
        Path file = old.resolve(ProjectFolder.FILE);
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource("jdbc:sqlite:" + file, null, null)
                .locations("classpath:avcap/studio/store/migration")
                .target("1")
                .loggers("slf4j")
                .load()
                .migrate();
        String dogs = Clips.named("dog").clip().sha256();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = connection.createStatement()) {
            sql.execute("INSERT INTO project VALUES (1, '" + here.id() + "', 'Old', 5)");
            sql.execute("INSERT INTO entry (name, path, sha256, duration, states, status) VALUES ('dog', '/old.mp4', '"
                    + dogs + "', 10, '', 'NEW')");
            sql.execute("INSERT INTO revision (entry_id, origin, author, at, text, status)"
                    + " VALUES (1, 'HUMAN', 'old', 10, 'an old dog', 'ACCEPTED')");
        }
        byte[] before = Files.readAllBytes(file);

        Merge merge = ProjectMerge.compare(here, old, false, Progress.none());

        assertThat(merge.counts().captions()).isEqualTo(1);
        assertThat(Arrays.equals(Files.readAllBytes(file), before)).isTrue();
        try (var files = Files.list(old)) {
            assertThat(files.map(path -> String.valueOf(path.getFileName())))
                    .doesNotContain("project.lock", "project.holder");
        }
    }

    @Test
    void theProjectItselfAndFoldersWithoutOneAreRefusedWithASentence() {
        assertThatThrownBy(() -> ProjectMerge.compare(here, here.folder(), false, Progress.none()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("the project itself");
        assertThatThrownBy(() -> ProjectMerge.compare(here, folder, false, Progress.none()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("There is no project in");
    }

    @Test
    void comparingCanBeStopped() {
        Progress stopped = new Progress() {
            @Override
            public void report(double fraction, String step) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> ProjectMerge.compare(here, there.folder(), false, stopped))
                .isInstanceOf(CancellationException.class);
    }

    private static Revision last(Project project, EntryId entry) throws StoreException {
        List<Revision> all = project.revisions(entry);
        return all.get(all.size() - 1);
    }

    private static List<String> texts(Project project, EntryId entry) throws StoreException {
        return project.revisions(entry).stream().map(Revision::text).toList();
    }
}
