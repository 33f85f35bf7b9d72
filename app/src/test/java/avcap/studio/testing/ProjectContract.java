package avcap.studio.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.inference.clip.ClipState;
import avcap.inference.clip.TimeSpan;
import avcap.inference.features.Modality;
import avcap.studio.annotation.Acceptance;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Disagreement;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Drafting;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.FrequencyBand;
import avcap.studio.annotation.History;
import avcap.studio.annotation.ImportedRecord;
import avcap.studio.annotation.NewClip;
import avcap.studio.annotation.Note;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Reading;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.RevisionId;
import avcap.studio.annotation.ScoredWord;
import avcap.studio.annotation.Scrutiny;
import avcap.studio.annotation.Segment;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.Step;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.Versions;
import avcap.studio.annotation.Writing;
import avcap.studio.annotation.planting.PlantedWord;
import avcap.studio.annotation.planting.Planting;
import avcap.studio.annotation.query.Listed;
import avcap.studio.annotation.query.Order;
import avcap.studio.annotation.query.Query;
import avcap.studio.annotation.query.QueryException;
import avcap.studio.annotation.query.Reason;
import avcap.studio.annotation.review.Comment;
import avcap.studio.annotation.review.NewComment;
import avcap.studio.annotation.review.Pin;
import avcap.studio.annotation.review.QuickCode;
import avcap.studio.annotation.review.Submission;
import avcap.studio.annotation.review.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every project promises, wherever it keeps things. */
public interface ProjectContract {

    Annotator ANNA = new Annotator("anna");

    Annotator BEN = new Annotator("ben");

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
    default void anAcceptanceKeepsHowItsDraftWasLookedAt() throws StoreException {
        Project project = project();
        Entry entry = project.add(List.of(Clips.named("dog"))).get(0);
        Scrutiny scrutiny = new Scrutiny(1234, true, Optional.of("some dog")).withListening(3, OptionalDouble.of(.5));

        Acceptance.accept(project, Place.first(entry.id()), "a dog", ANNA, Optional.empty(), Optional.of(scrutiny));
        Acceptance.accept(project, entry.id(), "a dog barks", ANNA, Optional.empty());

        assertThat(project.standing(entry.id(), Slot.FIRST))
                .extracting(Revision::scrutiny)
                .containsExactly(Optional.of(scrutiny), Optional.empty());
    }

    @Test
    default void whatBecameOfAPlantedDraftIsKept() throws StoreException {
        Project project = project();
        EntryId entry = one(project);
        Planting planted = Planting.of(entry, ANNA, Instant.ofEpochMilli(5), new PlantedWord("a dog", 1, "horse"));
        Planting missed = planted.decided(Planting.Outcome.MISSED, Instant.ofEpochMilli(9), 1200);
        Planting passed = planted.decided(Planting.Outcome.PASSED, Instant.ofEpochMilli(9), 1200);

        project.plant(planted);
        project.plant(missed);
        project.plant(passed);

        assertThat(project.plantings(entry)).containsExactly(planted, missed, passed);
        assertThat(project.logs(List.of(entry)).get(0).plantings()).containsExactly(planted, missed, passed);
        assertThat(project.revisions(entry)).isEmpty();
        assertThat(project.lastStep()).as("it is no step").isEmpty();
    }

    @Test
    default void aReviewerIsToldWhereAPlantedWordWasMissed() throws StoreException {
        Project project = project();
        EntryId entry = one(project);
        Planting planted = Planting.of(entry, ANNA, Instant.ofEpochMilli(5), new PlantedWord("a dog", 1, "horse"));
        Acceptance.accept(project, entry, "a dog", ANNA, Optional.empty());
        assertThat(project.submissions(List.of(entry)).get(0).isPlantMissed()).isFalse();

        project.plant(planted.decided(Planting.Outcome.MISSED, Instant.ofEpochMilli(9), 1200));

        assertThat(project.submissions(List.of(entry)).get(0).isPlantMissed()).isTrue();
    }

    @Test
    default void acceptingCanBeTakenBackAndRepeated() throws StoreException {
        Project project = project();
        EntryId entry = one(project);
        project.append(Writing.byMachine(entry, "a dog", READING));
        project.journal(typed(entry, "a dog barks"));
        Acceptance.accept(project, entry, "a dog barks", ANNA, Optional.empty());

        project.takeBack(ANNA);

        assertThat(project.entry(entry).status()).isEqualTo(Status.EDITING);
        assertThat(Drafting.of(project, entry).text()).isEqualTo("a dog barks");
        assertThat(project.revisions(entry)).hasSize(2);

        project.repeat(ANNA);

        assertThat(project.entry(entry).status()).isEqualTo(Status.ACCEPTED);
        assertThat(project.draft(entry)).isEmpty();
    }

    @Test
    default void aFlagCanBeTakenBackWithoutTouchingTheText() throws StoreException {
        Project project = project();
        EntryId entry = one(project);
        project.journal(typed(entry, "a d"));
        Acceptance.mark(project, entry, Status.FLAGGED, ANNA);
        assertThat(project.entry(entry).status()).isEqualTo(Status.FLAGGED);

        project.takeBack(ANNA);

        assertThat(project.entry(entry).status()).isEqualTo(Status.EDITING);
        assertThat(project.draft(entry)).map(Draft::text).contains("a d");
    }

    @Test
    default void aBatchIsOneStepAndLeavesTheRevisionsWhenItIsTakenBack() throws StoreException {
        Project project = project();
        EntryId dog = one(project);
        EntryId cat = project.add(List.of(Clips.named("cat"))).get(0).id();
        project.append(Writing.accepted(dog, Optional.empty(), ANNA, "a dog barks", Optional.empty()));
        project.append(Writing.byMachine(cat, "a dog meows", READING));

        Step step = project.carryOut(
                "Replace dog",
                List.of(
                        new Edit.Retext(dog, "a hound barks"),
                        new Edit.Retext(cat, "a hound meows"),
                        new Edit.Mark(cat, Status.FLAGGED),
                        new Edit.Tag(cat, "animal", true)),
                ANNA);

        assertThat(step.entries()).containsExactly(dog, cat);
        assertThat(project.entries()).extracting(Entry::caption).containsExactly("a hound barks", "a hound meows");
        assertThat(project.entries()).extracting(Entry::status).containsExactly(Status.ACCEPTED, Status.FLAGGED);
        assertThat(project.tags(cat)).containsExactly("animal");

        assertThat(project.takeBack(ANNA)).map(Step::name).contains("Replace dog");

        assertThat(project.entries()).extracting(Entry::caption).containsExactly("a dog barks", "a dog meows");
        assertThat(project.entries()).extracting(Entry::status).containsExactly(Status.ACCEPTED, Status.DRAFT);
        assertThat(project.tags(cat)).isEmpty();
        assertThat(project.draft(cat)).isEmpty();
        assertThat(project.revisions(dog)).hasSize(2);
        assertThat(project.standing(dog, Slot.FIRST)).extracting(Revision::text).containsExactly("a dog barks");

        project.repeat(ANNA);
        assertThat(project.entries()).extracting(Entry::caption).containsExactly("a hound barks", "a hound meows");
        assertThat(project.repeat(ANNA)).isEmpty();
    }

    @Test
    default void whatIsDoneAfterTakingBackTakesThePlaceOfWhatWasAhead() throws StoreException {
        Project project = project();
        EntryId dog = one(project);
        Acceptance.mark(project, dog, Status.FLAGGED, ANNA);
        Acceptance.mark(project, dog, Status.REJECTED, ANNA);
        project.takeBack(ANNA);
        project.takeBack(ANNA);

        Acceptance.accept(project, dog, "a dog", ANNA, Optional.empty());

        assertThat(project.nextStep()).isEmpty();
        project.takeBack(ANNA);
        assertThat(project.lastStep()).isEmpty();
        assertThat(project.entry(dog).status()).isEqualTo(Status.NEW);
    }

    @Test
    default void aBatchThatCannotBeDoneWhollyIsNotDoneAtAll() throws StoreException {
        Project project = project();
        EntryId dog = one(project);

        assertThatThrownBy(() -> project.carryOut(
                        "Half",
                        List.of(new Edit.Mark(dog, Status.FLAGGED), new Edit.Mark(new EntryId(99), Status.FLAGGED)),
                        ANNA))
                .isInstanceOf(StoreException.class);

        assertThat(project.entry(dog).status()).isEqualTo(Status.NEW);
        assertThat(project.lastStep()).isEmpty();
    }

    @Test
    default void theOtherCaptionsOfAClipLeaveTheFirstAlone() throws StoreException {
        Project project = project();
        EntryId dog = one(project);
        Slot third = new Slot(3);
        project.append(Writing.byMachine(dog, "a dog", READING));

        project.append(Writing.accepted(dog, Optional.empty(), ANNA, "somewhere a dog barks", Optional.empty())
                .in(third));
        project.journal(new Draft(dog, third, "somewhere a d", ANNA, Instant.ofEpochMilli(1_000)));

        assertThat(project.entry(dog).status()).isEqualTo(Status.DRAFT);
        assertThat(project.entry(dog).caption()).isEqualTo("a dog");
        assertThat(project.revisions(dog)).hasSize(1);
        assertThat(Drafting.of(project, dog, third).text()).isEqualTo("somewhere a d");
        project.discardDraft(dog, third, ANNA);
        assertThat(Drafting.of(project, dog, third).text()).isEqualTo("somewhere a dog barks");
        assertThat(Drafting.of(project, dog, new Slot(2)).text()).isEmpty();
    }

    @Test
    default void acceptingAnotherCaptionIsAStepThatNamesIt() throws StoreException {
        Project project = project();
        EntryId dog = one(project);
        Place second = new Place(dog, new Slot(2));
        project.journal(new Draft(dog, second.slot(), "somewhere", ANNA, Instant.ofEpochMilli(1_000)));

        Step step = Acceptance.accept(project, second, "somewhere a dog barks", ANNA, Optional.empty());

        assertThat(step.captions()).containsExactly(second);
        assertThat(step.entries()).containsExactly(dog);
        assertThat(step.name()).isEqualTo("Accept caption 2 of dog");
        assertThat(project.entry(dog).status()).isEqualTo(Status.NEW);
        project.takeBack(ANNA);
        assertThat(project.draft(dog, second.slot())).map(Draft::text).contains("somewhere");
    }

    @Test
    default void tellsEveryTagThatIsInUse() throws StoreException {
        Project project = project();
        EntryId dog = one(project);
        EntryId cat = project.add(List.of(Clips.named("cat"))).get(0).id();
        for (String tag : List.of("loud", "animal", "outdoors")) {
            project.tag(dog, tag, true, ANNA);
        }
        project.tag(cat, "Loud", true, ANNA);
        project.tag(dog, "outdoors", false, ANNA);

        assertThat(project.tags())
                .extracting(tag -> tag.toLowerCase(Locale.ROOT))
                .containsExactly("animal", "loud");
    }

    @Test
    default void whatIsDoneToSegmentsIsTakenBackAndRepeated() throws StoreException {
        Project project = project();
        EntryId dog = one(project);
        TimeSpan early = TimeSpan.ofSeconds(0, 2);
        project.carryOut("Add", List.of(Edit.Stretch.added(dog, early, "a dog barks")), ANNA);
        Segment barks = project.segments(dog).get(0);

        project.carryOut("Change", List.of(Edit.Stretch.changed(barks, TimeSpan.ofSeconds(1, 3), "a dog howls")), ANNA);
        Step step = project.carryOut("Remove", List.of(Edit.Stretch.gone(barks)), ANNA);

        assertThat(step.entries()).containsExactly(dog);
        assertThat(step.captions()).isEmpty();
        assertThat(project.segments(dog)).isEmpty();
        project.takeBack(ANNA);
        assertThat(project.segments(dog)).extracting(Segment::text).containsExactly("a dog howls");
        project.takeBack(ANNA);
        assertThat(project.segments(dog)).extracting(Segment::span).containsExactly(early);
        project.takeBack(ANNA);
        assertThat(project.segments(dog)).isEmpty();
        project.repeat(ANNA);
        project.repeat(ANNA);
        assertThat(project.segments(dog)).singleElement().satisfies(segment -> {
            assertThat(segment.id()).isEqualTo(barks.id());
            assertThat(segment.span()).isEqualTo(TimeSpan.ofSeconds(1, 3));
        });
    }

    @Test
    default void theBandOfASegmentIsTakenBackAndRepeated() throws StoreException {
        Project project = project();
        EntryId dog = one(project);
        TimeSpan span = TimeSpan.ofSeconds(0, 2);
        Optional<FrequencyBand> low = Optional.of(new FrequencyBand(0, 500));
        Optional<FrequencyBand> high = Optional.of(new FrequencyBand(2000, 8000));
        project.carryOut("Add", List.of(Edit.Stretch.added(dog, span, low, "", "a hum")), ANNA);
        Segment hum = project.segments(dog).get(0);

        project.carryOut("Move", List.of(Edit.Stretch.changed(hum, span, high, "a hum")), ANNA);
        project.carryOut(
                "Say", List.of(Edit.Stretch.changed(project.segments(dog).get(0), span, "a hiss")), ANNA);

        assertThat(project.segments(dog)).extracting(Segment::band).containsExactly(high);
        project.takeBack(ANNA);
        project.takeBack(ANNA);
        assertThat(project.segments(dog)).extracting(Segment::band).containsExactly(low);
        project.repeat(ANNA);
        assertThat(project.segments(List.of(dog))).extracting(Segment::band).containsExactly(high);
    }

    @Test
    default void aSegmentKeepsItsKindWhateverIsSaidOfIt() throws StoreException {
        Project project = project();
        EntryId dog = one(project);
        TimeSpan span = TimeSpan.ofSeconds(0, 2);
        project.carryOut("Add", List.of(Edit.Stretch.added(dog, span, "bell", "ding")), ANNA);
        Segment ding = project.segments(dog).get(0);

        project.carryOut("Change", List.of(Edit.Stretch.changed(ding, span, "dong")), ANNA);
        project.carryOut("Remove", List.of(Edit.Stretch.gone(ding)), ANNA);
        project.takeBack(ANNA);

        assertThat(project.segments(List.of(dog))).singleElement().satisfies(segment -> {
            assertThat(segment.kind()).isEqualTo("bell");
            assertThat(segment.text()).isEqualTo("dong");
        });
    }

    @Test
    default void whatAnImportSaidCountsAsLongAsItsStepIsDone() throws StoreException {
        Project project = project();
        EntryId dog = one(project);
        Step step =
                project.carryOut("Import", List.of(new Edit.Keep(dog, "first"), new Edit.Keep(dog, "second")), ANNA);
        List<ImportedRecord> kept =
                List.of(new ImportedRecord(dog, step.id(), "first"), new ImportedRecord(dog, step.id(), "second"));

        assertThat(project.importedRecords(List.of(dog))).isEqualTo(kept);
        project.takeBack(ANNA);
        assertThat(project.importedRecords(List.of(dog))).isEmpty();
        project.repeat(ANNA);
        assertThat(project.importedRecords(List.of(dog))).isEqualTo(kept);
        project.takeBack(ANNA);
        project.carryOut("Tag", List.of(new Edit.Tag(dog, "loud", true)), ANNA);
        assertThat(project.importedRecords(List.of(dog))).isEmpty();
    }

    @Test
    default void labelsOfAnImportCountAsLongAsItsStepIsDone() throws StoreException, QueryException {
        Project project = project();
        EntryId dog = one(project);
        String name = project.entry(dog).name();
        project.label(dog, Set.of("Animal"));

        Step step = project.carryOut("Import", List.of(new Edit.Keep(dog, "row", Set.of("Bark", "animal"))), ANNA);

        assertThat(step.entries()).as("they are seen to change").containsExactly(dog);
        assertThat(project.labels(dog)).hasSize(2).contains("Bark").anyMatch("animal"::equalsIgnoreCase);
        assertThat(found(project, "label:bark")).containsExactly(name);
        assertThat(project.logs(List.of(dog)).get(0).labels()).contains("Bark");
        project.takeBack(ANNA);
        assertThat(project.labels(dog)).containsExactly("Animal");
        assertThat(found(project, "label:bark")).isEmpty();
        assertThat(found(project, "label:\"animal\"")).containsExactly(name);
        assertThat(project.logs(List.of(dog)).get(0).labels()).containsExactly("Animal");
        project.repeat(ANNA);
        assertThat(found(project, "label:bark -label:cat")).containsExactly(name);
        project.takeBack(ANNA);
        project.carryOut("Tag", List.of(new Edit.Tag(dog, "loud", true)), ANNA);
        assertThat(project.labels(dog)).containsExactly("Animal");
    }

    @Test
    default void keepsTagsLabelsNotesAndSegments() throws StoreException {
        Project project = project();
        EntryId dog = one(project);

        project.tag(dog, "loud", true, ANNA);
        project.tag(dog, "animal", true, ANNA);
        project.tag(dog, "loud", false, ANNA);
        project.label(dog, Set.of("Bark", "Animal"));
        Note note = project.note(dog, "Which dog?", ANNA);
        Segment late = project.addSegment(dog, TimeSpan.ofSeconds(5, 7.5), "a bark", ANNA);
        Segment early = project.addSegment(dog, TimeSpan.ofSeconds(0, 2), "steps", ANNA);
        Segment moved = project.changeSegment(late, TimeSpan.ofSeconds(4, 7), "a loud bark", ANNA);
        Segment gone = project.addSegment(dog, TimeSpan.ofSeconds(9, 10), "nothing", ANNA);
        project.removeSegment(gone, ANNA);

        assertThat(project.tags(dog)).containsExactly("animal");
        assertThat(project.labels(dog)).containsExactly("Animal", "Bark");
        assertThat(project.tags(List.of(dog))).isEqualTo(Map.of(dog, Set.of("animal")));
        assertThat(project.labels(List.of(dog))).isEqualTo(Map.of(dog, Set.of("Animal", "Bark")));
        assertThat(project.notes(dog)).containsExactly(note);
        assertThat(project.segments(dog)).containsExactly(early, moved);
        assertThat(moved.id()).isEqualTo(late.id());
    }

    @Test
    default void givesPagesOfHistories() throws StoreException {
        Project project = project();
        List<Entry> added = project.add(List.of(Clips.named("a"), Clips.named("b"), Clips.named("c")));
        Revision said = project.append(Writing.byMachine(added.get(1).id(), "a bell", READING));
        Segment segment = project.addSegment(added.get(1).id(), TimeSpan.ofSeconds(1, 2), "ding", ANNA);
        Step step =
                project.carryOut("Import", List.of(new Edit.Keep(added.get(2).id(), "a row", Set.of("Owl"))), ANNA);
        project.tag(added.get(2).id(), "loud", true, ANNA);
        Note note = project.note(added.get(1).id(), "Which bell?", ANNA);

        List<History> first = project.histories(Optional.empty(), 2);
        List<History> second =
                project.histories(Optional.of(first.get(1).entry().id()), 2);

        assertThat(first).extracting(History::revisions).containsExactly(List.of(), List.of(said));
        assertThat(first).extracting(History::segments).containsExactly(List.of(), List.of(segment));
        assertThat(second)
                .extracting(History::imported)
                .containsExactly(List.of(new ImportedRecord(added.get(2).id(), step.id(), "a row")));
        assertThat(first).extracting(History::notes).containsExactly(List.of(), List.of(note));
        assertThat(second).extracting(History::labels).containsExactly(List.of("Owl"));
        assertThat(second).extracting(History::tags).containsExactly(List.of("loud"));
        assertThat(second).extracting(history -> history.entry().name()).containsExactly("c");
    }

    private static List<String> found(Project project, String query) throws StoreException, QueryException {
        List<String> names = new ArrayList<>();
        for (Listed listed : project.list(Query.parse(query), Order.NATURAL, LocalDate.EPOCH)) {
            names.add(project.entry(listed.entry()).name());
        }
        return names;
    }

    @Test
    default void findsWhatIsAskedFor() throws StoreException, QueryException {
        Project project = project();
        List<Entry> added = project.add(List.of(Clips.named("dog_1"), Clips.named("cat_2"), Clips.named("owl_3")));
        EntryId dog = added.get(0).id();
        EntryId cat = added.get(1).id();
        project.append(Writing.byMachine(dog, "a dog barks at a caf\u00e9", READING));
        project.append(Writing.byMachine(cat, "a cat", READING));
        project.append(Writing.accepted(cat, Optional.empty(), ANNA, "a cat meows, then a dog", Optional.empty()));
        project.tag(dog, "loud", true, ANNA);
        project.label(cat, Set.of("Meow"));
        project.note(cat, "50 % sure", ANNA);

        assertThat(found(project, "")).containsExactly("dog_1", "cat_2", "owl_3");
        assertThat(found(project, "caption:dog")).containsExactly("dog_1", "cat_2");
        assertThat(found(project, "bark cafe")).containsExactly("dog_1");
        assertThat(found(project, "\"a dog barks\"")).containsExactly("dog_1");
        assertThat(found(project, "dog -barks")).containsExactly("cat_2");
        assertThat(found(project, "status:accepted")).containsExactly("cat_2");
        assertThat(found(project, "author:ANN")).containsExactly("cat_2");
        assertThat(found(project, "edited:yes")).containsExactly("cat_2");
        assertThat(found(project, "edited:no")).containsExactly("dog_1", "owl_3");
        assertThat(found(project, "logprob<-0.7")).containsExactly("dog_1", "cat_2");
        assertThat(found(project, "logprob<-0.8")).isEmpty();
        assertThat(found(project, "tag:lo")).containsExactly("dog_1");
        assertThat(found(project, "-tag:loud label:meow")).containsExactly("cat_2");
        assertThat(found(project, "note:\"50 %\"")).containsExactly("cat_2");
        assertThat(found(project, "note:\"5_ %\"")).isEmpty();
        assertThat(found(project, "name:owl")).containsExactly("owl_3");
        assertThat(found(project, "NEAR( AND*")).isEmpty();
    }

    private static Disagreement apart(double nats) {
        return new Disagreement(nats, "drum", Modality.SOUND, Optional.of("bell"));
    }

    @Test
    default void keepsWhatWasMeasuredOfADraftOnceAndLeavesItsTextAlone() throws StoreException {
        Project project = project();
        EntryId drum = one(project);
        assertThat(project.unmeasured()).as("there is no draft").isEmpty();
        Revision said = project.append(Writing.byMachine(drum, "a drum", READING));
        assertThat(project.unmeasured()).isEqualTo(Map.of(drum, "a drum"));

        project.measure(drum, "a bell", apart(1));
        assertThat(project.unmeasured(drum)).as("another text was measured").contains("a drum");
        project.measure(drum, "a drum", apart(1));
        project.measure(drum, "a drum", apart(2));

        assertThat(project.unmeasured(drum)).isEmpty();
        assertThat(project.unmeasured()).isEmpty();
        assertThat(project.revisions(drum)).containsExactly(said);
        assertThat(project.lastStep()).isEmpty();
        project.append(Writing.byMachine(drum, "a drum beats", READING));
        assertThat(project.unmeasured(drum)).as("the new draft is another").contains("a drum beats");
        accept(project, drum, "a drum", ANNA);
        assertThat(project.unmeasured()).as("nobody waits for it").isEmpty();
    }

    @Test
    default void clipsWithoutSoundOrPictureHaveNothingToMeasure() throws StoreException {
        Project project = project();
        NewClip known = Clips.named("silent");
        EntryId silent = project.add(List.of(new NewClip(
                        known.file(),
                        known.clip(),
                        known.duration(),
                        Set.of(ClipState.NO_SOUND, ClipState.LONGER_THAN_MODEL),
                        Optional.empty())))
                .get(0)
                .id();

        project.append(Writing.byMachine(silent, "a drum", READING));

        assertThat(project.unmeasured()).isEmpty();
        assertThat(project.unmeasured(silent)).isEmpty();
    }

    @Test
    default void listsWhatTeachesMostWithItsReason() throws StoreException {
        Project project = project();
        List<EntryId> clips = project
                .add(List.of(Clips.named("a"), Clips.named("b"), Clips.named("c"), Clips.named("d"), Clips.named("e")))
                .stream()
                .map(Entry::id)
                .toList();
        accept(project, clips.get(4), "a dog barks", ANNA);
        project.append(Writing.byMachine(clips.get(0), "a dog barks", sure(-0.1)));
        project.append(Writing.byMachine(clips.get(1), "a zither hums", sure(-0.2)));
        project.append(Writing.byMachine(clips.get(2), "a dog barks", sure(-0.1).with(apart(2))));
        LocalDate day = dayWithoutChance(project);

        assertThat(project.list(Query.EVERYTHING, Order.INFORMATIVENESS, day))
                .containsExactly(
                        new Listed(clips.get(1), Optional.of(Reason.NEW_WORDS), List.of("zither", "hums")),
                        new Listed(clips.get(0), Optional.of(Reason.LITTLE_NEW)),
                        new Listed(clips.get(2), Optional.of(Reason.SOUND_SAYS), List.of("bell")),
                        new Listed(clips.get(3), Optional.of(Reason.NO_DRAFT)),
                        new Listed(clips.get(4), Optional.empty()));

        project.measure(clips.get(0), "a dog barks", apart(0.1));
        accept(project, clips.get(3), "a zither hums", ANNA);

        assertThat(project.list(Query.EVERYTHING, Order.INFORMATIVENESS, day))
                .as("what came in since is known")
                .startsWith(
                        new Listed(clips.get(1), Optional.of(Reason.LESS_SURE)),
                        new Listed(clips.get(2), Optional.of(Reason.SOUND_SAYS), List.of("bell")));
        project.takeBack(ANNA);
        assertThat(project.list(Query.EVERYTHING, Order.INFORMATIVENESS, day)
                        .get(0)
                        .words())
                .as("what is not accepted any more is new again")
                .containsExactly("zither", "hums");
    }

    private static Reading sure(double logProbability) {
        return new Reading("mini", Map.of(), logProbability, List.of(new ScoredWord("word", logProbability)));
    }

    /** On which none of the project's clips is drawn. */
    private static LocalDate dayWithoutChance(Project project) throws StoreException {
        LocalDate day = LocalDate.EPOCH;
        while (project.list(Query.EVERYTHING, Order.INFORMATIVENESS, day).stream()
                .anyMatch(clip -> clip.reason().equals(Optional.of(Reason.RANDOM)))) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static void accept(Project project, EntryId entry, String text, Annotator by) throws StoreException {
        Acceptance.accept(project, entry, text, by, Optional.empty());
    }

    @Test
    default void approvingWhatStandsWritesNoText() throws StoreException, QueryException {
        Project project = project();
        EntryId dog = one(project);
        accept(project, dog, "a dog barks", ANNA);

        Step step = Acceptance.approve(project, dog, "a dog barks", BEN);

        assertThat(project.revisions(dog)).hasSize(1);
        assertThat(project.entry(dog).status()).isEqualTo(Status.APPROVED);
        assertThat(step.name()).isEqualTo("Approve dog");
        assertThat(found(project, "status:approved")).containsExactly("dog");

        project.takeBack(BEN);

        assertThat(project.entry(dog).status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    default void approvingAMergedTextWritesItAndIsOneStep() throws StoreException {
        Project project = project();
        EntryId dog = one(project);
        accept(project, dog, "a dog barks", ANNA);
        accept(project, dog, "a hound barks twice", BEN);

        Acceptance.approve(project, dog, "a dog barks twice", BEN);

        assertThat(project.entry(dog).caption()).isEqualTo("a dog barks twice");
        assertThat(project.entry(dog).status()).isEqualTo(Status.APPROVED);
        assertThat(Versions.ofEachPerson(project.revisions(dog)))
                .extracting(Revision::text)
                .containsExactly("a dog barks", "a hound barks twice");

        project.takeBack(ANNA);

        assertThat(project.entry(dog).caption()).isEqualTo("a hound barks twice");
        assertThat(project.entry(dog).status()).isEqualTo(Status.ACCEPTED);
        assertThat(project.revisions(dog))
                .last()
                .extracting(Revision::by)
                .as("words written again are still those of whoever said them")
                .isEqualTo(BEN);

        project.repeat(ANNA);

        assertThat(project.entry(dog).caption()).isEqualTo("a dog barks twice");
        assertThat(project.entry(dog).status()).isEqualTo(Status.APPROVED);
        assertThat(Versions.ofEachPerson(project.revisions(dog))).hasSize(2);
    }

    @Test
    default void approvingOnesOwnTextIsMarked() throws StoreException {
        Project project = project();
        EntryId dog = one(project);
        accept(project, dog, "a dog barks", ANNA);

        assertThat(Acceptance.approve(project, dog, "a dog barks", ANNA).name()).isEqualTo("Approve dog (own text)");
    }

    @Test
    default void aDraftLeftOverAnAcceptedTextIsSettledByApproving() throws StoreException {
        Project project = project();
        EntryId dog = one(project);
        accept(project, dog, "a dog barks", ANNA);
        project.journal(typed(dog, "a dog barks lou"));

        Acceptance.approve(project, dog, "a dog barks", BEN);

        assertThat(project.draft(dog)).isEmpty();
        assertThat(project.entry(dog).caption()).isEqualTo("a dog barks");
    }

    @Test
    default void aReturnedClipWaitsForTheAnnotatorUntilItIsAcceptedAgain() throws StoreException {
        Project project = project();
        EntryId dog = one(project);
        accept(project, dog, "a dog barks", ANNA);

        Acceptance.mark(project, dog, Status.RETURNED, BEN);
        project.journal(typed(dog, "a fox"));

        assertThat(project.entry(dog).status()).isEqualTo(Status.RETURNED);
        assertThat(project.entry(dog).status().isUnfinished()).isTrue();
        assertThat(project.submissions(Optional.empty(), 9)).isEmpty();

        accept(project, dog, "a fox barks", ANNA);

        assertThat(project.entry(dog).status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    default void aBatchEditOfAnApprovedTextAsksForAnotherReview() throws StoreException {
        Project project = project();
        EntryId dog = one(project);
        accept(project, dog, "a dog barks", ANNA);
        Acceptance.approve(project, dog, "a dog barks", BEN);

        project.carryOut("Replace dog", List.of(new Edit.Retext(dog, "a hound barks")), ANNA);

        assertThat(project.entry(dog).status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    default void keepsCommentsAndWhatBecameOfThem() throws StoreException {
        Project project = project();
        EntryId dog = one(project);
        accept(project, dog, "a dog barks", ANNA);
        RevisionId version = project.revisions(dog).get(0).id();
        Pin word = Pin.onWord(1, "dog").during(Optional.of(TimeSpan.ofSeconds(5.44, 8.64)));
        NewComment source = new NewComment(
                dog, Optional.of(version), word, Optional.of(QuickCode.WRONG_SOURCE), " it is a fox ", BEN);
        NewComment span = new NewComment(
                dog,
                Optional.empty(),
                Pin.CLIP.during(Optional.of(TimeSpan.ofSeconds(0, 2))),
                Optional.of(QuickCode.MISSED_EVENT),
                "",
                BEN);
        NewComment clip = new NewComment(dog, Optional.empty(), Pin.CLIP, Optional.empty(), "a good clip", ANNA);

        Comment first = project.comment(source);
        project.comment(span);
        project.comment(clip);
        project.resolve(first, true, ANNA);

        assertThat(project.comments(dog)).extracting(Comment::said).containsExactly(source, span, clip);
        assertThat(project.comments(dog)).extracting(Comment::isResolved).containsExactly(true, false, false);

        project.resolve(first, false, BEN);

        assertThat(project.comments(dog).get(0)).isEqualTo(first);
    }

    @Test
    default void keepsVerdictsOnTwoVersions() throws StoreException {
        Project project = project();
        EntryId dog = one(project);
        accept(project, dog, "a dog barks", ANNA);
        accept(project, dog, "a fox barks", BEN);
        RevisionId one = project.revisions(dog).get(0).id();
        RevisionId other = project.revisions(dog).get(1).id();
        Verdict early = new Verdict(dog, one, other, Optional.of(other), true, BEN, Instant.ofEpochMilli(1_000));
        Verdict late = new Verdict(dog, one, other, Optional.empty(), false, ANNA, Instant.ofEpochMilli(2_000));

        project.judge(early);
        project.judge(late);

        assertThat(project.verdicts(dog)).containsExactly(early, late);
        assertThat(project.verdictsSince(Instant.ofEpochMilli(1_500))).containsExactly(late);
    }

    @Test
    default void givesWhatWaitsForAReviewerPageByPage() throws StoreException {
        Project project = project();
        List<Entry> added =
                project.add(List.of(Clips.named("a"), Clips.named("b"), Clips.named("c"), Clips.named("d")));
        EntryId a = added.get(0).id();
        EntryId c = added.get(2).id();
        EntryId d = added.get(3).id();
        project.append(Writing.byMachine(a, "a dog", READING));
        Acceptance.accept(project, a, "a dog barks", ANNA, Optional.of(READING));
        accept(project, a, "a fox barks", BEN);
        project.append(Writing.byMachine(c, "a cat", READING));
        Acceptance.mark(project, c, Status.FLAGGED, BEN);
        accept(project, d, "a bell rings", ANNA);
        Acceptance.approve(project, d, "a bell rings", BEN);

        List<Submission> first = project.submissions(Optional.empty(), 1);
        List<Submission> second = project.submissions(Optional.of(first.get(0).entry()), 5);

        assertThat(first).extracting(Submission::name).containsExactly("a");
        assertThat(first.get(0).versions()).containsExactlyInAnyOrder("a dog barks", "a fox barks");
        assertThat(first.get(0).by()).isEqualTo(BEN);
        assertThat(first.get(0).spent()).isPresent();
        assertThat(first.get(0).isEdited()).isTrue();
        assertThat(second).extracting(Submission::name).containsExactly("c");
        assertThat(second.get(0).by()).isEqualTo(BEN);
        assertThat(second.get(0).status()).isEqualTo(Status.FLAGGED);
        assertThat(project.submissions(List.of(d, c)))
                .extracting(Submission::entry)
                .containsExactly(c);
        assertThat(project.judgedSince(Instant.EPOCH, BEN)).isEqualTo(1);
        assertThat(project.judgedSince(Instant.EPOCH, ANNA)).isZero();
    }

    @Test
    default void knowsThatAReturnedTextWasAcceptedAgain() throws StoreException {
        Project project = project();
        EntryId dog = one(project);
        accept(project, dog, "a dog barks", ANNA);
        Acceptance.mark(project, dog, Status.RETURNED, BEN);
        project.takeBack(BEN);

        assertThat(project.submissions(List.of(dog)).get(0).isChangedAfterReturn())
                .isFalse();

        project.repeat(BEN);
        accept(project, dog, "a fox barks", ANNA);

        assertThat(project.submissions(List.of(dog)).get(0).isChangedAfterReturn())
                .isTrue();
    }

    @Test
    default void givesAReviewerNoTextThatWasTakenBack() throws Exception {
        Project project = project();
        EntryId dog = one(project);
        project.append(Writing.byMachine(dog, "a dog", READING));
        accept(project, dog, "a dog barks", ANNA);
        project.takeBack(ANNA);
        accept(project, dog, "a fox barks", BEN);

        assertThat(project.submissions(List.of(dog)).get(0).versions()).containsExactly("a fox barks");
    }

    @Test
    default void aTakenBackTextIsNoAnswerToAReturn() throws Exception {
        Project project = project();
        EntryId dog = one(project);
        accept(project, dog, "a dog barks", ANNA);
        Acceptance.mark(project, dog, Status.RETURNED, BEN);
        project.takeBack(BEN);
        project.takeBack(ANNA);
        accept(project, dog, "a fox barks", ANNA);

        assertThat(project.submissions(List.of(dog)).get(0).isChangedAfterReturn())
                .isFalse();
    }

    @Test
    default void saysThatAnEntryIsNotThere() throws StoreException {
        Project project = project();

        assertThatThrownBy(() -> project.entry(new EntryId(99)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("not in this project");
    }
}
