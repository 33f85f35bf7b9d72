package avcap.inference.training;

import avcap.inference.features.FrameTransform;
import avcap.inference.features.SpecAugment;
import avcap.inference.media.Frame;
import avcap.inference.model.Patches;
import java.util.Arrays;
import java.util.SplittableRandom;

/** A clip's sound or picture, of which training takes a few patches at a time. */
public interface PatchSource {

    /** Patches there are. */
    int tokens();

    /** Values of one patch. */
    int patchSize();

    /** Writes one patch, values in the order of the network's filter. */
    void copyPatch(int token, float[] target, int offset);

    /** All of it as the encoder eats it, row-major; not to be written to. */
    float[] whole();

    /** The same with what the recipe does to spectrograms; a picture is left as it is. */
    default PatchSource augmented(SpecAugment augmentation, SplittableRandom random) {
        return this;
    }

    /** A normalised spectrogram, [frames × mel] row-major. */
    static PatchSource ofSound(float[] normalised, int mel, int patch) {
        int bands = mel / patch;
        int columns = normalised.length / mel / patch;
        return new PatchSource() {
            @Override
            public float[] whole() {
                return normalised;
            }

            @Override
            public PatchSource augmented(SpecAugment augmentation, SplittableRandom random) {
                return augmentation.isNone() ? this : ofSound(augmentation.of(normalised, mel, random), mel, patch);
            }

            @Override
            public int tokens() {
                return bands * columns;
            }

            @Override
            public int patchSize() {
                return patch * patch;
            }

            @Override
            public void copyPatch(int token, float[] target, int offset) {
                int band = token / columns * patch;
                int time = token % columns * patch;
                int at = offset;
                for (int i = 0; i < patch; i++) {
                    for (int j = 0; j < patch; j++) {
                        target[at++] = normalised[(time + j) * mel + band + i];
                    }
                }
            }
        };
    }

    /** Square 8-bit RGB frames, {@code side × side × 3} bytes each, normalised as they are cut. */
    static PatchSource ofFrames(byte[][] frames, int side, int patch) {
        int depth = Patches.depth(frames.length);
        int perSide = side / patch;
        return new PatchSource() {
            @Override
            public float[] whole() {
                return new FrameTransform(side)
                        .normalise(Arrays.stream(frames)
                                .map(rgb -> new Frame(0, side, side, rgb))
                                .toList());
            }

            @Override
            public int tokens() {
                return frames.length / depth * perSide * perSide;
            }

            @Override
            public int patchSize() {
                return 3 * depth * patch * patch;
            }

            @Override
            public void copyPatch(int token, float[] target, int offset) {
                int first = token / (perSide * perSide) * depth;
                int top = token % (perSide * perSide) / perSide * patch;
                int left = token % perSide * patch;
                int at = offset;
                for (int colour = 0; colour < 3; colour++) {
                    for (int frame = first; frame < first + depth; frame++) {
                        for (int y = top; y < top + patch; y++) {
                            int pixel = (y * side + left) * 3 + colour;
                            for (int x = 0; x < patch; x++, pixel += 3) {
                                target[at++] = FrameTransform.normalised(frames[frame][pixel] & 0xff, colour);
                            }
                        }
                    }
                }
            }
        };
    }
}
