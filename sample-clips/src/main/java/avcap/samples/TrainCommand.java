package avcap.samples;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.ModelCard;
import avcap.inference.checkpoint.Weights;
import avcap.inference.progress.Progress;
import avcap.inference.text.Vocabulary;
import avcap.inference.training.Trainer;
import avcap.inference.training.TrainingRecipe;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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

    @Option(names = "--save-every", defaultValue = "1000", description = "Steps between saved checkpoints.")
    private int saveEvery;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, CheckpointException {
        AvCapConfig config = MiniModel.config(frames);
        TrainingRecipe recipe = TrainingRecipe.mini(steps, seed);
        SceneDataset data = new SceneDataset(config, firstScene());
        try (Trainer trainer = new Trainer(config, Optional.empty(), recipe, data, out)) {
            trainer.run(
                    report -> {
                        tell(report);
                        if (report.step() + 1 == steps || (report.step() + 1) % saveEvery == 0) {
                            save(config, trainer.weights(), report.step() + 1);
                        }
                    },
                    Progress.none());
        }
        return 0;
    }

    /** Runs of different seeds see different scenes. */
    private long firstScene() {
        return Math.floorMod(seed * 1_000_003L, SceneGenerator.TRAINING_END);
    }

    private void tell(Trainer.StepReport report) {
        if (report.step() % 20 == 0) {
            PrintWriter terminal = spec.commandLine().getOut();
            terminal.printf(
                    Locale.ROOT,
                    "step %5d of %d  loss %.3f  tags %.3f  attention %.3f  norm %.2f  rate %.2e  %.0f clips/s%n",
                    report.step(),
                    steps,
                    report.caption(),
                    report.tags(),
                    report.attention(),
                    report.gradientNorm(),
                    report.rate(),
                    report.clipsPerSecond());
            terminal.flush();
        }
    }

    private void save(AvCapConfig config, Weights weights, int step) throws CheckpointException {
        ModelCard card = new ModelCard(
                MiniModel.NAME,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                "made scenes, one a clip, from seed " + firstScene() + " on; " + step + " steps of 16 clips",
                List.of(seed),
                Map.of(),
                "Apache-2.0",
                Optional.empty(),
                "");
        Checkpoint.of(config, Vocabulary.of(SampleVocabulary.pieces()), weights, card)
                .save(out.resolve(String.format(Locale.ROOT, "step-%05d", step)));
    }
}
