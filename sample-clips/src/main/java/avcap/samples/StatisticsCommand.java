package avcap.samples;

import avcap.samples.Scene.Relation;
import avcap.samples.Trait.Kind;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what the made captions are like, beside those that people wrote for AudioCaps. */
@Command(
        name = "statistics",
        mixinStandardHelpOptions = true,
        description = "Draws scenes and prints how many captions differ, their words and lengths, beside the published "
                + "figures of AudioCaps, and what the scenes hold.")
final class StatisticsCommand implements Callable<Integer> {

    private static final String ROW = "%-28s %12s  %s%n";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--scenes",
            paramLabel = "N",
            defaultValue = "49838",
            description = "Scenes to draw; AudioCaps has ${DEFAULT-VALUE} for training.")
    private int scenes;

    @Option(
            names = "--first",
            paramLabel = "SEED",
            defaultValue = "0",
            description = "Seed of the first (${DEFAULT-VALUE}).")
    private long first;

    @Override
    public Integer call() {
        if (scenes < 1) {
            throw new IllegalArgumentException("There are no statistics of " + scenes + " scenes.");
        }
        SceneStatistics statistics = new SceneStatistics();
        for (int i = 0; i < scenes; i++) {
            statistics.add(SceneGenerator.scene(first + i));
        }
        PrintWriter terminal = spec.commandLine().getOut();
        printCaptions(terminal, statistics);
        printScenes(terminal, statistics);
        terminal.flush();
        return 0;
    }

    private static void printCaptions(PrintWriter terminal, SceneStatistics made) {
        terminal.printf(ROW, "captions", "made", "AudioCaps, training part");
        terminal.printf(ROW, "scenes, one caption each", made.scenes(), AudioCaps.TRAINING_CAPTIONS + " [1]");
        terminal.printf(ROW, "different captions", made.distinctCaptions(), AudioCaps.NOT_FOUND);
        terminal.printf(ROW, "different words", made.vocabulary(), AudioCaps.NOT_FOUND);
        terminal.printf(ROW, "words in all", made.totalWords(), AudioCaps.TRAINING_WORDS + " [2]");
        terminal.printf(
                ROW,
                "mean length, words",
                number(made.meanLength()),
                number((double) AudioCaps.TRAINING_WORDS / AudioCaps.TRAINING_CAPTIONS) + " [1, 2]");
        terminal.printf(ROW, "median length", number(made.medianLength()), AudioCaps.NOT_FOUND);
        terminal.printf(ROW, "deviation of length", number(made.deviationOfLength()), AudioCaps.NOT_FOUND);
        terminal.printf(
                ROW,
                "shortest and longest",
                made.shortest() + " to " + made.longest(),
                AudioCaps.SHORTEST + " to " + AudioCaps.LONGEST + " [2]");
        terminal.println("[1] " + AudioCaps.SOURCE_OF_CAPTIONS);
        terminal.println("[2] " + AudioCaps.SOURCE_OF_WORDS);
        terminal.println();
    }

    private static void printScenes(PrintWriter terminal, SceneStatistics made) {
        for (Relation relation : Relation.values()) {
            terminal.printf(ROW, "scenes " + name(relation), percent(made.share(relation)), "");
        }
        terminal.printf(ROW, "scenes with a silent object", percent(made.withSilent()), "");
        terminal.printf(ROW, "scenes with distractors", percent(made.withDistractors()), "");
        terminal.printf(ROW, "scenes with a poor medium", percent(made.withMedium()), "");
        terminal.printf(ROW, "scenes unlike training", percent(made.unseen()), "");
        terminal.printf(ROW, "sources off screen", percent(made.offScreen()), "");
        terminal.printf(ROW, "sources with a trait", percent(made.withTrait()), "");
        for (Kind kind : Kind.values()) {
            if (kind != Kind.REPETITION) {
                terminal.printf(ROW, "sources with " + name(kind), percent(made.share(kind)), "");
            }
        }
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
