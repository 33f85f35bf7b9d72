package avcap.studio.cli;

import avcap.inference.caption.AvCapCaptioner;
import avcap.inference.caption.Captioner;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.CheckpointShelf;
import avcap.inference.progress.Progress;
import avcap.samples.AvcapMini;
import avcap.studio.session.AvcapHome;
import avcap.studio.session.ComputeWish;
import avcap.studio.session.Computing;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Opens checkpoints by their folder or their name on the shelf, and avcap-mini if none is named.
 *
 * @param home whose shelf avcap-mini is unpacked onto
 */
record ShelfCaptioners(AvcapHome home) implements CaptionerSource {

    private static final Words WORDS = UiResources.terminalWords();

    @Override
    public Captioner open(Optional<Path> checkpoint, ComputeWish wish, Consumer<String> tell, Progress progress)
            throws RefusedException, IOException {
        try {
            Checkpoint opened = Checkpoint.open(checkpoint.isPresent() ? folder(checkpoint.get()) : mini());
            return AvCapCaptioner.open(opened, Computing.of(home).settings(opened, wish, tell, progress));
        } catch (CheckpointException e) {
            throw new RefusedException(Faults.sentenceOf(e), e);
        }
    }

    /** The folder of the model that is meant. */
    Path folder(Path named) throws RefusedException {
        NamedModel model = new NamedModel(named);
        if (model.isName() && named.toString().equals(AvcapMini.NAME)) {
            return mini();
        }
        return model.folder(new CheckpointShelf(home.models()))
                .orElseThrow(() -> new RefusedException(WORDS.text("model.missing", named)));
    }

    private Path mini() throws RefusedException {
        try {
            return AvcapMini.unpackTo(home.models().resolve(AvcapMini.NAME));
        } catch (IOException e) {
            throw new RefusedException(WORDS.text("model.unpacked.noRoom", home.models(), e.getMessage()), e);
        }
    }
}
