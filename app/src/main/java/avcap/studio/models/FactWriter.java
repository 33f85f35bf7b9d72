package avcap.studio.models;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.ImportOrigin;
import avcap.inference.checkpoint.ModelCard;
import avcap.inference.checkpoint.ShelfEntry;
import avcap.inference.text.CaptionTokens;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes down what is known of a checkpoint without opening its weights. */
final class FactWriter {

    private static final Words WORDS = UiResources.modelWords();

    /** Start and end mark, which every caption needs beside its pieces. */
    private static final int MARKS = 2;

    private final List<Fact> facts = new ArrayList<>();

    private FactWriter() {}

    static List<Fact> facts(ShelfEntry entry) {
        FactWriter writer = new FactWriter();
        entry.config().ifPresent(config -> writer.sizes(config, entry.card()));
        writer.card(entry.card());
        writer.add("size", Figures.bytes(entry.bytes()));
        if (!entry.children().isEmpty()) {
            String names = String.join(", ", entry.children());
            writer.facts.add(new Fact(
                    WORDS.text("fact.children"), String.valueOf(entry.children().size()), names));
        }
        return List.copyOf(writer.facts);
    }

    /** What was asked of an import that was stopped. */
    static List<Fact> facts(StoppedImport stopped) {
        FactWriter writer = new FactWriter();
        ImportForm form = stopped.form();
        writer.add("source", form.files().stream().map(FactWriter::fileAndSize).collect(Collectors.joining("\n")));
        form.vocabulary()
                .ifPresent(file -> writer.facts.add(new Fact(
                        WORDS.text("fact.vocabulary"), file.getFileName().toString(), file.toString())));
        writer.add("asked", form.sizesTold().isEmpty() ? WORDS.text("fact.asked.none") : form.sizesTold());
        return List.copyOf(writer.facts);
    }

    private static String fileAndSize(Path file) {
        return file.getFileName() + ", " + Figures.bytes(Figures.size(file));
    }

    private void sizes(AvCapConfig config, ModelCard card) {
        boolean isRead = card.origin()
                .filter(origin -> origin.assumptions().stream().noneMatch(FactWriter::isOfFrames))
                .isPresent();
        add("frames", isRead ? WORDS.text("fact.frames.read", config.frames()) : String.valueOf(config.frames()));
        add("tokens", WORDS.text("fact.tokens.value", text(config.audioTokens()), text(config.visualTokens())));
        add("encoder", WORDS.text("fact.encoder.value", config.specificDepth(), config.jointDepth(), config.heads()));
        add("decoder", WORDS.text("fact.decoder.value", config.textLayers(), config.textHeads()));
        int longest = Math.min(CaptionTokens.MAX_PIECES, config.positions() - MARKS);
        add("longest", WORDS.text("fact.longest.value", longest));
    }

    private static boolean isOfFrames(String assumption) {
        return assumption.contains(" × ");
    }

    /** Plain digits: a count of tokens is compared with shapes, which have no commas. */
    private static String text(int number) {
        return String.valueOf(number);
    }

    private void card(ModelCard card) {
        card.origin().ifPresent(this::origin);
        if (!card.trainedOn().isEmpty()) {
            add("trained", card.trainedOn());
        }
        if (!card.sha256().isEmpty()) {
            facts.add(new Fact(WORDS.text("fact.digest"), Figures.foldedDigest(card.sha256()), card.sha256()));
        }
        if (card.origin().isEmpty() && !card.created().isEmpty()) {
            add("created", Figures.day(card.created()));
        }
        if (!card.license().isEmpty()) {
            add("license", card.license());
        }
        card.parent().ifPresent(parent -> add("parent", parent.replace('@', ' ')));
    }

    private void origin(ImportOrigin origin) {
        String files = origin.files().stream()
                .map(file -> file.name() + ", " + Figures.bytes(file.bytes()))
                .collect(Collectors.joining("\n"));
        add("source", files);
        add("imported", Figures.day(origin.imported()));
    }

    private void add(String key, String value) {
        facts.add(new Fact(WORDS.text("fact." + key), value));
    }
}
