package avcap.studio.models;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.ImportOrigin;
import avcap.inference.checkpoint.ImportReport;
import avcap.inference.checkpoint.ModelCard;
import avcap.inference.checkpoint.ShelfEntry;
import avcap.samples.AvcapMini;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the cards of a shelf: children below their parents, stopped imports last. */
final class CardWriter {

    private static final Words WORDS = UiResources.modelWords();

    private final List<ShelfEntry> entries;
    private final Map<String, Double> seconds;
    private final Function<ShelfEntry, Standing> standings;
    private final List<CheckpointCard> written = new ArrayList<>();

    /** {@code seconds} a clip, by name, of those that were measured. */
    CardWriter(List<ShelfEntry> entries, Map<String, Double> seconds, Function<ShelfEntry, Standing> standings) {
        this.entries = entries;
        this.seconds = seconds;
        this.standings = standings;
    }

    static String idOf(StoppedImport stopped) {
        return "stopped/" + stopped.name();
    }

    List<CheckpointCard> cards(List<StoppedImport> stopped) {
        List<ShelfEntry> roots =
                entries.stream().filter(entry -> parent(entry).isEmpty()).toList();
        roots.stream().filter(CardWriter::isBundled).forEach(root -> write(root, 0, true));
        roots.forEach(root -> write(root, 0, true));
        entries.forEach(entry -> write(entry, 0, true)); // cards that name one another as parents hang on no root
        stopped.forEach(one -> written.add(card(one)));
        return List.copyOf(written);
    }

    private static boolean isBundled(ShelfEntry entry) {
        return entry.name().equals(AvcapMini.NAME);
    }

    private Optional<ShelfEntry> parent(ShelfEntry child) {
        return child.card().parent().flatMap(id -> entries.stream()
                .filter(entry -> entry.card().modelId().equals(id) && !isSame(entry, child))
                .findFirst());
    }

    private static boolean isSame(ShelfEntry one, ShelfEntry other) {
        return one.name().equals(other.name());
    }

    private void write(ShelfEntry entry, int depth, boolean isLast) {
        if (written.stream().anyMatch(card -> card.id().equals(entry.name()))) {
            return;
        }
        written.add(card(entry, depth, isLast));
        List<ShelfEntry> children = entries.stream()
                .filter(child -> parent(child).filter(of -> isSame(of, entry)).isPresent())
                .toList();
        for (int i = 0; i < children.size(); i++) {
            write(children.get(i), depth + 1, i == children.size() - 1);
        }
    }

    private CheckpointCard card(ShelfEntry entry, int depth, boolean isLast) {
        return new CheckpointCard(
                entry.name(),
                entry.name(),
                Figures.shortDigest(entry.card().sha256()),
                standings.apply(entry),
                origin(entry),
                facts(entry),
                depth,
                isLast,
                Optional.of(entry),
                Optional.empty());
    }

    private static String origin(ShelfEntry entry) {
        ModelCard card = entry.card();
        if (entry.problem().isPresent()) {
            return WORDS.text("card.problem");
        }
        if (isBundled(entry)) {
            return WORDS.text("card.bundled");
        }
        if (card.origin().isPresent()) {
            return WORDS.text("card.imported", files(card.origin().get()));
        }
        return card.parent().isPresent()
                ? WORDS.text("card.trained", Figures.day(card.created()))
                : WORDS.text("card.copied");
    }

    private static String files(ImportOrigin origin) {
        return origin.files().stream()
                .map(ImportOrigin.Source::name)
                .filter(name -> !name.endsWith(".txt")) // the vocabulary beside the weights
                .collect(Collectors.joining(" + "));
    }

    private List<String> facts(ShelfEntry entry) {
        List<String> facts = new ArrayList<>();
        Optional<AvCapConfig> config = entry.config();
        entry.card().parent().ifPresent(parent -> facts.add(WORDS.text("card.child", digestOf(parent))));
        config.ifPresent(sizes -> {
            facts.add(WORDS.text("card.frames", sizes.frames()));
            facts.add(Figures.parameters(sizes));
        });
        Optional.ofNullable(seconds.get(entry.name()))
                .ifPresent(each -> facts.add(WORDS.text("device.speed", Figures.seconds(each))));
        if (config.isEmpty()) {
            facts.add(Figures.bytes(entry.bytes()));
        }
        return facts;
    }

    private static String digestOf(String modelId) {
        return modelId.substring(modelId.indexOf('@') + 1);
    }

    private static CheckpointCard card(StoppedImport stopped) {
        List<String> facts = new ArrayList<>();
        stopped.report()
                .map(ImportReport::keys)
                .ifPresent(keys -> facts.add(WORDS.text(
                        "card.keys",
                        keys.stream().filter(key -> key.found().isPresent()).count())));
        facts.add(Figures.bytes(
                stopped.form().files().stream().mapToLong(Figures::size).sum()));
        return new CheckpointCard(
                idOf(stopped),
                stopped.name(),
                "",
                Standing.NOT_USABLE,
                WORDS.text("card.stopped"),
                facts,
                0,
                true,
                Optional.empty(),
                Optional.of(stopped));
    }
}
