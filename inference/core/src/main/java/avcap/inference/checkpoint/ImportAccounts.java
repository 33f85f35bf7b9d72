package avcap.inference.checkpoint;

import avcap.inference.checkpoint.ImportReport.Outcome;
import avcap.inference.progress.Progress;
import avcap.inference.sentences.Sentences;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Accounts for every key of an import, and remembers where each weight's numbers are to be read. */
final class ImportAccounts {

    private static final Sentences SENTENCES = Sentences.of(ImportAccounts.class);

    /** Numbers of a weight, read when asked for. */
    @FunctionalInterface
    interface Numbers {
        float[] values();
    }

    private final AvCapConfig config;
    private final Map<String, long[]> expected;
    private final List<ImportReport.Key> keys = new ArrayList<>();
    private final Map<String, Numbers> numbers = new LinkedHashMap<>();

    ImportAccounts(AvCapConfig config) {
        this.config = config;
        this.expected = config.expectedShapes();
    }

    List<ImportReport.Key> keys() {
        return keys;
    }

    /** Of every weight that is loaded or started. */
    Map<String, Numbers> numbers() {
        return numbers;
    }

    /** Accounts for every tensor of a file, reading each that is used once. */
    void add(ImportSource source, WeightNames names, Progress progress) {
        int done = 0;
        for (String name : source.names()) {
            progress.checkCancelled();
            progress.report(
                    (double) done++ / source.names().size(), SENTENCES.text("import.reading", source.fileName()));
            keys.add(account(source, name, names.place(name)));
        }
        for (String name : source.beside()) {
            keys.add(new ImportReport.Key(
                    name,
                    source.fileName(),
                    Optional.empty(),
                    Outcome.DROPPED,
                    Optional.of(boxed(source.shapeBeside(name))),
                    Optional.empty(),
                    SENTENCES.text("key.beside")));
        }
    }

    private ImportReport.Key account(ImportSource source, String name, Placement placement) {
        long[] found = source.shape(name);
        if (placement.target().isEmpty()) {
            Outcome outcome = placement.isUnknown() ? Outcome.UNEXPECTED : Outcome.DROPPED;
            return key(source, name, placement, outcome, Optional.empty(), placement.note());
        }
        String target = placement.target().get();
        long[] wanted = expected.getOrDefault(target, new long[0]);
        Fitting fitting = Arrays.equals(found, wanted) ? Fitting.AS_IS : placement.fitting();
        Optional<long[]> shape = Optional.of(wanted);
        if (!source.dtype(name).isFloating()) {
            String note = SENTENCES.text("key.integers", source.dtype(name));
            return key(source, name, placement, Outcome.WRONG_SHAPE, shape, note);
        }
        if (!Arrays.equals(fitting.shape(found, config), wanted)) {
            return key(source, name, placement, Outcome.WRONG_SHAPE, shape, placement.note());
        }
        if (!FiniteNumbers.are(source.numbers(name))) {
            return key(source, name, placement, Outcome.NOT_FINITE, shape, SENTENCES.text("key.infinite"));
        }
        numbers.put(target, () -> fitting.apply(floats(source.numbers(name)), config));
        String note = fitting == placement.fitting() ? placement.note() : "";
        return key(source, name, placement, Outcome.LOADED, shape, note);
    }

    private static ImportReport.Key key(
            ImportSource source,
            String name,
            Placement placement,
            Outcome outcome,
            Optional<long[]> wanted,
            String note) {
        return new ImportReport.Key(
                name,
                source.fileName(),
                placement.target(),
                outcome,
                Optional.of(boxed(source.shape(name))),
                wanted.map(ImportAccounts::boxed),
                note,
                placement.isRemovedFirst());
    }

    /** Word embedding and output matrix are one; a file may hold both, and then the later one wins, or only one. */
    void tie(ImportSource source) {
        boolean hasWords = numbers.containsKey(Weights.WORDS);
        boolean hasOutput = numbers.containsKey(Weights.OUTPUT);
        if (hasWords && hasOutput) {
            boolean isSame = source.numbers(Weights.WORDS).equals(source.numbers(Weights.OUTPUT));
            numbers.put(Weights.WORDS, numbersOf(Weights.OUTPUT));
            note(Weights.WORDS, isSame ? SENTENCES.text("key.tied") : SENTENCES.text("key.tied.differs"));
            note(Weights.OUTPUT, SENTENCES.text("key.tied"));
        } else if (hasWords && !source.contains(Weights.OUTPUT)) {
            start(Weights.OUTPUT, SENTENCES.text("key.tiedTo", Weights.WORDS), numbersOf(Weights.WORDS));
        } else if (hasOutput && !source.contains(Weights.WORDS)) {
            start(Weights.WORDS, SENTENCES.text("key.tiedTo", Weights.OUTPUT), numbersOf(Weights.OUTPUT));
        }
    }

    private void note(String target, String note) {
        keys.replaceAll(key -> key.target().filter(target::equals).isPresent() && key.outcome() == Outcome.LOADED
                ? new ImportReport.Key(
                        key.name(), key.file(), key.target(), key.outcome(), key.found(), key.expected(), note)
                : key);
    }

    private Numbers numbersOf(String target) {
        Numbers found = numbers.get(target);
        if (found == null) {
            throw new IllegalArgumentException("No numbers for " + target);
        }
        return found;
    }

    /** A weight that no file holds and that need not be there. */
    void start(String target, String note, Numbers values) {
        numbers.put(target, values);
        keys.add(absent(target, Outcome.STARTED, note));
    }

    /** A weight that no file holds and that should be there. */
    void miss(String target) {
        keys.add(absent(target, Outcome.MISSING, ""));
    }

    /** Whether a key that goes to this weight is in the report, whatever became of it. */
    boolean hasKeyFor(String target) {
        return keys.stream().anyMatch(key -> key.target().filter(target::equals).isPresent());
    }

    private ImportReport.Key absent(String target, Outcome outcome, String note) {
        return new ImportReport.Key(
                target,
                "",
                Optional.of(target),
                outcome,
                Optional.empty(),
                Optional.of(boxed(expected.getOrDefault(target, new long[0]))),
                note);
    }

    private static float[] floats(FloatBuffer buffer) {
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
    }

    private static List<Long> boxed(long[] shape) {
        return Arrays.stream(shape).boxed().toList();
    }
}
