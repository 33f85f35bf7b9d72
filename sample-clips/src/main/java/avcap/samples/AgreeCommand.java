package avcap.samples;

import avcap.inference.caption.AvCapCaptioner;
import avcap.inference.caption.ComputeSettings;
import avcap.inference.caption.TokenAgreement;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.Precision;
import avcap.inference.features.AvInput;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Counts how often a model in lower precision takes the piece that it takes in 32 bits. */
@Command(
        name = "agree",
        mixinStandardHelpOptions = true,
        description = "Reads the captions of held-out scenes piece by piece in each precision, and prints how often "
                + "the likeliest next piece is the one of 32 bits.")
final class AgreeCommand implements Callable<Integer> {

    @Option(names = "--model", required = true, paramLabel = "DIR", description = "Checkpoint folder.")
    private Path model = Path.of("");

    @Option(names = "--scenes", defaultValue = "200", description = "Held-out scenes (${DEFAULT-VALUE}).")
    private int scenes;

    @Option(names = "--first", defaultValue = "10000000", description = "Seed of the first (${DEFAULT-VALUE}).")
    private long first;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws CheckpointException {
        Checkpoint checkpoint = Checkpoint.open(model);
        PrintWriter terminal = spec.commandLine().getOut();
        try (AvCapCaptioner exact = AvCapCaptioner.open(checkpoint);
                AvCapCaptioner bf16 = open(checkpoint, Precision.BF16);
                AvCapCaptioner int8 = open(checkpoint, Precision.INT8)) {
            SceneInputs inputs = new SceneInputs(checkpoint.config());
            TokenAgreement withBf16 = TokenAgreement.NONE;
            TokenAgreement withInt8 = TokenAgreement.NONE;
            for (int i = 0; i < scenes; i++) {
                Scene scene = SceneGenerator.scene(first + i);
                AvInput input = inputs.of(scene);
                withBf16 = withBf16.plus(TokenAgreement.of(exact, bf16, input, scene.caption()));
                withInt8 = withInt8.plus(TokenAgreement.of(exact, int8, input, scene.caption()));
            }
            terminal.printf(
                    "%s on %d held-out scenes from seed %d, teacher-forced%n", checkpoint.modelId(), scenes, first);
            print(terminal, Precision.BF16, withBf16);
            print(terminal, Precision.INT8, withInt8);
        }
        return 0;
    }

    private static AvCapCaptioner open(Checkpoint checkpoint, Precision precision) {
        return AvCapCaptioner.open(checkpoint, ComputeSettings.defaults().withPrecision(precision));
    }

    private static void print(PrintWriter terminal, Precision precision, TokenAgreement agreement) {
        terminal.printf(
                Locale.ROOT,
                "%s takes the piece of fp32 at %d of %d places (%.2f %%)%n",
                precision.words(),
                agreement.same(),
                agreement.positions(),
                100 * agreement.share());
        terminal.flush();
    }
}
