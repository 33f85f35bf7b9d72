package avcap.inference.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.clip.Clip;
import avcap.inference.progress.Progress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotationTest {

    @Test
    void turnsClockwise() {
        byte[] redThenBlue = {1, 1, 1, 2, 2, 2};

        Frame turned = new Rotation(1).upright(new Frame(3, 2, 1, redThenBlue));
        Frame turnedBack = new Rotation(3).upright(turned);

        assertThat(turned.width()).isEqualTo(1);
        assertThat(turned.rgb()).containsExactly(1, 1, 1, 2, 2, 2);
        assertThat(new Rotation(2).upright(new Frame(3, 2, 1, redThenBlue)).rgb())
                .containsExactly(2, 2, 2, 1, 1, 1);
        assertThat(turnedBack.rgb()).containsExactly(redThenBlue);
    }

    @Test
    void turnsPlanesAsItTurnsPictures() {
        byte[] plane = {1, 2, 3, 4, 5, 6};

        assertThat(new Rotation(1).turned(plane, 3, 2)).containsExactly(4, 1, 5, 2, 6, 3);
        assertThat(new Rotation(2).turned(plane, 3, 2)).containsExactly(6, 5, 4, 3, 2, 1);
        assertThat(new Rotation(3).turned(plane, 3, 2)).containsExactly(3, 6, 2, 5, 1, 4);
    }

    @Test
    void showsTelephoneVideosUpright(@TempDir Path folder) throws Exception {
        Path file = OddClips.turned(MadeClips.silent(folder.resolve("phone.mp4"), 1), 1);

        Clip clip = new MediaReader().probe(file);
        Frame frame = new MediaReader()
                .frames(file, FrameSampling.middle(1), Progress.none())
                .get(0);

        assertThat(clip.picture().orElseThrow().width()).isEqualTo(MadeClips.HEIGHT);
        assertThat(clip.picture().orElseThrow().quarterTurns()).isEqualTo(1);
        assertThat(frame.width()).isEqualTo(MadeClips.HEIGHT);
        assertThat(frame.height()).isEqualTo(MadeClips.WIDTH);
        assertThat(frame.time()).isCloseTo(0.5, within(1e-3));
    }
}
