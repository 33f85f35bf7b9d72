package avcap.studio.cli;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.ImportOrigin;
import avcap.inference.checkpoint.ModelCard;
import avcap.inference.checkpoint.RecordedAnswers;
import avcap.inference.checkpoint.ShelfEntry;
import avcap.inference.checkpoint.TrainingOrigin;
import avcap.inference.training.RecipeYaml;
import avcap.inference.training.TrainingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known of a model, as a row, as lines for people, or as an object for scripts. */
final class ModelLines {

    private static final double MEGABYTE = 1e6;

    private ModelLines() {}

    static String row(ShelfEntry entry) {
        String state = entry.problem().orElseGet(() -> origin(entry));
        return String.format(
                Locale.ROOT,
                "%-28s %10s  %-44s %s",
                entry.name(),
                megabytes(entry.bytes()),
                entry.config().map(ModelLines::sizes).orElse(""),
                state);
    }

    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE);
    }

    private static String sizes(AvCapConfig config) {
        return config.frames() + " frames, " + config.width() + " wide, " + config.specificDepth() + "+"
                + config.jointDepth() + " blocks, " + config.textLayers() + " layers";
    }

    private static String origin(ShelfEntry entry) {
        if (ShelfChoice.isBundled(entry.name())) {
            return "bundled";
        }
        return entry.card()
                .origin()
                .map(origin -> "imported " + origin.imported())
                .orElseGet(() -> entry.card()
                        .parent()
                        .map(parent -> "trained from " + parent)
                        .orElse(""));
    }

    static List<String> text(ShelfEntry entry) {
        ModelCard card = entry.card();
        List<String> lines = new ArrayList<>();
        add(lines, "model", card.modelId());
        add(lines, "folder", entry.folder().toString());
        add(lines, "files", megabytes(entry.bytes()));
        add(lines, "problem", entry.problem().orElse(""));
        add(lines, "kind", origin(entry));
        entry.config().ifPresent(config -> {
            add(lines, "sizes", sizes(config));
            add(lines, "encoder", config.width() + " wide, " + config.heads() + " heads");
            add(
                    lines,
                    "decoder",
                    config.textWidth() + " wide, " + config.textHeads() + " heads, " + config.vocabulary() + " pieces, "
                            + config.positions() + " positions");
            add(lines, "picture", config.frames() + " frames of " + config.imageSize() + " pixels");
        });
        add(lines, "about", card.about());
        add(lines, "created", card.created());
        add(lines, "trained on", card.trainedOn());
        add(lines, "license", card.license());
        add(lines, "parent", card.parent().orElse(""));
        add(lines, "children", String.join(", ", entry.children()));
        add(lines, "SHA-256", card.sha256());
        card.origin().ifPresent(origin -> add(lines, origin));
        card.training().ifPresent(training -> add(lines, training, card));
        card.figures().forEach((name, value) -> add(lines, name, String.valueOf(value)));
        add(
                lines,
                "self-check",
                card.selfCheck()
                        .map(answers -> answers.answers().size() + " answers, recorded " + answers.recorded()
                                + (answers.modes().isEmpty() ? "" : ", " + String.join(", ", answers.modes())))
                        .orElse("none recorded"));
        return lines;
    }

    private static void add(List<String> lines, ImportOrigin origin) {
        add(lines, "imported", origin.imported() + ", rules: " + origin.rules());
        for (ImportOrigin.Source file : origin.files()) {
            add(lines, "from", file.name() + ", " + megabytes(file.bytes()) + ", SHA-256 " + file.sha256());
        }
        add(lines, "imported by", origin.by());
        add(lines, "report", origin.summary());
        origin.assumptions().forEach(assumption -> add(lines, "assumed", assumption));
    }

    private static void add(List<String> lines, TrainingOrigin training, ModelCard card) {
        add(lines, "learnt from", training.data());
        add(lines, "data SHA-256", training.dataSha256());
        add(lines, "steps", training.steps() + " with " + training.software());
        add(lines, "seed", card.seeds().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        add(
                lines,
                "began with",
                training.parentSha256().isEmpty()
                        ? "fresh weights"
                        : card.parent().orElse("another model") + ", SHA-256 " + training.parentSha256());
        recipe(training).forEach(words -> add(lines, "recipe", words));
    }

    /** The card of another version may hold keys that this one has no words for. */
    private static List<String> recipe(TrainingOrigin training) {
        try {
            return RecipeYaml.inWords(RecipeYaml.read(training.recipe()));
        } catch (TrainingException e) {
            return List.of("as it stands in card.json, which this version cannot put in words: " + e.getMessage());
        }
    }

    private static void add(List<String> lines, String fact, String value) {
        if (!value.isEmpty()) {
            lines.add(String.format(Locale.ROOT, "%-12s %s", fact, value));
        }
    }

    /** All that is known. */
    record Told(
            String name,
            String modelId,
            Path folder,
            long bytes,
            boolean bundled,
            @Nullable String problem,
            @Nullable AvCapConfig sizes,
            String created,
            String trainedOn,
            String license,
            @Nullable String parent,
            List<String> children,
            String sha256,
            List<Long> seeds,
            Map<String, Double> figures,
            @Nullable ImportOrigin importedFrom,
            @Nullable TrainingOrigin training,
            @Nullable RecordedAnswers selfCheck) {}

    static Told told(ShelfEntry entry) {
        ModelCard card = entry.card();
        return new Told(
                entry.name(),
                card.modelId(),
                entry.folder(),
                entry.bytes(),
                ShelfChoice.isBundled(entry.name()),
                entry.problem().orElse(null),
                entry.config().orElse(null),
                card.created(),
                card.trainedOn(),
                card.license(),
                card.parent().orElse(null),
                entry.children(),
                card.sha256(),
                card.seeds(),
                card.figures(),
                card.origin().orElse(null),
                card.training().orElse(null),
                card.selfCheck().orElse(null));
    }
}
