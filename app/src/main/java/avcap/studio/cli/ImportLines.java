package avcap.studio.cli;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.ImportReport;
import avcap.inference.checkpoint.ImportReport.Outcome;
import avcap.inference.checkpoint.OtherSizes;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An import's report as lines for people, or as an object for scripts. */
final class ImportLines {

    private static final Words WORDS = UiResources.terminalWords();

    private ImportLines() {}

    /** @param all whether keys that were simply loaded are listed too */
    static List<String> text(ImportReport report, boolean all) {
        List<String> lines = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            List<ImportReport.Key> keys = report.of(outcome);
            if (!keys.isEmpty()) {
                lines.add(keys.size() + " " + outcome.words());
                keys.stream()
                        .filter(key -> all || outcome != Outcome.LOADED)
                        .map(ImportLines::row)
                        .forEach(lines::add);
            }
        }
        lines.addAll(report.assumptions());
        return lines;
    }

    private static String row(ImportReport.Key key) {
        String found = key.found().map(List::toString).orElse("");
        String shape = key.expected()
                .filter(expected -> !expected.equals(key.found().orElse(expected)))
                .map(expected -> WORDS.text("import.key.needed", found, expected))
                .orElse(found.isEmpty() ? key.expected().map(List::toString).orElse("") : found);
        String told = key.name() + " " + shape;
        String note = key.note().isEmpty() ? "" : "  (" + key.note() + ")";
        return "  " + (key.file().isEmpty() ? told : WORDS.text("import.key.file", told, key.file())) + note;
    }

    /**
     * The whole report.
     *
     * @param counts keys by outcome
     * @param name of the model on the shelf or in its folder
     * @param folder where it lies; absent if nothing was written
     */
    record Told(
            boolean refused,
            String summary,
            @Nullable String hint,
            Map<String, Integer> counts,
            List<String> assumptions,
            AvCapConfig sizes,
            String name,
            @Nullable Path folder,
            List<KeyLine> keys) {}

    /** A key, its outcome in snake case. */
    record KeyLine(
            String name,
            String file,
            @Nullable String target,
            String outcome,
            @Nullable List<Long> found,
            @Nullable List<Long> expected,
            String note) {

        static KeyLine of(ImportReport.Key key) {
            return new KeyLine(
                    key.name(),
                    key.file(),
                    key.target().orElse(null),
                    key.outcome().name().toLowerCase(Locale.ROOT),
                    key.found().orElse(null),
                    key.expected().orElse(null),
                    key.note());
        }
    }

    /** @param folder null if nothing was written */
    static Told told(ImportReport report, AvCapConfig sizes, String name, @Nullable Path folder) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome.name().toLowerCase(Locale.ROOT), report.count(outcome));
        }
        return new Told(
                report.isRefused(),
                report.summary(),
                report.hint().map(OtherSizes::sentence).orElse(null),
                counts,
                report.assumptions(),
                sizes,
                name,
                folder,
                report.keys().stream().map(KeyLine::of).toList());
    }
}
