package avcap.inference.checkpoint;

import avcap.inference.sentences.Sentences;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What becomes of every key of an import: of each key in the files, and of each weight the network needs that no file holds.
 *
 * <p>Nothing is skipped in silence. An import is refused if a single key is left unexplained; see {@link Outcome}.
 *
 * @param keys in the order of the files, then the weights that come from no file in the order of the network
 * @param assumptions sentences about sizes that the weights do not tell and nobody gave, such as the heads
 * @param hint sizes that may fit better; only if the import is refused
 */
public record ImportReport(List<Key> keys, List<String> assumptions, Optional<OtherSizes> hint) {

    private static final Sentences SENTENCES = Sentences.of(ImportReport.class);

    /** What becomes of a key. */
    public enum Outcome {
        /** Read into the network. */
        LOADED,
        /** In a file and left out on purpose; the note says why. */
        DROPPED,
        /** In no file and not expected there: the weight keeps the value it starts with; the note says why. */
        STARTED,
        /** Needed by the network and in no file. */
        MISSING,
        /** In a file and of no known use. */
        UNEXPECTED,
        /** In a file with another shape, or another kind of numbers, than the network needs. */
        WRONG_SHAPE,
        /** Loaded numbers that are infinite or not numbers. */
        NOT_FINITE;

        /** Whether an import may go on with a key like this. */
        public boolean isExplained() {
            return this == LOADED || this == DROPPED || this == STARTED;
        }

        /** As a person would say it: {@code wrong shape}. */
        public String words() {
            return SENTENCES.text("outcome." + name().toLowerCase(Locale.ROOT));
        }
    }

    /**
     * One key.
     *
     * @param name in its file, wrappings such as {@code module.} taken off; in the network if no file holds it
     * @param file the file's name, empty if no file holds it
     * @param target the weight it becomes or would become, empty if it has no place in the network
     * @param found shape in the file, empty if no file holds it
     * @param expected shape in the network, empty if it has no place there
     * @param note why, or what else should be known, such as {@code tied}; may be empty
     * @param isRemovedFirst whether the authors take it out of its file before they load the rest, and so never hear that
     *     it has no place
     */
    public record Key(
            String name,
            String file,
            Optional<String> target,
            Outcome outcome,
            Optional<List<Long>> found,
            Optional<List<Long>> expected,
            String note,
            boolean isRemovedFirst) {

        public Key {
            found = found.map(List::copyOf);
            expected = expected.map(List::copyOf);
        }

        /** One that stays in its file. */
        public Key(
                String name,
                String file,
                Optional<String> target,
                Outcome outcome,
                Optional<List<Long>> found,
                Optional<List<Long>> expected,
                String note) {
            this(name, file, target, outcome, found, expected, note, false);
        }
    }

    public ImportReport {
        keys = List.copyOf(keys);
        assumptions = List.copyOf(assumptions);
    }

    public int count(Outcome outcome) {
        return (int) keys.stream().filter(key -> key.outcome() == outcome).count();
    }

    /** Keys of one outcome, in the order of the report. */
    public List<Key> of(Outcome outcome) {
        return keys.stream().filter(key -> key.outcome() == outcome).toList();
    }

    /** Whether a key is left unexplained, so that nothing may be written. */
    public boolean isRefused() {
        return keys.stream().anyMatch(key -> !key.outcome().isExplained());
    }

    /** One sentence: what fits, or what does not. */
    public String summary() {
        StringBuilder counts = new StringBuilder();
        for (Outcome outcome : Outcome.values()) {
            if (count(outcome) > 0) {
                counts.append(counts.isEmpty() ? "" : ", ")
                        .append(count(outcome))
                        .append(' ')
                        .append(outcome.words());
            }
        }
        return isRefused() ? SENTENCES.text("report.refused", counts) : SENTENCES.text("report.explained", counts);
    }
}
