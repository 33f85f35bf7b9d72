package avcap.samples;

import avcap.inference.media.MediaException;
import avcap.inference.progress.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the committed clips again, or others. */
@Command(
        name = "make",
        mixinStandardHelpOptions = true,
        description = "Makes the sample clips and their captions from seeds.")
final class MakeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to; it is created.")
    private Path out = Path.of("");

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Make other clips: scenes from seed N on. Without it, the committed ones.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "16",
            description = "How many scenes, with --seed (${DEFAULT-VALUE}).")
    private int count;

    @Override
    public Integer call() throws IOException, MediaException {
        List<Long> scenes = seed.isPresent() ? ClipMaker.inARow(seed.get(), count) : CommittedSeeds.SCENES;
        PrintWriter terminal = spec.commandLine().getOut();
        new ClipMaker(out)
                .make(scenes, CommittedSeeds.SOUND_ONLY, CommittedSeeds.PICTURE_ONLY, Progress.none())
                .forEach(clip -> terminal.println(clip.file() + ": " + clip.caption()));
        terminal.flush();
        return 0;
    }
}
