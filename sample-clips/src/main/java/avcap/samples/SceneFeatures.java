package avcap.samples;

import avcap.inference.features.AvInput;
import java.util.List;

/**
 * What a clip is like without any learning: the mean and the deviation of each mel band over time, and how often each of 512
 * colours occurs in the pictures.
 *
 * @param sound [2 × melBands], of the normalised spectrogram
 * @param picture [512], square roots of the shares of the pixels
 */
record SceneFeatures(float[] sound, float[] picture) {

    private static final int LEVELS = 8; // of each of red, green and blue
    private static final float DARKEST = -2.2f; // of a colour that was normalised as for ImageNet
    private static final float BRIGHTEST = 2.7f;

    /** @param input with sound and picture */
    static SceneFeatures of(AvInput input) {
        return new SceneFeatures(
                bands(input.audio().orElseThrow(), input.shape().melBands()),
                colours(input.video().orElseThrow()));
    }

    private static float[] bands(float[] spectrogram, int bands) {
        int frames = spectrogram.length / bands;
        float[] features = new float[2 * bands];
        for (int band = 0; band < bands; band++) {
            double sum = 0;
            double squares = 0;
            for (int frame = 0; frame < frames; frame++) {
                double value = spectrogram[frame * bands + band];
                sum += value;
                squares += value * value;
            }
            double mean = sum / frames;
            features[band] = (float) mean;
            features[bands + band] = (float) Math.sqrt(Math.max(0, squares / frames - mean * mean));
        }
        return features;
    }

    private static float[] colours(float[] video) {
        int pixels = video.length / 3; // red of all frames, then green, then blue
        float[] shares = new float[LEVELS * LEVELS * LEVELS];
        for (int pixel = 0; pixel < pixels; pixel++) {
            int colour = 0;
            for (int channel = 0; channel < 3; channel++) {
                colour = colour * LEVELS + level(video[channel * pixels + pixel]);
            }
            shares[colour] += 1f / pixels;
        }
        for (int colour = 0; colour < shares.length; colour++) {
            shares[colour] = (float) Math.sqrt(shares[colour]);
        }
        return shares;
    }

    private static int level(float value) {
        int level = (int) ((value - DARKEST) / (BRIGHTEST - DARKEST) * LEVELS);
        return Math.max(0, Math.min(LEVELS - 1, level));
    }

    /** The mean of many clips, from which each is told by how it differs. */
    record Centre(float[] sound, float[] picture) {

        static Centre of(List<SceneFeatures> clips) {
            return new Centre(
                    mean(clips.stream().map(SceneFeatures::sound).toList()),
                    mean(clips.stream().map(SceneFeatures::picture).toList()));
        }

        /** How a clip differs from the mean, sound and picture of length 1 each. */
        float[] unit(SceneFeatures clip) {
            float[] unit = new float[sound.length + picture.length];
            difference(clip.sound, sound, unit, 0);
            difference(clip.picture, picture, unit, sound.length);
            return unit;
        }

        private static float[] mean(List<float[]> rows) {
            float[] mean = new float[rows.get(0).length];
            for (float[] row : rows) {
                for (int i = 0; i < mean.length; i++) {
                    mean[i] += row[i] / rows.size();
                }
            }
            return mean;
        }

        private static void difference(float[] values, float[] mean, float[] into, int at) {
            double squares = 0;
            for (int i = 0; i < values.length; i++) {
                into[at + i] = values[i] - mean[i];
                squares += into[at + i] * into[at + i];
            }
            float length = squares == 0 ? 1 : (float) Math.sqrt(squares);
            for (int i = 0; i < values.length; i++) {
                into[at + i] /= length;
            }
        }
    }
}
