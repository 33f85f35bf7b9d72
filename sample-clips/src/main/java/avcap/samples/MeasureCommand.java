package avcap.samples;

import avcap.inference.caption.AvCapCaptioner;
import avcap.inference.caption.Captioner;
import avcap.inference.caption.SearchOptions;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.features.AvInput;
import avcap.inference.progress.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Captions scenes a model has never seen and counts what it names. */
@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        description = "Captions held-out scenes and prints what share of the sounding sources is named, "
                + "what share of the named ones is absent, and how order, relation and traits are told.")
final class MeasureCommand implements Callable<Integer> {

    @Mixin
    private final HeldOutScenes heldOut = new HeldOutScenes();

    @Option(names = "--show", defaultValue = "5", description = "Captions to print (${DEFAULT-VALUE}).")
    private int show;

    @Option(names = "--card", description = "Write the figures into the checkpoint's card.json.")
    private boolean intoCard;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws CheckpointException, IOException {
        Checkpoint checkpoint = heldOut.checkpoint();
        SceneInputs inputs = new SceneInputs(checkpoint.config());
        SceneScore both = new SceneScore();
        SceneScore unseen = new SceneScore();
        SceneScore sound = new SceneScore();
        SceneScore picture = new SceneScore();
        try (Captioner captioner = AvCapCaptioner.open(checkpoint)) {
            int shown = 0;
            for (Scene scene : (Iterable<Scene>) heldOut.scenes()::iterator) {
                AvInput input = inputs.of(scene);
                String caption = judge(captioner, input, UnaryOperator.identity(), scene, both);
                if (Unseen.isIn(scene)) {
                    unseen.add(scene, caption);
                }
                judge(captioner, input, AvInput::soundOnly, scene, sound);
                judge(captioner, input, AvInput::pictureOnly, scene, picture);
                if (shown++ < show) {
                    terminal().printf("  says   %s%n  truth  %s%n", caption, scene.caption());
                    terminal().flush();
                }
            }
        }
        terminal().printf("%s, beam 4%n", heldOut.of(checkpoint));
        print("sound and picture", both);
        print("its unseen pairs", unseen);
        print("sound only", sound);
        print("picture only", picture);
        printTraits(both);
        if (intoCard) {
            Map<String, Double> figures = new LinkedHashMap<>();
            figures.put("held_out_scenes", (double) heldOut.count());
            figures.putAll(both.figures("sound_and_picture"));
            figures.put("unseen_pairs_scenes", (double) unseen.scenes());
            figures.putAll(unseen.figures("unseen_pairs"));
            figures.putAll(sound.figures("sound_only"));
            figures.putAll(picture.figures("picture_only"));
            checkpoint.card().withFigures(figures).write(heldOut.model().resolve(Checkpoint.CARD));
        }
        return 0;
    }

    private static String judge(
            Captioner captioner, AvInput input, UnaryOperator<AvInput> part, Scene scene, SceneScore score) {
        String caption = captioner
                .caption(part.apply(input), SearchOptions.defaults(), Progress.none())
                .text();
        score.add(scene, caption);
        return caption;
    }

    private void print(String mode, SceneScore score) {
        terminal()
                .printf(
                        Locale.ROOT,
                        "%-18s scenes %d  sources named %.1f %% (on screen %.1f %%, off screen %.1f %%)  "
                                + "named but absent %.1f %%  exact sets %.1f %%  order and relation %.1f %% "
                                + "(of all %.1f %%)  silent objects named %.1f %%, absent %.1f %%%n",
                        mode,
                        score.scenes(),
                        100 * score.recall(),
                        100 * score.onScreenRecall(),
                        100 * score.offScreenRecall(),
                        100 * score.hallucinated(),
                        100 * score.exactSets(),
                        100 * score.inTimeWhereNamed(),
                        100 * score.inTime(),
                        100 * score.silentRecall(),
                        100 * score.silentHallucinated());
        terminal().flush();
    }

    private void printTraits(SceneScore score) {
        for (Trait.Kind kind : Trait.Kind.values()) {
            SceneScore.TraitScore traits = score.traits(kind);
            terminal()
                    .printf(
                            Locale.ROOT,
                            "  %-12s right %.1f %% of %d (chance %.1f %%), told falsely %.1f %%%n",
                            kind.name().toLowerCase(Locale.ROOT),
                            100 * traits.right(),
                            traits.count(),
                            100 * traits.chance(),
                            100 * traits.falselyTold());
        }
        terminal().flush();
    }

    private PrintWriter terminal() {
        return spec.commandLine().getOut();
    }
}
