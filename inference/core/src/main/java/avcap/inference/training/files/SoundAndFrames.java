package avcap.inference.training.files;

import avcap.inference.features.ClipFeatures;
import avcap.inference.features.Fbank;
import avcap.inference.features.FeatureReader;
import avcap.inference.features.FrameTransform;
import avcap.inference.features.InputPreset;
import avcap.inference.features.InputShape;
import avcap.inference.media.FrameSampling;
import avcap.inference.media.MediaException;
import avcap.inference.media.MediaReader;
import avcap.inference.media.SoundRequest;
import avcap.inference.progress.Progress;
import avcap.inference.sentences.Sentences;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A clip in AVCap's own layout, read by the authors' rules: the file's own rate, the first channel less the mean of all, and
 * twenty frames, each a picture in a folder of its own; a missing one repeats the one before (model.md §7, §8).
 *
 * @param sound the sound file
 * @param frames the folder that holds {@code frame_0} to {@code frame_19}
 * @param picture what the clip's picture is called in each of them
 */
record SoundAndFrames(Path sound, Path frames, String picture) implements ClipOnDisk {

    private static final Sentences SENTENCES = Sentences.of(SoundAndFrames.class);

    @Override
    public LoadedClip read(InputShape shape) throws MediaException {
        Fbank fbank = new Fbank(shape.melBands());
        float[] heard = Fbank.normalise(
                fbank.ofOrAuthorsFallback(new MediaReader().sound(sound, SoundRequest.reference(), Progress.none())),
                shape.audioFrames());
        FrameTransform transform = new FrameTransform(shape.imageSize());
        byte[][] seen = new byte[FrameSampling.TOTAL][];
        for (int i = 0; i < seen.length; i++) {
            Path file = frames.resolve("frame_" + i).resolve(picture);
            if (Files.exists(file)) {
                seen[i] = transform
                        .crop(new MediaReader()
                                .frames(file, FrameSampling.all(1), Progress.none())
                                .get(0))
                        .rgb();
            } else if (i > 0) {
                seen[i] = seen[i - 1];
            } else {
                throw new MediaException(SENTENCES.text("clip.noFirstFrame", picture, file));
            }
        }
        return new LoadedClip(heard, seen);
    }

    @Override
    public Path file() {
        return sound;
    }

    /** By the authors' rules whatever the preset, since the data are kept by them. */
    @Override
    public ClipFeatures readForModel(FeatureReader reader, InputShape shape, InputPreset preset, Progress progress)
            throws MediaException {
        progress.checkCancelled();
        return ClipFeatures.ofInput(sound, read(shape).input(shape));
    }
}
