package avcap.samples;

import avcap.inference.caption.AvCapCaptioner;
import avcap.inference.caption.Captioner;
import avcap.inference.caption.SearchOptions;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.CheckpointException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Captions scenes a model has never seen, and counts what it names and where it looked. */
@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        description = "Captions held-out scenes with both senses and with each alone, and prints what is named of "
                + "what is there, how order, relation and traits are told, how close the captions are to five "
                + "references, and whether the model looked where a thing is heard and seen.")
final class MeasureCommand implements Callable<Integer> {

    @Mixin
    private final HeldOutScenes heldOut = new HeldOutScenes();

    @Option(names = "--show", defaultValue = "5", description = "Captions to print (${DEFAULT-VALUE}).")
    private int show;

    @Option(
            names = "--neighbours",
            paramLabel = "N",
            defaultValue = "5000",
            description = "Training scenes of which the nearest lends its caption to compare with; "
                    + "0 leaves that out (${DEFAULT-VALUE}).")
    private int neighbours;

    @Option(
            names = "--length-penalty",
            paramLabel = "ALPHA",
            defaultValue = "0.6",
            description = "How much longer captions are favoured; 0 is not at all (${DEFAULT-VALUE}).")
    private double lengthPenalty;

    @Option(names = "--card", description = "Write the figures into the checkpoint's card.json.")
    private boolean intoCard;

    @Option(names = "--json", description = "Print nothing but the figures, as JSON.")
    private boolean asJson;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws CheckpointException, IOException {
        if (heldOut.count() < 1 || neighbours < 0) {
            throw new ParameterException(
                    spec.commandLine(), "It takes a scene or more, and not fewer than 0 neighbours");
        }
        Checkpoint checkpoint = heldOut.checkpoint();
        SearchOptions search = SearchOptions.defaults().withLengthPenalty(lengthPenalty);
        FigureTable table = new FigureTable(tried(checkpoint, search).figures());
        if (asJson) {
            terminal().println(table.json(facts(checkpoint)));
        } else {
            terminal()
                    .println(heldOut.of(checkpoint) + ", beam " + search.beams() + ", length penalty " + lengthPenalty);
            table.print(terminal());
        }
        terminal().flush();
        if (intoCard) {
            Map<String, Double> figures = new LinkedHashMap<>();
            figures.put("held_out_scenes", (double) heldOut.count());
            figures.put("length_penalty", lengthPenalty);
            figures.put("neighbours", (double) neighbours);
            figures.putAll(table.values());
            checkpoint.card().withFigures(figures).write(heldOut.model().resolve(Checkpoint.CARD));
        }
        return 0;
    }

    private ModelTrial tried(Checkpoint checkpoint, SearchOptions search) {
        Stream<Scene> scenes = heldOut.scenes(); // refuses seeds of training before anything long begins
        Optional<NearestScene> nearest =
                neighbours == 0 ? Optional.empty() : Optional.of(NearestScene.among(neighbours, checkpoint.config()));
        try (Captioner captioner = AvCapCaptioner.open(checkpoint)) {
            ModelTrial trial = new ModelTrial(captioner, checkpoint.config(), search, nearest);
            int shown = 0;
            for (Scene scene : (Iterable<Scene>) scenes::iterator) {
                String caption = trial.add(scene);
                if (!asJson && shown++ < show) {
                    terminal().printf("  says   %s%n  truth  %s%n", caption, scene.caption());
                    terminal().flush();
                }
            }
            return trial;
        }
    }

    private Map<String, Object> facts(Checkpoint checkpoint) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("model", checkpoint.modelId());
        facts.put("scenes", heldOut.count());
        facts.put("first", heldOut.first());
        facts.put("length_penalty", lengthPenalty);
        facts.put("neighbours", neighbours);
        return facts;
    }

    private PrintWriter terminal() {
        return spec.commandLine().getOut();
    }
}
