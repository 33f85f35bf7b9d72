package avcap.studio.cli;

import avcap.inference.caption.Captioner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The option that names a model, the same for every command that needs one. */
final class ModelChoice {

    @Option(
            names = "--model",
            paramLabel = "NAME|DIR",
            description =
                    "A model on the shelf (see `avcap model list`), or a checkpoint's folder: config.json, model.safetensors, "
                            + "vocab.txt. Without it avcap-mini speaks, which comes with the program and knows only the "
                            + "sounds of the sample clips.")
    private @Nullable Path model;

    @Mixin
    private final ComputeChoice compute = new ComputeChoice();

    Captioner open(CaptionerSource captioners, Terminal terminal) throws RefusedException, IOException {
        return captioners.open(
                Optional.ofNullable(model), compute.wish(), terminal::say, terminal.progress("Measuring this machine"));
    }
}
