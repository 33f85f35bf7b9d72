package avcap.studio.cli;

import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.text.Vocabulary;
import avcap.inference.training.CaptionDataset;
import avcap.inference.training.HeldOutClips;
import avcap.inference.training.ModelLabel;
import avcap.inference.training.RecipePreset;
import avcap.inference.training.RecipeYaml;
import avcap.inference.training.Trainer;
import avcap.inference.training.TrainingException;
import avcap.inference.training.TrainingRecipe;
import avcap.inference.training.TrainingStart;
import avcap.studio.annotation.StoreException;
import avcap.studio.formats.FormatException;
import avcap.studio.notice.ProgramVersion;
import avcap.studio.session.AvcapHome;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code avcap train}: a model from captions, fresh or from a checkpoint. */
@Command(name = "train")
final class TrainCommand implements Callable<Integer> {

    private static final Words WORDS = UiResources.terminalWords();

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", required = true, paramLabel = "DATA")
    private String data = "";

    @Option(names = "--validation", paramLabel = "DATA")
    private @Nullable String validation;

    @Mixin
    private final MediaChoice media = new MediaChoice();

    @Option(names = "--recipe", defaultValue = "mini", paramLabel = "NAME|FILE")
    private String recipe = "mini";

    @Option(names = "--set", paramLabel = "KEY=VALUE")
    private Map<String, String> changes = new LinkedHashMap<>();

    @Option(names = "--steps", paramLabel = "N")
    private @Nullable String steps;

    @Option(names = "--seed", paramLabel = "N")
    private @Nullable String seed;

    @Option(names = "--start", paramLabel = "NAME|DIR")
    private @Nullable Path start;

    @Option(names = "--vocab", paramLabel = "vocab.txt")
    private @Nullable Path vocabulary;

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path out = Path.of("");

    @Option(names = "--name", paramLabel = "NAME")
    private @Nullable String name;

    @Option(names = "--license", paramLabel = "WORDS")
    private @Nullable String license;

    @Option(names = "--threads", paramLabel = "N")
    private @Nullable Integer threads;

    TrainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call()
            throws TrainingException, CheckpointException, RefusedException, StoreException, FormatException,
                    IOException {
        if (threads != null && threads < 1) {
            throw new ParameterException(spec.commandLine(), WORDS.text("usage.least", "--threads", threads));
        }
        Terminal terminal = Terminal.of(spec, surroundings);
        TrainingRecipe chosen = chosenRecipe();
        TrainingData source = TrainingData.of(data, media.folder());
        TrainingStart begin = begin(chosen, source);
        double share = validation == null && chosen.heldOut().every() > 0
                ? chosen.heldOut().share()
                : 0;
        CaptionDataset learning =
                source.toLearnFrom(begin.config(), begin.vocabulary(), chosen.seed(), share, terminal);
        Optional<HeldOutClips> heldOut = heldOut(chosen, source, begin, share, terminal);
        StopSignal.Heed heed = surroundings.stop().heed();
        try (Trainer trainer = new Trainer(begin, chosen, learning, heldOut, label(begin), out)) {
            return run(trainer, terminal);
        } finally {
            heed.close();
        }
    }

    private int run(Trainer trainer, Terminal terminal) throws TrainingException, CheckpointException, IOException {
        trainer.useThreads(threads == null ? Runtime.getRuntime().availableProcessors() : threads);
        if (trainer.position() > 0) {
            terminal.say(WORDS.text("train.goesOn", out, trainer.position(), trainer.steps()));
        }
        TrainingLine line = new TrainingLine(terminal, trainer.steps(), trainer::position, System::nanoTime);
        Trainer.Ending ending = trainer.run(line, surroundings.stop().unseen());
        terminal.say(line.summary());
        switch (ending) {
            case STOPPED -> terminal.say(WORDS.text("train.stopped", trainer.position(), trainer.steps()));
            case NO_BETTER -> terminal.say(WORDS.text("train.noBetter", trainer.position()));
            case COMPLETE -> {}
        }
        if (ending != Trainer.Ending.STOPPED) {
            terminal.result(out.resolve(Files.isDirectory(out.resolve("best")) ? "best" : "last")
                    .toString());
        }
        return ending == Trainer.Ending.STOPPED ? ExitCode.CANCELLED.code() : ExitCode.DONE.code();
    }

    private TrainingRecipe chosenRecipe() throws TrainingException {
        Path file = Path.of(recipe);
        TrainingRecipe read = Files.isRegularFile(file) || recipe.endsWith(".yaml")
                ? RecipeYaml.read(file)
                : RecipePreset.named(recipe).recipe();
        Map<String, String> all = new LinkedHashMap<>(changes);
        if (steps != null) {
            all.put("length.steps", steps);
            all.put("length.epochs", "0");
        }
        if (seed != null) {
            all.put("seed", seed);
        }
        return RecipeYaml.with(read, all);
    }

    private TrainingStart begin(TrainingRecipe chosen, TrainingData source)
            throws TrainingException, CheckpointException, RefusedException {
        if (start != null) {
            Path folder = new ShelfCaptioners(AvcapHome.ofThisUser()).folder(start);
            return TrainingStart.from(Checkpoint.open(folder));
        }
        return TrainingStart.fresh(chosen, source.tagClasses(), words(source));
    }

    private Vocabulary words(TrainingData source) throws TrainingException {
        if (vocabulary == null) {
            return source.words();
        }
        try {
            return Vocabulary.read(vocabulary);
        } catch (IOException | IllegalArgumentException e) {
            throw new TrainingException(WORDS.text("train.vocabulary", vocabulary, e.getMessage()), e);
        }
    }

    private Optional<HeldOutClips> heldOut(
            TrainingRecipe chosen, TrainingData source, TrainingStart begin, double share, Terminal terminal)
            throws TrainingException, StoreException, FormatException, IOException {
        if (chosen.heldOut().every() == 0) {
            return Optional.empty();
        }
        Optional<CaptionDataset> clips = validation == null
                ? source.heldOut(begin.config(), begin.vocabulary(), share, terminal)
                : Optional.of(TrainingData.of(validation, media.folder())
                        .toJudgeBy(begin.config(), begin.vocabulary(), terminal));
        if (clips.isEmpty()) {
            terminal.say(WORDS.text("train.tooFew"));
        }
        return clips.isEmpty() ? Optional.empty() : Optional.of(HeldOutClips.of(clips.get(), chosen));
    }

    private ModelLabel label(TrainingStart begin) {
        String known = begin.parent().map(parent -> parent.card().license()).orElse("");
        return new ModelLabel(
                name == null ? out.toAbsolutePath().normalize().getFileName().toString() : name,
                license == null ? known : license,
                "avcap " + ProgramVersion.told().orElse("(not packaged)"));
    }
}
