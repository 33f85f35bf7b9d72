package avcap.samples;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.features.Fbank;
import avcap.inference.features.Spectrogram;
import avcap.samples.sound.Manner;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Sources are told apart even by a listener that knows no order in time. */
class ConfusionTest {

    private static final Fbank FBANK = new Fbank(32);
    private static final int KNOWN = 6;
    private static final int ASKED = 4;

    @Test
    void theNearestMeanSpectrumNamesMostSources() {
        SoundSource[] sources = SoundSource.values();
        double[][] centres = new double[sources.length][];
        for (SoundSource source : sources) {
            centres[source.id()] = centre(source);
        }

        List<String> wrong = new ArrayList<>();
        for (SoundSource source : sources) {
            for (int seed = KNOWN; seed < KNOWN + ASKED; seed++) {
                int heard = nearest(centres, features(source, seed));
                if (heard != source.id()) {
                    wrong.add(source + " as " + sources[heard]);
                }
            }
        }

        assertThat(wrong).hasSizeLessThanOrEqualTo(ASKED * sources.length / 20);
    }

    private static double[] centre(SoundSource source) {
        double[] sum = features(source, 0);
        for (int seed = 1; seed < KNOWN; seed++) {
            double[] other = features(source, seed);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += other[i];
            }
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= KNOWN;
        }
        return sum;
    }

    /** In every manner it can have, but alone and near: mean and spread of each band, and how fast it changes. */
    private static double[] features(SoundSource source, int seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        Manner manner = new Manner(
                source.hasSize() ? chance.nextDouble(0.7, 1.4) : 1,
                source.hasTempo() ? chance.nextDouble(0.6, 1.7) : 1,
                0);
        Spectrogram mel =
                FBANK.of(SceneSound.render(Lone.withSeed(1000 + seed).in(manner).hearing(source), 16_000));
        double[] features = new double[3 * mel.bands()];
        for (int band = 0; band < mel.bands(); band++) {
            double sum = 0;
            double squares = 0;
            double changes = 0;
            for (int frame = 110; frame < 890; frame++) {
                double now = mel.at(frame, band);
                sum += now / 780;
                squares += now * now / 780;
                changes += Math.abs(now - mel.at(frame - 1, band)) / 780;
            }
            features[3 * band] = sum;
            features[3 * band + 1] = Math.sqrt(Math.max(0, squares - sum * sum));
            features[3 * band + 2] = changes;
        }
        return features;
    }

    private static int nearest(double[][] centres, double[] features) {
        int nearest = 0;
        double least = Double.MAX_VALUE;
        for (int c = 0; c < centres.length; c++) {
            double distance = 0;
            for (int i = 0; i < features.length; i++) {
                distance += (features[i] - centres[c][i]) * (features[i] - centres[c][i]);
            }
            if (distance < least) {
                least = distance;
                nearest = c;
            }
        }
        return nearest;
    }
}
