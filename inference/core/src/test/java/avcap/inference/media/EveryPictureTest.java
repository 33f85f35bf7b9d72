package avcap.inference.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.progress.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EveryPictureTest {

    private static final int TICKS = 30_000;

    private final Path folder;

    EveryPictureTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private List<Frame> everyPicture(double[] times) throws MediaException {
        Path file = folder.resolve("clip.mp4");
        List<Frame> greys = IntStream.range(0, times.length)
                .mapToObj(i -> MadeClips.grey(times[i], 20 + 2 * i))
                .toList();
        ClipWriter.write(
                file,
                ClipWriter.Spec.standard()
                        .withSize(MadeClips.WIDTH, MadeClips.HEIGHT)
                        .withFrameRate(TICKS),
                greys.iterator(),
                Optional.empty(),
                Progress.none());
        List<Frame> read = new ArrayList<>();
        new MediaReader().everyPicture(file, 40, read::add, Progress.none());
        return read;
    }

    @Test
    void everyPictureComesAtItsOwnTimeHoweverUnevenTheyAre() throws Exception {
        double[] times = DoubleStream.of(0, .04, .05, .3, .3333, .9, 1, 1.0166).toArray();

        List<Frame> read = everyPicture(times);

        assertThat(read).hasSize(times.length);
        for (int i = 0; i < times.length; i++) {
            assertThat(read.get(i).time()).isCloseTo(times[i], within(1e-3));
            assertThat(read.get(i).rgb()[0] & 0xff).isBetween(17 + 2 * i, 23 + 2 * i);
        }
        assertThat(read.get(0).width()).isEqualTo(40);
        assertThat(read.get(0).height()).isEqualTo(30);
    }

    @Test
    void aClipWithoutPicturesGivesNone() throws Exception {
        List<Frame> read = new ArrayList<>();

        new MediaReader().everyPicture(MadeClips.wav(folder.resolve("heard.wav"), 1), 40, read::add, Progress.none());

        assertThat(read).isEmpty();
    }
}
