package avcap.studio.cli;

import avcap.inference.caption.AvCapCaptioner;
import avcap.inference.caption.Captioner;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.CheckpointException;
import avcap.samples.AvcapMini;
import avcap.studio.session.AvcapHome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Opens checkpoints by their folder, and avcap-mini if none is named.
 *
 * @param home whose shelf avcap-mini is unpacked onto
 */
record ShelfCaptioners(AvcapHome home) implements CaptionerSource {

    @Override
    public Captioner open(Optional<Path> checkpoint) throws RefusedException {
        try {
            return AvCapCaptioner.open(Checkpoint.open(checkpoint.isPresent() ? checkpoint.get() : mini()));
        } catch (CheckpointException e) {
            throw new RefusedException(Faults.sentenceOf(e), e);
        }
    }

    private Path mini() throws RefusedException {
        try {
            return AvcapMini.unpackTo(home.models().resolve(AvcapMini.NAME));
        } catch (IOException e) {
            throw new RefusedException(
                    "avcap-mini could not be unpacked into " + home.models() + " (" + e.getMessage()
                            + "): make room there, or set AVCAP_HOME to a folder that may be written to.",
                    e);
        }
    }
}
