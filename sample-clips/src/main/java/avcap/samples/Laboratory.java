package avcap.samples;

import avcap.inference.caption.AvCapCaptioner;
import avcap.inference.caption.Captioner;
import avcap.inference.caption.ComputeSettings;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.progress.Progress;
import avcap.inference.training.ModelLabel;
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

/**
 * Trains the models of experiments and asks them; what is done already is not done again.
 *
 * <p>Every run is in a folder of its own, from which it goes on after a stop; the figures of each quiz lie beside its weights.
 */
final class Laboratory {

    /** As {@code avcap train --data scenes} does: each seed has scenes of its own. */
    private static final long SCENES_OF_SEED = 1_000_003;

    private static final int STEPS_OF_LINE = 50;

    private final Path folder;
    private final int steps;
    private final int scenes;
    private final int threads;
    private final PrintWriter terminal;

    /**
     * @param folder of all runs and reports
     * @param steps of each run
     * @param scenes each is asked about
     * @param threads that learn
     */
    Laboratory(Path folder, int steps, int scenes, int threads, PrintWriter terminal) {
        this.folder = folder;
        this.steps = steps;
        this.scenes = scenes;
        this.threads = threads;
        this.terminal = terminal;
    }

    Path folder() {
        return folder;
    }

    int steps() {
        return steps;
    }

    int scenes() {
        return scenes;
    }

    /** What a run's model answers, by the keys of the figures; trains it first if that was not done. */
    Map<String, Double> figures(LearningRun run, Quiz quiz) throws IOException, CheckpointException, TrainingException {
        TrainingRecipe recipe = run.recipe(steps);
        Path runFolder = folder.resolve("runs").resolve(run.name());
        QuizFile file = new QuizFile(runFolder.resolve("score-" + quiz + ".json"), RecipeYaml.write(recipe), scenes);
        Optional<Map<String, Double>> known = file.read();
        if (known.isPresent()) {
            return known.get();
        }
        train(run, recipe, runFolder);
        say(run.name() + ": asked for " + quiz);
        Checkpoint checkpoint = Checkpoint.open(runFolder.resolve("last"));
        try (Captioner captioner =
                AvCapCaptioner.open(checkpoint, ComputeSettings.defaults().withThreads(threads, 1))) {
            file.write(new FigureTable(quiz.asked(captioner, checkpoint.config(), scenes)).values());
        }
        return file.read().orElseThrow();
    }

    private void train(LearningRun run, TrainingRecipe recipe, Path runFolder)
            throws IOException, CheckpointException, TrainingException {
        TrainingStart start = TrainingStart.fresh(recipe, SceneDataset.TAG_CLASSES, SceneDataset.words());
        SceneDataset data =
                SceneDataset.toLearnFrom(start.config(), start.vocabulary(), recipe.seed() * SCENES_OF_SEED);
        ModelLabel label = new ModelLabel(run.name(), "", "avcap samples experiment");
        try (Trainer trainer = new Trainer(start, recipe, data, Optional.empty(), label, runFolder)) {
            trainer.useThreads(threads);
            trainer.run(report -> tell(run, report), Progress.none());
        }
    }

    private void tell(LearningRun run, StepReport report) {
        int done = report.step() + 1;
        if (done % STEPS_OF_LINE == 0 || done == report.steps()) {
            say(String.format(
                    Locale.ROOT,
                    "%s: %s %d of %d, loss %.3f, %.0f clips/s",
                    run.name(),
                    report.phase().name().toLowerCase(Locale.ROOT),
                    done,
                    report.steps(),
                    report.losses().caption(),
                    report.clipsPerSecond()));
        }
    }

    private void say(String line) {
        terminal.println(line);
        terminal.flush();
    }
}
