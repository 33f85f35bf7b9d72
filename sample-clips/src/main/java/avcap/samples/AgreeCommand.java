package avcap.samples;

import avcap.inference.caption.AvCapCaptioner;
import avcap.inference.caption.ComputeSettings;
import avcap.inference.caption.TokenAgreement;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.Precision;
import avcap.inference.features.AvInput;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Counts how often a model in lower precision takes the piece that it takes in 32 bits. */
@Command(
        name = "agree",
        mixinStandardHelpOptions = true,
        description = "Reads the captions of held-out scenes piece by piece in each precision, and prints how often "
                + "the likeliest next piece is the one of 32 bits.")
final class AgreeCommand implements Callable<Integer> {

    @Mixin
    private final HeldOutScenes heldOut = new HeldOutScenes();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws CheckpointException {
        Checkpoint checkpoint = heldOut.checkpoint();
        PrintWriter terminal = spec.commandLine().getOut();
        try (AvCapCaptioner exact = AvCapCaptioner.open(checkpoint);
                AvCapCaptioner bf16 = open(checkpoint, Precision.BF16);
                AvCapCaptioner int8 = open(checkpoint, Precision.INT8)) {
            SceneInputs inputs = new SceneInputs(checkpoint.config());
            TokenAgreement withBf16 = TokenAgreement.NONE;
            TokenAgreement withInt8 = TokenAgreement.NONE;
            for (Scene scene : (Iterable<Scene>) heldOut.scenes()::iterator) {
                AvInput input = inputs.of(scene);
                withBf16 = withBf16.plus(TokenAgreement.of(exact, bf16, input, scene.caption()));
                withInt8 = withInt8.plus(TokenAgreement.of(exact, int8, input, scene.caption()));
            }
            terminal.printf("%s, teacher-forced%n", heldOut.of(checkpoint));
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
