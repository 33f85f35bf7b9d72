package avcap.inference.training.files;

import avcap.inference.features.ClipFeatures;
import avcap.inference.features.Fbank;
import avcap.inference.features.FeatureReader;
import avcap.inference.features.FrameTransform;
import avcap.inference.features.InputPreset;
import avcap.inference.features.InputShape;
import avcap.inference.media.Frame;
import avcap.inference.media.FrameSampling;
import avcap.inference.media.MediaException;
import avcap.inference.media.MediaReader;
import avcap.inference.media.Recording;
import avcap.inference.media.SoundRequest;
import avcap.inference.media.Waveform;
import avcap.inference.progress.Progress;
import avcap.inference.sentences.Sentences;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One file with sound and picture, read as the studio reads it: mono, 16 kHz, twenty frames spread over ten seconds.
 *
 * @param file where it lies
 */
public record MediaFile(Path file) implements ClipOnDisk {

    private static final Sentences SENTENCES = Sentences.of(MediaFile.class);

    private static final double HOP_SECONDS = 0.01;

    @Override
    public LoadedClip read(InputShape shape) throws MediaException {
        FrameTransform transform = new FrameTransform(shape.imageSize());
        Recording<Frame> recording = new MediaReader()
                .read(
                        file,
                        Optional.of(SoundRequest.studio().first(shape.audioFrames() * HOP_SECONDS + 1)),
                        Optional.of(FrameSampling.all(FrameSampling.TOTAL)),
                        transform::crop,
                        Progress.none());
        Fbank fbank = new Fbank(shape.melBands());
        Waveform sound = recording.sound().filter(fbank::hears).orElseThrow(() -> lacks("clip.soundless"));
        if (recording.pictures().isEmpty()) {
            throw lacks("clip.pictureless");
        }
        byte[][] frames = recording.pictures().stream().map(Frame::rgb).toArray(byte[][]::new);
        return new LoadedClip(Fbank.normalise(fbank.of(sound), shape.audioFrames()), frames);
    }

    @Override
    public ClipFeatures readForModel(FeatureReader reader, InputShape shape, InputPreset preset, Progress progress)
            throws MediaException {
        return reader.readForModel(file, shape, preset, progress);
    }

    private MediaException lacks(String key) {
        return new MediaException(SENTENCES.text(key, file.getFileName()));
    }
}
