package avcap.studio.models;

import avcap.inference.checkpoint.ImportReport;
import avcap.inference.checkpoint.ImportReport.Outcome;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Locale;

/**
 * One line of the report.
 *
 * @param outcome what became of the key
 * @param name in the file, or of the weight that no file holds
 * @param inFile shape there, or "none"
 * @param expected shape in the network, "same", "none" or why it is left out
 * @param file the file's name, empty if no file holds it
 */
record KeyRow(Outcome outcome, String name, String inFile, String expected, String file) {

    private static final Words WORDS = UiResources.modelWords();

    static KeyRow of(ImportReport.Key key) {
        return new KeyRow(
                key.outcome(),
                key.name(),
                key.found().map(Figures::shape).orElse(WORDS.text("key.none")),
                expected(key),
                key.file());
    }

    private static String expected(ImportReport.Key key) {
        if (key.outcome() == Outcome.DROPPED && !key.note().isEmpty()) {
            return key.note();
        }
        String shape = key.expected().isEmpty()
                ? WORDS.text("key.none")
                : key.found().equals(key.expected())
                        ? WORDS.text("key.same")
                        : Figures.shape(key.expected().get());
        return key.note().isEmpty() ? shape : shape + ", " + key.note();
    }

    String result() {
        return WORDS.text(wordKey(outcome));
    }

    static String wordKey(Outcome outcome) {
        return "outcome." + outcome.name().toLowerCase(Locale.ROOT);
    }

    /** Whether every one of some words is in the line. */
    boolean matches(Iterable<String> words) {
        String all = (name + " " + result() + " " + inFile + " " + expected).toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
