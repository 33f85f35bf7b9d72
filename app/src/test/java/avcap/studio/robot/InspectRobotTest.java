package avcap.studio.robot;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.progress.Progress;
import avcap.samples.SampleClips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking inside with the real model, by keys and by the pointer. */
class InspectRobotTest {

    private static final String CLIP = "cow-while-alarm.mp4";

    private final Path home;
    private final Path clips;

    InspectRobotTest(@TempDir Path home) throws IOException {
        this.home = home;
        this.clips = Files.createDirectory(home.resolve("clips"));
        Path all = home.resolve("all");
        SampleClips.unpackTo(all, Progress.none());
        Files.copy(all.resolve(CLIP), clips.resolve(CLIP));
    }

    @Test
    void aPhraseIsSavedAskedBackAndComparedByKeys() throws IOException {
        try (StudioPage studio = StudioPage.real(home).open(clips)) {
            studio.captioning().draft();
            studio.captioning().toEditor();
            studio.captioning().untilScored();
            InspectPage inspect = studio.inspect().untilReady();

            inspect.nextWord();
            inspect.extend();
            assertThat(inspect.soundTitle()).matches("“\\S+ \\S+” on the sound");

            Path map = home.resolve("map.json");
            inspect.saveTo(map);
            assertThat(Files.readString(map)).contains("\"method\" : \"mean\"").contains("\"to\" : 2");

            assertThat(inspect.askOfAPlace()).startsWith("0.2 s: ").contains(" %");

            assertThat(inspect.compare()).startsWith("Sum of absolute differences ");
        }
    }

    @Test
    void aWordIsFollowedThroughHeadsAndMethods() {
        try (StudioPage studio = StudioPage.real(home).open(clips)) {
            studio.captioning().draft();
            studio.captioning().toEditor();
            studio.captioning().untilScored();

            InspectPage inspect = studio.inspect().untilReady();
            inspect.chooseWord(1);
            inspect.nextHead();
            assertThat(inspect.title()).isEqualTo("Layer 1, head 1");
            inspect.nextLayer();
            assertThat(inspect.title()).isEqualTo("Layer 2, head 1");
            assertThat(inspect.readout()).startsWith("L2 h1").contains("bits");

            inspect.occlude();
            inspect.untilFound();
            assertThat(inspect.title()).isEqualTo("Occlusion");
        }
    }
}
