package avcap.samples;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the sentences that captions of held-out scenes are compared with. */
@Command(
        name = "references",
        mixinStandardHelpOptions = true,
        description = "Writes five different sentences for each of a row of held-out scenes, under the ids that "
                + "make gives the clips of the same seeds.")
final class ReferencesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--first",
            paramLabel = "SEED",
            defaultValue = "10000000",
            description = "Seed of the first scene (${DEFAULT-VALUE}).")
    private long first;

    @Option(names = "--count", paramLabel = "N", defaultValue = "200", description = "Scenes (${DEFAULT-VALUE}).")
    private int count;

    @Option(names = "--pairs", defaultValue = "ANY", description = Novelty.OPTION)
    private Novelty pairs = Novelty.ANY;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "JSON file to write.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        List<SampleClip> clips = References.of(HeldOutScenes.scenes(first, pairs, count, spec));
        References.write(out, clips);
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.println(clips.size() + " scenes with " + SampleClip.REFERENCES + " references each: " + out);
        terminal.flush();
        return 0;
    }
}
