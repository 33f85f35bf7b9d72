package avcap.studio.captioning.remarks;

import static avcap.studio.captioning.Bench.CAT;
import static avcap.studio.captioning.Bench.DOG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import avcap.inference.clip.TimeSpan;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Note;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.Segment;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StoreException;
import avcap.studio.captioning.Bench;
import avcap.studio.captioning.CaptioningViewModel;
import avcap.studio.session.SegmentChoice;
import avcap.studio.store.ProjectFolder;
import avcap.studio.testing.Clips;
import avcap.studio.wording.WordDiff;
import avcap.studio.work.Pause;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemarksViewModelTest {

    private static final Annotator BEN = new Annotator("ben");
    private static final TimeSpan EARLY = TimeSpan.ofSeconds(1, 2.5);

    private final Bench bench;
    private final CaptioningViewModel captioning;
    private final RemarksViewModel card;

    RemarksViewModelTest(@TempDir Path folder) {
        bench = new Bench(folder);
        captioning = new CaptioningViewModel(bench.session, bench.workshop, Pause.none());
        card = new RemarksViewModel(bench.session, bench.workshop, captioning);
        bench.open();
    }

    private Remarked remarked() {
        return card.remarkedProperty().get();
    }

    private String text() {
        return captioning.textProperty().get();
    }

    @Test
    void theHistoryIsOfTheCaptionOnTheScreenNewestFirst() {
        captioning.typed("a dog barks loudly");
        captioning.accept();
        bench.session.select(DOG);

        List<Revision> said = card.history().revisionsProperty().get();
        assertThat(said).extracting(Revision::origin).containsExactly(Origin.HUMAN, Origin.MACHINE);
        assertThat(card.history().standing(said.get(0))).isEqualTo("person, then accepted");
        assertThat(card.history().asked(said.get(1))).startsWith("fake@000000: beams ");
        assertThat(card.history().said(said.get(1))).endsWith(", fake@000000");

        captioning.slots().next();
        assertThat(card.history().revisionsProperty().get()).isEmpty();
        assertThat(remarked().count(RemarkTab.HISTORY)).isZero();
    }

    @Test
    void anOldTextIsHeldAgainstTheEditorsAndTakenAsADraft() {
        captioning.typed("a hound barks");
        Revision machine = card.history().revisionsProperty().get().get(0);

        assertThat(card.history().change(machine).parts())
                .extracting(WordDiff.Part::kind, WordDiff.Part::text)
                .containsExactly(
                        tuple(WordDiff.Kind.SAME, "a"),
                        tuple(WordDiff.Kind.DELETED, "hound"),
                        tuple(WordDiff.Kind.INSERTED, "dog"),
                        tuple(WordDiff.Kind.SAME, "barks"));
        card.history().take(machine);

        assertThat(text()).isEqualTo("a dog barks");
        assertThat(bench.project.draft(DOG)).map(Draft::text).contains("a dog barks");
        assertThat(bench.project.revisions(DOG)).hasSize(1);
        captioning.undo();
        assertThat(text()).isEqualTo("a hound barks");
    }

    @Test
    void theClipIsTakenBackToAMomentInOneStep() throws StoreException {
        captioning.accept();
        bench.session.select(DOG);
        Instant accepted = bench.project.revisions(DOG).get(1).at();
        untilLaterThan(accepted);
        captioning.typed("something else");
        captioning.accept();
        bench.session.select(DOG);
        captioning.slots().next();
        captioning.typed("a second one");
        bench.session.carryOut("Tag", List.of(new Edit.Tag(DOG, "loud", true)));

        card.past().lookAt(accepted);
        PastViewModel.Found found = card.past().foundProperty().get();
        assertThat(found).isNotNull();
        assertThat(found.then().texts().values()).containsExactly("a dog barks");
        assertThat(card.past().standing(found.then())).endsWith("the clip was accepted.");
        card.past().takeBack();

        assertThat(bench.entry(DOG).caption()).isEqualTo("a dog barks");
        assertThat(remarked().tags()).isEmpty();
        assertThat(text()).as("the second caption").isEmpty();
        assertThat(card.past().foundProperty().get())
                .satisfies(now -> assertThat(now.back()).isEmpty());
        bench.session.takeBack();
        assertThat(bench.entry(DOG).caption()).isEqualTo("something else");
        assertThat(text()).isEqualTo("a second one");
        assertThat(remarked().tags()).containsExactly("loud");
    }

    private static void untilLaterThan(Instant moment) {
        while (!Instant.now().isAfter(moment.plusMillis(1))) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whatIsNoMomentIsSaidAndNothingIsShown() {
        card.past().wantedProperty().set("soon");
        card.past().look();
        assertThat(card.past().problemProperty().get()).startsWith("“soon” is no moment.");
        card.past().lookAt(Instant.now().plusSeconds(3600));
        assertThat(card.past().problemProperty().get()).startsWith("That is still to come.");
        assertThat(card.past().foundProperty().get()).isNull();

        card.past().wantedProperty().set("2020-01-01 10:00");
        card.past().look();
        assertThat(card.past().problemProperty().get()).isEmpty();
        assertThat(card.past().foundProperty().get()).satisfies(found -> {
            assertThat(found.then().status()).isEqualTo(Status.NEW);
            assertThat(found.then().texts().values()).containsOnly("");
        });
        bench.session.select(CAT);
        assertThat(card.past().foundProperty().get()).isNull();
    }

    @Test
    void aNoteIsKeptWithItsAuthorAndNothingBlankIs() throws StoreException {
        bench.session.annotatorProperty().set(BEN);
        card.notes().textProperty().set("  the end is cut off ");
        card.notes().add();
        card.notes().textProperty().set("   ");
        card.notes().add();

        assertThat(bench.project.notes(DOG)).singleElement().satisfies(note -> {
            assertThat(note.text()).isEqualTo("the end is cut off");
            assertThat(note.by()).isEqualTo(BEN);
        });
        assertThat(remarked().notes()).extracting(Note::text).containsExactly("the end is cut off");
    }

    @Test
    void aNoteThatWasBegunWaitsAtItsClip() {
        card.notes().textProperty().set("half a th");
        bench.session.select(CAT);
        assertThat(card.notes().textProperty().get()).isEmpty();
        bench.session.select(DOG);
        assertThat(card.notes().textProperty().get()).isEqualTo("half a th");
    }

    @Test
    void aNoteThatCannotBeWrittenIsNotLost() throws StoreException {
        bench.project.failWrites("The disk is full.");
        card.notes().textProperty().set("precious");
        card.notes().add();
        assertThat(bench.session.saving().problemProperty().get()).isEqualTo("The disk is full.");

        bench.project.healWrites();
        bench.session.saving().retry();
        assertThat(remarked().notes()).extracting(Note::text).containsExactly("precious");
    }

    @Test
    void tagsAreOfferedAsTheyAreWrittenAndSpeltAsTheProjectSpellsThem() throws StoreException {
        for (String tag : List.of("Loud", "low voice", "animal")) {
            bench.project.tag(CAT, tag, true, BEN);
        }
        card.show(RemarkTab.TAGS);
        assertThat(card.tags().offeredProperty().get()).containsExactly("animal", "Loud", "low voice");
        card.tags().textProperty().set("LO");
        assertThat(card.tags().offeredProperty().get()).containsExactly("Loud", "low voice");

        card.tags().textProperty().set("loud");
        card.tags().add();

        assertThat(remarked().tags()).containsExactly("Loud");
        assertThat(card.tags().textProperty().get()).isEmpty();
        assertThat(card.tags().offeredProperty().get()).containsExactly("animal", "low voice");
    }

    @Test
    void tagsAreTakenBackAndRepeated() {
        card.tags().textProperty().set("street  noise");
        card.tags().add();
        assertThat(remarked().tags()).containsExactly("street noise");
        card.tags().remove("street noise");
        assertThat(remarked().tags()).isEmpty();

        bench.session.takeBack();
        assertThat(remarked().tags()).containsExactly("street noise");
        bench.session.takeBack();
        assertThat(remarked().tags()).isEmpty();
        bench.session.repeat();
        assertThat(remarked().tags()).containsExactly("street noise");
        assertThat(text()).as("the text is left alone").isEqualTo("a dog barks");
    }

    @Test
    void labelsOfTheDataSetAreShown() throws StoreException {
        bench.project.label(CAT, Set.of("Meow", "Animal"));
        bench.session.select(CAT);
        assertThat(remarked().labels()).containsExactly("Animal", "Meow");
    }

    @Test
    void labelsOfAnImportAreShownAtOnceUntilItIsTakenBack() {
        bench.session.select(DOG);
        bench.session.carryOut("Import", List.of(new Edit.Keep(DOG, "a row", Set.of("Bark"))));
        assertThat(remarked().labels()).containsExactly("Bark");
        bench.session.takeBack();
        assertThat(remarked().labels()).isEmpty();
        bench.session.repeat();
        assertThat(remarked().labels()).containsExactly("Bark");
    }

    @Test
    void aSegmentIsMadeOfTheSpanAndTakenBack() throws StoreException {
        card.segments().begin();
        assertThat(card.segments().problemProperty().get()).startsWith("Mark a span first");
        assertThat(card.tabProperty().get()).isEqualTo(RemarkTab.SEGMENTS);

        bench.session.playhead().loop(EARLY);
        card.segments().begin();
        assertThat(card.segments().problemProperty().get()).isEmpty();
        card.segments().save();
        assertThat(card.segments().problemProperty().get()).startsWith("There is nothing to keep yet.");
        card.segments().textProperty().set(" a dog  barks ");
        card.segments().save();

        assertThat(bench.project.segments(DOG)).singleElement().satisfies(segment -> {
            assertThat(segment.span()).isEqualTo(EARLY);
            assertThat(segment.text()).isEqualTo("a dog barks");
        });
        assertThat(bench.session.segments()).hasSize(1);
        assertThat(chosen().text()).isEqualTo("a dog barks");
        assertThat(card.segments().spanProperty().get()).isNull();
        bench.session.takeBack();
        assertThat(remarked().segments()).isEmpty();
        assertThat(bench.session.segments()).isEmpty();
    }

    @Test
    void anEventIsToldWithItsKind() {
        bench.session.carryOut("Add", List.of(Edit.Stretch.added(DOG, TimeSpan.ofSeconds(1, 2.5), "bell", "ding")));

        assertThat(SegmentsViewModel.told(remarked().segments().get(0))).isEqualTo("1.00 – 2.50 s · bell");
        assertThat(SegmentsViewModel.told(segment(EARLY, "a dog"))).doesNotContain("·");
    }

    private Segment segment(TimeSpan span, String text) {
        bench.session.carryOut("Add", List.of(Edit.Stretch.added(DOG, span, text)));
        return remarked().segments().stream()
                .filter(segment -> segment.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void segmentsAreWalkedAndThePlayheadFollows() {
        segment(TimeSpan.ofSeconds(4, 6), "second");
        segment(EARLY, "first");
        segment(EARLY, "same stretch");

        card.segments().next();
        assertThat(bench.session.playhead().time()).isEqualTo(1);
        assertThat(bench.session.playhead().loop()).contains(EARLY);
        card.segments().next();
        assertThat(chosen().text()).isEqualTo("same stretch");
        card.segments().next();
        card.segments().next();
        assertThat(chosen().text()).isEqualTo("second");
        assertThat(bench.session.playhead().time()).isEqualTo(4);
        card.segments().previous();
        assertThat(chosen().text()).isEqualTo("same stretch");
    }

    private Segment chosen() {
        Segment chosen = card.segments().chosenProperty().get();
        assertThat(chosen).isNotNull();
        return chosen;
    }

    @Test
    void edgesMoveByTenthsAndStayInsideTheClip() {
        card.segments().choose(segment(TimeSpan.ofSeconds(0.1, 9.9), "all along"));

        bench.session.segmentChoice().moveStart(-1);
        bench.session.segmentChoice().moveStart(-1);
        bench.session.segmentChoice().moveEnd(1);
        bench.session.segmentChoice().moveEnd(1);
        assertThat(chosen().span()).isEqualTo(TimeSpan.ofSeconds(0, 10));
        assertThat(remarked().segments()).extracting(Segment::span).containsExactly(TimeSpan.ofSeconds(0, 10));
        bench.session.segmentChoice().moveEnd(-200);
        assertThat(chosen().span()).as("never gone").isEqualTo(TimeSpan.ofSeconds(0, SegmentChoice.STEP));
        bench.session.takeBack();
        assertThat(chosen().span()).isEqualTo(TimeSpan.ofSeconds(0, 10));
    }

    @Test
    void aSegmentIsChangedAndRemoved() {
        card.segments().choose(segment(EARLY, "a dog"));
        card.segments().edit();
        assertThat(card.segments().textProperty().get()).isEqualTo("a dog");
        card.segments().textProperty().set("a hound");
        card.segments().save();
        assertThat(remarked().segments()).extracting(Segment::text).containsExactly("a hound");

        card.segments().remove();
        assertThat(remarked().segments()).isEmpty();
        assertThat(card.segments().chosenProperty().get()).isNull();
        bench.session.takeBack();
        assertThat(remarked().segments()).extracting(Segment::text).containsExactly("a hound");
    }

    @Test
    void aSegmentThatIsBeingWrittenIsKeptWithItsClip() throws StoreException {
        bench.session.playhead().loop(EARLY);
        card.segments().begin();
        card.segments().textProperty().set("half a sent");

        bench.session.select(CAT);

        assertThat(bench.project.segments(DOG)).extracting(Segment::text).containsExactly("half a sent");
        assertThat(bench.project.segments(CAT)).isEmpty();
        assertThat(card.segments().spanProperty().get()).isNull();
    }

    @Test
    void withoutAClipNothingCanBeWritten() {
        bench.session.close();

        assertThat(remarked()).isEqualTo(Remarked.NOTHING);
        assertThat(card.canChange()).isFalse();
        card.notes().textProperty().set("to nobody");
        card.notes().add();
        assertThat(card.notes().textProperty().get()).isEqualTo("to nobody");
    }

    @Test
    void aProjectThatMayOnlyBeReadShowsEverythingAndTakesNothing(@TempDir Path other) throws StoreException {
        bench.session.captionerProperty().set(null);
        try (Project writer = ProjectFolder.create(other, "shared")) {
            EntryId clip = writer.add(List.of(Clips.named("dog"))).get(0).id();
            writer.note(clip, "listen again", BEN);
            writer.tag(clip, "loud", true, BEN);
            Project reader = ProjectFolder.open(other);
            bench.session.open(reader, reader.entries());

            assertThat(card.readOnlyProperty().get()).contains("open in another window");
            assertThat(remarked().notes()).extracting(Note::text).containsExactly("listen again");
            card.notes().textProperty().set("mine");
            card.notes().add();
            card.tags().remove("loud");
            bench.session.playhead().loop(EARLY);
            card.segments().begin();

            assertThat(card.notes().textProperty().get()).isEqualTo("mine");
            assertThat(card.segments().spanProperty().get()).isNull();
            assertThat(writer.notes(clip)).hasSize(1);
            assertThat(writer.tags(clip)).containsExactly("loud");
            assertThat(bench.session.close()).isTrue();
        }
    }
}
