package avcap.studio.shell;

import avcap.inference.caption.AvCapCaptioner;
import avcap.inference.caption.Captioner;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.CheckpointShelf;
import avcap.inference.progress.Progress;
import avcap.studio.inspect.OtherModels;
import avcap.studio.session.Computing;
import java.nio.file.Path;
import java.util.List;

/** The models on this user's shelf, opened as the one in use is. */
record ShelvedModels(Desk desk) implements OtherModels {

    @Override
    public List<Named> list() throws CheckpointException {
        return new CheckpointShelf(desk.home().models())
                .list().stream()
                        .filter(entry -> entry.problem().isEmpty())
                        .map(entry -> new Named(entry.name(), entry.folder()))
                        .toList();
    }

    @Override
    public Captioner open(Path folder, Progress progress) throws Exception {
        Checkpoint checkpoint = Checkpoint.open(folder);
        return AvCapCaptioner.open(
                checkpoint,
                Computing.of(desk.home())
                        .settings(checkpoint, desk.preferences().current().computeWish(), told -> {}, progress));
    }
}
