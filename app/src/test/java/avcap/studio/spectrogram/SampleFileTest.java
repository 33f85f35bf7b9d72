package avcap.studio.spectrogram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleFileTest {

    @Test
    void givesBackWhatItTookAndSilenceAround(@TempDir Path folder) throws Exception {
        SampleFile file = new SampleFile(folder.resolve("sounds"), 16_000);
        file.take(new float[][] {{.5f, -.25f}});
        file.take(new float[][] {{1, -1, 2}});
        float[] into = new float[9];

        file.read(-2, into, 0, 9);

        // 16 bits a sample; what is louder than full scale is cut.
        assertThat(into).containsExactly(new float[] {0, 0, .5f, -.25f, 1, -1, 1, 0, 0}, within(1f / 32_000));
        assertThat(file.length()).isEqualTo(5);
    }

    @Test
    void readsFromTheMiddle(@TempDir Path folder) throws Exception {
        SampleFile file = new SampleFile(folder, 16_000);
        file.take(new float[][] {{.1f, .2f, .3f, .4f}});
        float[] into = new float[2];

        file.read(2, into, 0, 2);

        assertThat(into).containsExactly(new float[] {.3f, .4f}, within(1f / 32_000));
    }
}
