package avcap.samples;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.progress.Progress;
import avcap.inference.text.Vocabulary;
import avcap.inference.training.ModelLabel;
import avcap.inference.training.RecipePreset;
import avcap.inference.training.RecipeYaml;
import avcap.inference.training.StepReport;
import avcap.inference.training.Trainer;
import avcap.inference.training.TrainingException;
import avcap.inference.training.TrainingRecipe;
import avcap.inference.training.TrainingStart;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains avcap-mini from scratch on made scenes; called again on the same folder, it goes on where it stopped. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description =
                "Trains avcap-mini on freshly made scenes. Run it again on the same folder to go on after a stop.")
final class TrainCommand implements Callable<Integer> {

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder of the run.")
    private Path out = Path.of("");

    @Option(names = "--steps", defaultValue = "6000", description = "Optimizer steps of 16 clips (${DEFAULT-VALUE}).")
    private int steps;

    @Option(names = "--frames", defaultValue = "8", description = "Pictures the model is given (${DEFAULT-VALUE}).")
    private int frames;

    @Option(names = "--seed", defaultValue = "1", description = "Of weights, order and every draw (${DEFAULT-VALUE}).")
    private long seed;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, CheckpointException, TrainingException {
        TrainingRecipe recipe = RecipeYaml.with(
                RecipePreset.MINI.recipe(),
                Map.of("length.steps", "" + steps, "seed", "" + seed, "model.frames", "" + frames));
        AvCapConfig config = MiniModel.config(frames);
        SceneDataset data = new SceneDataset(config, firstScene());
        TrainingStart start = new TrainingStart(config, Vocabulary.of(SampleVocabulary.pieces()), Optional.empty());
        ModelLabel label = new ModelLabel(MiniModel.NAME, "Apache-2.0", "avcap");
        try (Trainer trainer = new Trainer(start, recipe, data, Optional.empty(), label, out)) {
            trainer.run(this::tell, Progress.none());
        }
        return 0;
    }

    /** Runs of different seeds see different scenes. */
    private long firstScene() {
        return Math.floorMod(seed * 1_000_003L, SceneGenerator.TRAINING_END);
    }

    private void tell(StepReport report) {
        if (report.step() % 20 == 0) {
            PrintWriter terminal = spec.commandLine().getOut();
            terminal.printf(
                    Locale.ROOT,
                    "step %5d of %d  loss %.3f  tags %.3f  attention %.3f  norm %.2f  rate %.2e  %.0f clips/s%n",
                    report.step(),
                    steps,
                    report.losses().caption(),
                    report.losses().localTags(),
                    report.losses().attention(),
                    report.gradientNorm(),
                    report.rate(),
                    report.clipsPerSecond());
            terminal.flush();
        }
    }
}
