package avcap.studio.captioning;

import static avcap.studio.captioning.Bench.CAT;
import static avcap.studio.captioning.Bench.DOG;
import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.Writing;
import avcap.studio.work.Pause;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlotsViewModelTest {

    private static final Slot SECOND = new Slot(2);
    private static final Slot THIRD = new Slot(3);
    private static final Annotator FILE = new Annotator("file");

    private final Bench bench;
    private final CaptioningViewModel captioning;
    private final SlotsViewModel slots;

    SlotsViewModelTest(@TempDir Path folder) {
        bench = new Bench(folder);
        captioning = new CaptioningViewModel(bench.session, bench.workshop, Pause.none());
        slots = captioning.slots();
    }

    private String text() {
        return captioning.textProperty().get();
    }

    @Test
    void aSecondCaptionIsWrittenBesideTheFirst() {
        bench.open();
        captioning.typed("a dog barks loudly");

        slots.next();
        assertThat(text()).isEmpty();
        assertThat(slots.count()).isEqualTo(2);
        assertThat(slots.canAdd()).as("beside an empty one").isFalse();
        captioning.typed("somewhere a dog barks");

        assertThat(bench.project.draft(DOG, SECOND)).map(Draft::text).contains("somewhere a dog barks");
        assertThat(bench.project.draft(DOG)).map(Draft::text).contains("a dog barks loudly");
        assertThat(bench.entry(DOG).caption()).isEqualTo("a dog barks loudly");
        slots.previous();
        assertThat(text()).isEqualTo("a dog barks loudly");
        slots.next();
        assertThat(text()).isEqualTo("somewhere a dog barks");
        assertThat(slots.canAdd()).isTrue();
    }

    @Test
    void theModelIsNotAskedForAnotherCaptionUnasked() {
        bench.open();

        slots.next();
        assertThat(text()).isEmpty();
        assertThat(captioning.machineProperty().get()).extracting(Said::text).isEqualTo("a dog barks");

        bench.model.says("a hound howls");
        captioning.regenerate();
        assertThat(text()).isEqualTo("a hound howls");
        assertThat(bench.project.revisions(DOG, SECOND))
                .singleElement()
                .extracting(Revision::origin)
                .isEqualTo(Origin.MACHINE);
        assertThat(bench.project.revisions(DOG)).hasSize(1);
    }

    @Test
    void eachCaptionTakesBackItsOwnTyping() {
        bench.open();
        captioning.typed("a dog barks loudly");
        slots.next();
        captioning.typed("somewhere");
        captioning.typed("somewhere else");
        slots.previous();

        captioning.undo();
        assertThat(text()).isEqualTo("a dog barks");
        slots.next();
        assertThat(text()).isEqualTo("somewhere else");
        captioning.undo();
        assertThat(text()).isEqualTo("somewhere");
        captioning.redo();
        assertThat(bench.project.draft(DOG, SECOND)).map(Draft::text).contains("somewhere else");
    }

    @Test
    void acceptingGoesOnToTheClipsNextCaptionAndThenToTheNextClip() throws StoreException {
        bench.project.append(Writing.imported(DOG, FILE, "a dog"));
        bench.project.append(Writing.imported(DOG, FILE, "a hound").in(SECOND));
        bench.project.append(Writing.imported(DOG, FILE, "an animal").in(THIRD));
        bench.open();
        assertThat(slots.originsProperty().get())
                .startsWith(CaptionOrigin.IMPORTED, CaptionOrigin.IMPORTED, CaptionOrigin.IMPORTED);

        slots.next();
        captioning.accept();
        assertThat(bench.session.placeProperty().get()).isEqualTo(new Place(DOG, THIRD));
        assertThat(bench.entry(DOG).status()).as("the first has the say").isEqualTo(Status.DRAFT);
        assertThat(slots.origin(SECOND)).isEqualTo(CaptionOrigin.ACCEPTED);
        captioning.accept();
        assertThat(bench.session.placeProperty().get()).as("round the end").isEqualTo(Place.first(DOG));
        captioning.accept();

        assertThat(bench.session.placeProperty().get()).isEqualTo(Place.first(CAT));
        assertThat(bench.entry(DOG).status()).isEqualTo(Status.ACCEPTED);
        assertThat(bench.project.revisions(DOG, THIRD))
                .extracting(Revision::text)
                .containsOnly("an animal");
    }

    @Test
    void takingAnAcceptanceBackShowsTheCaptionItWasOf() {
        bench.open();
        slots.next();
        captioning.typed("somewhere a dog barks");
        bench.session.choose(Slot.FIRST);
        captioning.accept();
        assertThat(bench.session.placeProperty().get()).isEqualTo(new Place(DOG, SECOND));
        captioning.accept();
        assertThat(bench.session.selectedIdProperty().get()).isEqualTo(CAT);

        captioning.undo();

        assertThat(bench.session.placeProperty().get()).isEqualTo(new Place(DOG, SECOND));
        assertThat(text()).isEqualTo("somewhere a dog barks");
        assertThat(captioning.originProperty().get()).isEqualTo(CaptionOrigin.EDITED);
        captioning.redo();
        assertThat(captioning.originProperty().get()).isEqualTo(CaptionOrigin.ACCEPTED);
        assertThat(slots.origin(SECOND)).isEqualTo(CaptionOrigin.ACCEPTED);
    }

    @Test
    void aFlagStandsWhereTheFirstCaptionStandsWhicheverIsShown() {
        bench.open();
        captioning.accept();
        bench.session.select(DOG);
        slots.next();
        captioning.typed("somewhere");

        captioning.mark(Status.FLAGGED);
        assertThat(bench.entry(DOG).status()).isEqualTo(Status.FLAGGED);
        captioning.mark(Status.FLAGGED);

        assertThat(bench.entry(DOG).status()).isEqualTo(Status.ACCEPTED);
        assertThat(text()).isEqualTo("somewhere");
    }

    @Test
    void thereAreFiveAtMostAndAnotherClipBeginsWithItsFirst() {
        bench.open();
        for (String word : new String[] {"two", "three", "four", "five"}) {
            slots.next();
            captioning.typed(word);
        }
        assertThat(slots.count()).isEqualTo(5);
        assertThat(slots.canAdd()).isFalse();
        slots.next();
        assertThat(slots.written()).isEqualTo(new Slot(5));

        bench.session.select(CAT);
        assertThat(slots.written()).isEqualTo(Slot.FIRST);
        assertThat(slots.count()).isEqualTo(1);
        bench.session.select(DOG);
        assertThat(slots.count()).isEqualTo(5);
    }
}
