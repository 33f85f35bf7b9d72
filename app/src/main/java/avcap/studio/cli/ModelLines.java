package avcap.studio.cli;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.ImportOrigin;
import avcap.inference.checkpoint.ModelCard;
import avcap.inference.checkpoint.RecordedAnswers;
import avcap.inference.checkpoint.ShelfEntry;
import avcap.inference.checkpoint.TrainingOrigin;
import avcap.inference.training.RecipeYaml;
import avcap.inference.training.TrainingException;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known of a model, as a row, as lines for people, or as an object for scripts. */
final class ModelLines {

    private static final Words WORDS = UiResources.terminalWords();

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
        return WORDS.text(
                "model.sizes",
                config.frames(),
                config.width(),
                config.specificDepth(),
                config.jointDepth(),
                config.textLayers());
    }

    private static String origin(ShelfEntry entry) {
        if (ShelfChoice.isBundled(entry.name())) {
            return WORDS.text("model.bundled");
        }
        return entry.card()
                .origin()
                .map(origin -> WORDS.text("model.imported", origin.imported()))
                .orElseGet(() -> entry.card()
                        .parent()
                        .map(parent -> WORDS.text("model.trained", parent))
                        .orElse(""));
    }

    static List<String> text(ShelfEntry entry) {
        ModelCard card = entry.card();
        List<String> lines = new ArrayList<>();
        add(lines, WORDS.text("model.fact.model"), card.modelId());
        add(lines, WORDS.text("model.fact.folder"), entry.folder().toString());
        add(lines, WORDS.text("model.fact.files"), megabytes(entry.bytes()));
        add(lines, WORDS.text("model.fact.problem"), entry.problem().orElse(""));
        add(lines, WORDS.text("model.fact.kind"), origin(entry));
        entry.config().ifPresent(config -> {
            add(lines, WORDS.text("model.fact.sizes"), sizes(config));
            add(lines, WORDS.text("model.fact.encoder"), WORDS.text("model.encoder", config.width(), config.heads()));
            add(
                    lines,
                    WORDS.text("model.fact.decoder"),
                    WORDS.text(
                            "model.decoder",
                            config.textWidth(),
                            config.textHeads(),
                            config.vocabulary(),
                            config.positions()));
            add(
                    lines,
                    WORDS.text("model.fact.picture"),
                    WORDS.text("model.picture", config.frames(), config.imageSize()));
        });
        add(lines, WORDS.text("model.fact.about"), card.about());
        add(lines, WORDS.text("model.fact.created"), card.created());
        add(lines, WORDS.text("model.fact.trainedOn"), card.trainedOn());
        add(lines, WORDS.text("model.fact.license"), card.license());
        add(lines, WORDS.text("model.fact.parent"), card.parent().orElse(""));
        add(lines, WORDS.text("model.fact.children"), String.join(", ", entry.children()));
        add(lines, "SHA-256", card.sha256());
        card.origin().ifPresent(origin -> add(lines, origin));
        card.training().ifPresent(training -> add(lines, training, card));
        card.figures().forEach((name, value) -> add(lines, name, String.valueOf(value)));
        add(
                lines,
                WORDS.text("model.fact.selfCheck"),
                card.selfCheck().map(ModelLines::answers).orElseGet(() -> WORDS.text("model.selfCheck.none")));
        return lines;
    }

    private static String answers(RecordedAnswers recorded) {
        String told = WORDS.text("model.selfCheck", recorded.answers().size(), recorded.recorded());
        return recorded.modes().isEmpty() ? told : told + ", " + String.join(", ", recorded.modes());
    }

    private static void add(List<String> lines, ImportOrigin origin) {
        add(lines, WORDS.text("model.fact.imported"), WORDS.text("model.import", origin.imported(), origin.rules()));
        for (ImportOrigin.Source file : origin.files()) {
            add(
                    lines,
                    WORDS.text("model.fact.from"),
                    file.name() + ", " + megabytes(file.bytes()) + ", SHA-256 " + file.sha256());
        }
        add(lines, WORDS.text("model.fact.by"), origin.by());
        add(lines, WORDS.text("model.fact.report"), origin.summary());
        origin.assumptions().forEach(assumption -> add(lines, WORDS.text("model.fact.assumed"), assumption));
    }

    private static void add(List<String> lines, TrainingOrigin training, ModelCard card) {
        add(lines, WORDS.text("model.fact.data"), training.data());
        add(lines, WORDS.text("model.fact.dataDigest"), training.dataSha256());
        add(lines, WORDS.text("model.fact.steps"), WORDS.text("model.steps", training.steps(), training.software()));
        add(
                lines,
                WORDS.text("model.fact.seed"),
                card.seeds().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        add(
                lines,
                WORDS.text("model.fact.began"),
                training.parentSha256().isEmpty()
                        ? WORDS.text("model.began.fresh")
                        : card.parent().orElseGet(() -> WORDS.text("model.began.other")) + ", SHA-256 "
                                + training.parentSha256());
        recipe(training).forEach(words -> add(lines, WORDS.text("model.fact.recipe"), words));
    }

    /** The card of another version may hold keys that this one has no words for. */
    private static List<String> recipe(TrainingOrigin training) {
        try {
            return RecipeYaml.inWords(RecipeYaml.read(training.recipe()));
        } catch (TrainingException e) {
            return List.of(WORDS.text("model.recipe.unknown", e.getMessage()));
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
