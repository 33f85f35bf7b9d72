package avcap.studio.captioning;

import static avcap.studio.captioning.Bench.CAT;
import static avcap.studio.captioning.Bench.DOG;
import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.features.Modality;
import avcap.studio.captioning.SourceLine.State;
import avcap.studio.testing.FakeCaptioner;
import avcap.studio.testing.InMemoryProject;
import avcap.studio.testing.Readings;
import avcap.studio.work.Pause;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesViewModelTest {

    private final Path folder;
    private final Bench bench;
    private final CaptioningViewModel captioning;
    private final SourcesViewModel sources;

    SourcesViewModelTest(@TempDir Path folder) {
        this.folder = folder;
        bench = new Bench(folder);
        captioning = new CaptioningViewModel(bench.session, bench.workshop, Pause.none());
        sources = new SourcesViewModel(bench.session, bench.workshop, captioning);
    }

    private String said(Modality modality) {
        Said said = sources.line(modality).get().said();
        return said == null ? "" : said.text();
    }

    private State state(Modality modality) {
        return sources.line(modality).get().state();
    }

    @Test
    void asksForEachStreamOnceTheDraftIsThere() {
        bench.open();

        assertThat(said(Modality.SOUND_AND_PICTURE)).isEqualTo("a dog barks");
        assertThat(said(Modality.SOUND)).isEqualTo("a dog barks");
        assertThat(said(Modality.PICTURE)).isEqualTo("a dog barks");
    }

    @Test
    void aClipOfOneStreamHasNothingToCompare() {
        bench.open(Readings::soundOnly);

        assertThat(said(Modality.SOUND_AND_PICTURE)).isEqualTo("a dog barks");
        assertThat(state(Modality.SOUND)).isEqualTo(State.MISSING);
        assertThat(state(Modality.PICTURE)).isEqualTo(State.MISSING);
    }

    @Test
    void remembersWhatWasSaidOfAClip() {
        bench.open();
        bench.session.select(CAT);
        bench.model.says("something else");

        bench.session.select(DOG);

        assertThat(said(Modality.SOUND)).isEqualTo("a dog barks");
    }

    @Test
    void anotherModelIsAskedAnew() {
        bench.open();

        bench.session.captionerProperty().set(new FakeCaptioner("a hound howls"));

        assertThat(said(Modality.SOUND)).isEqualTo("a hound howls");
        assertThat(said(Modality.PICTURE)).isEqualTo("a hound howls");
    }

    @Test
    void anotherProjectsClipOfTheSameNumberIsAnotherClip() throws Exception {
        bench.open();
        bench.model.says("a train passes");
        InMemoryProject other = new Bench(Files.createDirectory(folder.resolve("other"))).project;

        bench.session.open(other, other.entries());

        assertThat(said(Modality.SOUND)).isEqualTo("a train passes");
    }

    @Test
    void takingALineIsAStepOfTyping() {
        bench.open();
        captioning.typed("my own words");

        sources.take(Modality.SOUND);
        assertThat(captioning.textProperty().get()).isEqualTo("a dog barks");

        captioning.undo();
        assertThat(captioning.textProperty().get()).isEqualTo("my own words");
    }

    @Test
    void aStreamThatFailsIsSaidToHaveFailed() {
        bench.open();

        bench.session.captionerProperty().set(new FailingCaptioner());

        assertThat(state(Modality.SOUND)).isEqualTo(State.FAILED);
        assertThat(state(Modality.PICTURE)).isEqualTo(State.FAILED);
    }

    @Test
    void wordsThatTheOtherLineLacksAreMarked() {
        SourceLine line = SourceLine.waiting(Modality.SOUND).with(new Said("a dog howls", -1));

        assertThat(line.comparedWith(new Said("a dog barks", -1)))
                .containsExactly(
                        new SourceLine.Word("a", false),
                        new SourceLine.Word("dog", false),
                        new SourceLine.Word("howls", true));
    }
}
