package avcap.studio.cli;

import avcap.inference.caption.Captioner;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The option that names a model, the same for every command that needs one. */
final class ModelChoice {

    private static final Words WORDS = UiResources.terminalWords();

    @Option(names = "--model", paramLabel = "NAME|DIR", descriptionKey = "shared.model")
    private @Nullable Path model;

    @Mixin
    private final ComputeChoice compute = new ComputeChoice();

    Captioner open(CaptionerSource captioners, Terminal terminal) throws RefusedException, IOException {
        return captioners.open(
                Optional.ofNullable(model),
                compute.wish(),
                terminal::say,
                terminal.progress(WORDS.text("model.measuring")));
    }
}
