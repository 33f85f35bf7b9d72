package avcap.inference.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.clip.Clip;
import avcap.inference.progress.Progress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotationTest {

    private static final int ONE = 0x10000; // Fixed point of the display matrix.
    private static final int MATRIX_IN_TKHD = 4 + 40;

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
    void showsTelephoneVideosUpright(@TempDir Path folder) throws Exception {
        Path file = MadeClips.silent(folder.resolve("phone.mp4"), 1);
        byte[] bytes = Files.readAllBytes(file);
        int header = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("tkhd");
        ByteBuffer matrix = ByteBuffer.wrap(bytes).position(header + MATRIX_IN_TKHD);
        matrix.putInt(0).putInt(ONE).putInt(0).putInt(-ONE).putInt(0);
        Files.write(file, bytes);

        Clip clip = new MediaReader().probe(file);
        Frame frame = new MediaReader()
                .frames(file, FrameSampling.middle(1), Progress.none())
                .get(0);

        assertThat(clip.picture().orElseThrow().width()).isEqualTo(MadeClips.HEIGHT);
        assertThat(frame.width()).isEqualTo(MadeClips.HEIGHT);
        assertThat(frame.height()).isEqualTo(MadeClips.WIDTH);
        assertThat(frame.time()).isCloseTo(0.5, within(1e-3));
    }
}
