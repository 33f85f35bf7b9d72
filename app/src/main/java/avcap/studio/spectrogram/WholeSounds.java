package avcap.studio.spectrogram;

import avcap.inference.features.Samples;
import avcap.inference.media.MediaException;
import avcap.inference.media.MediaReader;
import avcap.inference.media.SoundRequest;
import avcap.inference.progress.Progress;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Reads the whole sound of a long clip, an hour if need be, without holding it in memory.
 *
 * @param folder where sound is laid aside
 */
public record WholeSounds(Path folder) {

    private static final Words WORDS = UiResources.laneWords();

    /**
     * One channel at the rate the model listens to.
     *
     * @throws MediaException if it cannot be read, or the disk does not take it; one sentence
     */
    Samples read(Path file, Progress progress) throws MediaException {
        try {
            SampleFile samples = new SampleFile(folder, SoundRequest.MODEL_RATE);
            new MediaReader().stream(file, SoundRequest.studio(), samples, progress);
            return samples;
        } catch (IOException | UncheckedIOException e) {
            throw new MediaException(WORDS.text("lane.aside.noRoom", file.getFileName(), folder), e);
        }
    }
}
