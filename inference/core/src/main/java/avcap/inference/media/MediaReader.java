package avcap.inference.media;

import avcap.inference.clip.Clip;
import avcap.inference.progress.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Sound, video and picture files into samples and pictures. */
@SuppressWarnings("DoNotCallSuggester")
public final class MediaReader {

    public MediaReader() {}

    /** What the container declares, without decoding. */
    public Clip probe(Path file) throws MediaException {
        throw new MediaException("\"" + file.getFileName() + "\" cannot be read yet.");
    }

    /** The whole sound. */
    public Waveform sound(Path file, SoundRequest request, Progress progress) throws MediaException {
        throw new MediaException("\"" + file.getFileName() + "\" cannot be read yet.");
    }

    /** Sampled pictures in order of time. */
    public List<Frame> frames(Path file, FrameSampling sampling, Progress progress) throws MediaException {
        throw new MediaException("\"" + file.getFileName() + "\" cannot be read yet.");
    }

    /** A small picture that stands for the clip; empty if it has none. */
    public Optional<Frame> thumbnail(Path file, int maxWidth, Progress progress) throws MediaException {
        throw new MediaException("\"" + file.getFileName() + "\" cannot be read yet.");
    }
}
