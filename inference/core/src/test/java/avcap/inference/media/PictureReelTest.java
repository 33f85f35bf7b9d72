package avcap.inference.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.progress.Progress;
import java.nio.file.Path;
import java.util.Random;
import org.bytedeco.ffmpeg.global.avcodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureReelTest {

    private final Path folder;
    private final MediaReader reader = new MediaReader();

    PictureReelTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void showsThePictureOfEveryMomentInAnyOrder() throws Exception {
        Path clip = MadeClips.silent(folder.resolve("clip.mp4"), 6);
        Random random = new Random(7);

        try (PictureReel reel = reader.reel(clip, 80)) {
            for (int i = 0; i < 60; i++) {
                int number = random.nextInt(60);
                Frame frame =
                        reel.at((number + .5) / MadeClips.RATE, Progress.none()).orElseThrow();

                assertThat(frame.time()).isCloseTo((double) number / MadeClips.RATE, within(1e-3));
                assertThat(frame.width()).isEqualTo(80);
                assertThat(frame.rgb()[0] & 0xff).isBetween(17 + 2 * number, 23 + 2 * number);
            }
        }
    }

    @Test
    void showsTheLastPictureBeyondTheEndAndThenGoesBack() throws Exception {
        Path clip = MadeClips.silent(folder.resolve("clip.mp4"), 3);

        try (PictureReel reel = reader.reel(clip, 80)) {
            assertThat(reel.at(100, Progress.none()).orElseThrow().time()).isGreaterThan(1.9);
            assertThat(reel.at(0, Progress.none()).orElseThrow().time()).isZero();
        }
    }

    @Test
    void standsUpright() throws Exception {
        Path clip = OddClips.turned(OddClips.usual().in(folder, "phone"), 3);

        try (PictureReel reel = reader.reel(clip, 640)) {
            Frame frame = reel.at(.5, Progress.none()).orElseThrow();
            assertThat(frame.width()).isEqualTo(64);
            assertThat(OddClips.isRed(frame, .25, .75)).isTrue();
        }
    }

    @Test
    void aClosedReelShowsNothing() throws Exception {
        PictureReel reel = reader.reel(OddClips.usual().in(folder, "clip"), 640);
        reel.close();

        assertThat(reel.at(0, Progress.none())).isEmpty();
        reel.close();
    }

    @Test
    void soundHasNoPictures() throws Exception {
        Path sound = OddClips.soundOnly("flac", avcodec.AV_CODEC_ID_FLAC).in(folder, "sound");

        assertThatThrownBy(() -> reader.reel(sound, 80))
                .isInstanceOf(MediaException.class)
                .hasMessageContaining("no picture");
    }
}
