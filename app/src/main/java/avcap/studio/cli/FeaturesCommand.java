package avcap.studio.cli;

import avcap.inference.clip.Clip;
import avcap.inference.features.ClipFeatures;
import avcap.inference.features.FeatureReader;
import avcap.inference.features.InputPreset;
import avcap.inference.features.InputShape;
import avcap.inference.features.Treatment;
import avcap.inference.media.MediaException;
import avcap.inference.media.MediaReader;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code avcap features}: what the model would hear and see of a file, as tensors. */
@Command(name = "features")
final class FeaturesCommand implements Callable<Integer> {

    private static final Words WORDS = UiResources.terminalWords();

    private static final int AUDIO_FRAMES = 1024;
    private static final int MEL_BANDS = 128;

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Option(names = "--out", paramLabel = "F.safetensors")
    private @Nullable Path out;

    @Option(names = "--as-the-model-sees")
    private boolean told;

    @Option(names = "--preset", paramLabel = "RULES", defaultValue = "studio")
    private InputPreset preset = InputPreset.STUDIO;

    @Option(names = "--frames", paramLabel = "N", defaultValue = "8")
    private int frames = 8;

    @Option(names = "--image-size", paramLabel = "N", defaultValue = "224")
    private int imageSize = 224;

    FeaturesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, MediaException {
        if (frames < 1 || frames > 20) {
            throw new ParameterException(spec.commandLine(), WORDS.text("features.frames", frames));
        }
        if (imageSize < 1) {
            throw new ParameterException(spec.commandLine(), WORDS.text("usage.least", "--image-size", imageSize));
        }
        if (out == null && !told) {
            throw new ParameterException(spec.commandLine(), WORDS.text("features.nothing"));
        }
        if (out != null) {
            OutFile.prepare(out, spec);
        }
        Terminal terminal = Terminal.of(spec, surroundings);
        InputShape shape = new InputShape(AUDIO_FRAMES, MEL_BANDS, isStillPicture() ? 1 : frames, imageSize);
        ClipFeatures clip = new FeatureReader().read(file, shape, preset, terminal.progress(file.toString()));
        terminal.wipe();
        if (told) {
            TreatmentLines.of(Treatment.of(clip, preset), preset).forEach(terminal::result);
        }
        if (out != null) {
            FeatureTensors tensors = new FeatureTensors(clip, preset);
            tensors.writeTo(out);
            tensors.lines().forEach(terminal::result);
        }
        return ExitCode.DONE.code();
    }

    private boolean isStillPicture() throws MediaException {
        Clip clip = new MediaReader().probe(file);
        return !clip.hasSound()
                && clip.duration() == 0
                && clip.picture().isPresent()
                && clip.picture().get().frameRate() == 0;
    }
}
