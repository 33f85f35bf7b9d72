package avcap.studio.spectrogram;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.clip.TimeSpan;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.FrequencyBand;
import avcap.studio.annotation.Segment;
import avcap.studio.annotation.StoreException;
import avcap.studio.control.SoundBox;
import avcap.studio.session.SegmentChoice;
import avcap.studio.session.Session;
import avcap.studio.testing.Clips;
import avcap.studio.testing.InMemoryProject;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoxesViewModelTest {

    private static final TimeSpan EARLY = TimeSpan.ofSeconds(1, 2.5);
    private static final FrequencyBand LOW = new FrequencyBand(50, 400);

    private final Session session = new Session(Workshop.immediate());
    private final SegmentChoice choice = session.segmentChoice();
    private final BoxesViewModel boxes = new BoxesViewModel(session, UiResources.laneWords());
    private final InMemoryProject project;
    private final EntryId dog;

    BoxesViewModelTest(@TempDir Path folder) throws Exception {
        project = new InMemoryProject(folder);
        dog = project.add(List.of(Clips.named("dog"))).get(0).id();
        session.changesProperty().addListener((property, old, now) -> read());
    }

    @BeforeEach
    void open() throws StoreException {
        session.open(project, project.entries());
    }

    private void read() {
        try {
            session.segments().setAll(project.segments(dog));
        } catch (StoreException e) {
            throw new AssertionError(e);
        }
    }

    private void add(TimeSpan span, Optional<FrequencyBand> band, String text) {
        session.carryOut("Add", List.of(Edit.Stretch.added(dog, span, band, "", text)));
    }

    private Segment kept() throws StoreException {
        return project.segments(dog).get(0);
    }

    @Test
    void onlySegmentsWithABandAreBoxes() {
        add(EARLY, Optional.of(LOW), "a hum");
        add(EARLY, Optional.empty(), "a dog");

        assertThat(boxes.boxesProperty().get()).containsExactly(new SoundBox(EARLY, 50, 400, "a hum"));
        assertThat(boxes.chosenProperty().get()).isNegative();
    }

    @Test
    void aDrawnBoxIsMarkedAndAskedAbout() {
        boxes.draw(new SoundBox(EARLY, 300.4, 1200.6, ""));

        assertThat(session.playhead().loop()).contains(EARLY);
        assertThat(choice.band()).contains(new FrequencyBand(300, 1201));
        assertThat(boxes.markedProperty().get()).isEqualTo(new SoundBox(EARLY, 300, 1201, ""));
        assertThat(boxes.toldProperty().get()).isEqualTo("New box, 1.00 to 2.50 s, 300 to 1201 Hz.");
        assertThat(choice.askedProperty().get()).isEqualTo(1);
        session.playhead().clearLoop();
        assertThat(boxes.markedProperty().get()).isNull();
    }

    @Test
    void theChosenBoxIsPutElsewhereInOneStepThatIsTakenBack() throws Exception {
        add(EARLY, Optional.of(LOW), "a hum");
        boxes.choose(0);
        assertThat(session.playhead().loop()).contains(EARLY);
        assertThat(boxes.toldProperty().get()).isEqualTo("Box: a hum, 1.00 to 2.50 s, 50 to 400 Hz.");

        boxes.place(new SoundBox(TimeSpan.ofSeconds(2.00049, 3), 100, 500, "a hum"));

        assertThat(kept().span()).isEqualTo(TimeSpan.ofSeconds(2, 3));
        assertThat(kept().band()).contains(new FrequencyBand(100, 500));
        assertThat(session.playhead().loop()).contains(TimeSpan.ofSeconds(2, 3));
        session.takeBack();
        assertThat(kept().band()).contains(LOW);
        assertThat(kept().span()).isEqualTo(EARLY);
    }

    @Test
    void keysMoveTheEdgesOfTheChosenBoxAndTakeItAway() throws Exception {
        add(EARLY, Optional.of(new FrequencyBand(1000, 4000)), "a whistle");
        boxes.choose(0);

        choice.moveLow(6);
        choice.moveHigh(6);
        assertThat(kept().band()).contains(new FrequencyBand(2000, 8000));
        choice.moveHigh(1);
        assertThat(kept().band()).as("as high as the sound is drawn").contains(new FrequencyBand(2000, 8000));
        choice.toggleBand();
        assertThat(kept().band()).isEmpty();
        assertThat(boxes.boxesProperty().get()).isEmpty();
        choice.toggleBand();
        assertThat(kept().band()).contains(FrequencyBand.usual());
        boxes.remove();
        assertThat(project.segments(dog)).isEmpty();
    }

    @Test
    void keysMarkABoxOfTheSpanOrOfASecondAtThePlayhead() {
        session.playhead().loop(EARLY);
        choice.moveLow(1);
        assertThat(choice.band()).contains(FrequencyBand.usual());
        choice.moveLow(-6);
        assertThat(choice.band()).contains(new FrequencyBand(250, 4000));
        choice.toggleBand();
        assertThat(choice.band()).isEmpty();

        session.playhead().clearLoop();
        session.playhead().seek(9.5);
        choice.toggleBand();
        assertThat(session.playhead().loop()).contains(TimeSpan.ofSeconds(9, 10));
        assertThat(choice.band()).contains(FrequencyBand.usual());
    }

    @Test
    void anotherSpanIsNotTheChosenBox() throws Exception {
        add(EARLY, Optional.of(LOW), "a hum");
        boxes.choose(0);

        session.playhead().loop(TimeSpan.ofSeconds(4, 5));
        choice.moveHigh(1);

        assertThat(choice.chosen()).isEmpty();
        assertThat(kept().band()).contains(LOW);
    }
}
