package avcap.studio.cli;

import avcap.inference.clip.Sha256;
import avcap.inference.features.ClipFeatures;
import avcap.inference.features.FeatureReader;
import avcap.inference.features.InputPreset;
import avcap.inference.features.InputShape;
import avcap.inference.media.MediaException;
import avcap.inference.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;

/**
 * Hashes and decodes the clips of a batch on background threads; what cannot be read becomes a sentence.
 *
 * <p>The hash comes first, as it says whether the clip must be decoded at all, and leaves the file in the system's cache for
 * the decoder. Of clips of the same content only the one that claims it is decoded.
 */
final class ClipReaders {

    /** How a clip is decoded; {@code new FeatureReader()::readForModel} but in tests. */
    @FunctionalInterface
    interface Decoding {

        ClipFeatures read(Path file, InputShape shape, InputPreset preset, Progress progress) throws MediaException;

        static Decoding ofThisMachine() {
            return new FeatureReader()::readForModel;
        }
    }

    private final Decoding decoding;
    private final InputShape shape;
    private final InputPreset preset;
    private final Progress progress;
    private final boolean hashes;
    private final Predicate<String> claim;

    /**
     * @param progress asked whether to stop
     * @param hashes whether clips are known by their content
     * @param claim says whether content must be captioned, and is from then on
     */
    ClipReaders(
            Decoding decoding,
            InputShape shape,
            InputPreset preset,
            Progress progress,
            boolean hashes,
            Predicate<String> claim) {
        this.decoding = decoding;
        this.shape = shape;
        this.preset = preset;
        this.progress = progress;
        this.hashes = hashes;
        this.claim = claim;
    }

    /** Reads a clip, unless its content was claimed before. */
    ReadClip read(Path file) {
        Optional<String> id = Optional.empty();
        try {
            id = hashes ? hash(file) : id;
        } catch (IOException e) {
            return decoded(file, id); // which has a better sentence for what cannot be read
        }
        boolean isNew = id.isEmpty() || claim.test(id.get());
        return isNew ? decoded(file, id) : new ReadClip(file, id, Optional.empty(), Optional.empty());
    }

    /** Reads a clip whatever was claimed, for another file of this content came to nothing. */
    ReadClip readAgain(ReadClip clip) {
        return decoded(clip.file(), clip.clipId());
    }

    private Optional<String> hash(Path file) throws IOException {
        return Files.isRegularFile(file) ? Optional.of(Sha256.of(file, progress)) : Optional.empty();
    }

    private ReadClip decoded(Path file, Optional<String> id) {
        try {
            return new ReadClip(file, id, Optional.of(decoding.read(file, shape, preset, progress)), Optional.empty());
        } catch (CancellationException e) {
            throw e;
        } catch (MediaException | RuntimeException | OutOfMemoryError e) {
            return new ReadClip(file, id, Optional.empty(), Optional.of(Faults.ofClip(file, e)));
        }
    }
}
