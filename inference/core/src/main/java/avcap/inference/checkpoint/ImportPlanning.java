package avcap.inference.checkpoint;

import avcap.inference.checkpoint.ImportSource.Kind;
import avcap.inference.progress.Progress;
import avcap.inference.sentences.Sentences;
import avcap.inference.text.Vocabulary;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** From the files of a request to a plan: what they are, which sizes they tell, what becomes of each key. */
final class ImportPlanning {

    private static final Sentences SENTENCES = Sentences.of(ImportPlanning.class);

    private final ImportRequest request;
    private final List<ImportSource> sources;
    private final Optional<ImportSource> start;
    private final List<String> assumptions = new ArrayList<>();

    private ImportPlanning(ImportRequest request, List<ImportSource> sources, Optional<ImportSource> start) {
        this.request = request;
        this.sources = sources;
        this.start = start;
    }

    static ImportPlanning of(ImportRequest request) throws CheckpointException {
        List<ImportSource> sources = new ArrayList<>();
        for (Path file : request.files()) {
            sources.add(ImportSource.open(file));
        }
        checkKinds(sources);
        Optional<ImportSource> start = Optional.empty();
        if (request.start().isPresent()) {
            start = Optional.of(ImportSource.open(request.start().get()));
            if (start.get().kind() != Kind.AVCAP) {
                throw new CheckpointException(SENTENCES.text(
                        "import.start",
                        request.start().get(),
                        start.get().kind().words()));
            }
        }
        return new ImportPlanning(request, sources, start);
    }

    private static void checkKinds(List<ImportSource> sources) throws CheckpointException {
        List<Kind> kinds = sources.stream().map(ImportSource::kind).sorted().toList();
        if (kinds.equals(List.of(Kind.AVCAP)) || kinds.equals(List.of(Kind.CAV_MAE, Kind.GIT))) {
            return;
        }
        String found = String.join(", ", kinds.stream().map(Kind::words).toList());
        throw new CheckpointException(
                found.isEmpty() ? SENTENCES.text("import.kinds") : SENTENCES.text("import.kinds.given", found));
    }

    private boolean isFinished() {
        return sources.size() == 1;
    }

    PlannedImport plan(Progress progress) throws CheckpointException {
        Map<String, long[]> told = start.isPresent() ? start.get().shapes() : networkShapes();
        SizesFromWeights sizes = new SizesFromWeights(told, request.hints());
        Vocabulary vocabulary = ImportVocabulary.of(request, sizes.pieces(), assumptions);
        SizesFromWeights.Marks marks =
                new SizesFromWeights.Marks(vocabulary.start(), vocabulary.end(), vocabulary.pad());
        AvCapConfig config = sizes.read(!isFinished() && start.isEmpty(), marks);
        assumptions.addAll(sizes.assumptions());
        if (!isFinished() && start.isEmpty()) {
            checkAuthorsCanBuild(config);
        }
        checkStart(config);
        ImportAccounts accounts = new ImportAccounts(config);
        account(accounts, config, progress);
        ImportReport report = new ImportReport(accounts.keys(), assumptions, Optional.empty());
        if (report.isRefused()) {
            report = new ImportReport(accounts.keys(), assumptions, hint(config, marks));
        }
        String rules = isFinished() ? "finished" : request.rules().name().toLowerCase(Locale.ROOT);
        return new PlannedImport(request, config, vocabulary, report, accounts.numbers(), rules);
    }

    /** Shapes of the files by the network's own names. */
    private Map<String, long[]> networkShapes() {
        Map<String, long[]> shapes = new LinkedHashMap<>();
        for (ImportSource source : sources) {
            String prefix = source.kind() == Kind.CAV_MAE ? "av_encoder." : "";
            source.shapes().forEach((name, shape) -> shapes.put(prefix + name, shape));
        }
        return shapes;
    }

    /** The authors lay the picture's positions out as a square before they are learnt (model.md §6). */
    private void checkAuthorsCanBuild(AvCapConfig config) throws CheckpointException {
        int side = (int) Math.sqrt(config.visualTokens());
        if (request.rules() == ImportRules.REFERENCE
                && config.hasTubelets()
                && side * side != config.visualTokens()
                && config.frames() != 4) {
            throw new CheckpointException(SENTENCES.text("import.square", config.frames(), config.visualTokens()));
        }
    }

    private void checkStart(AvCapConfig config) throws CheckpointException {
        if (start.isEmpty()) {
            return;
        }
        for (Map.Entry<String, long[]> expected : config.expectedShapes().entrySet()) {
            String name = expected.getKey();
            boolean fits = !start.get().contains(name)
                    || (start.get().dtype(name).isFloating()
                            && Arrays.equals(start.get().shape(name), expected.getValue()));
            if (!fits) {
                throw new CheckpointException(SENTENCES.text(
                        "import.start.misfit",
                        start.get().path(),
                        name,
                        TensorShape.text(start.get().shape(name)),
                        TensorShape.text(expected.getValue())));
            }
        }
    }

    private void account(ImportAccounts accounts, AvCapConfig config, Progress progress) {
        List<WeightNames> names = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            ImportSource source = sources.get(i);
            WeightNames its = names(source, config);
            names.add(its);
            accounts.add(source, its, progress.part((double) i / sources.size(), (i + 1.0) / sources.size()));
            if (its.isOurs(Weights.OUTPUT)) {
                accounts.tie(source);
            }
        }
        FreshWeights fresh = new FreshWeights(config, request.rules(), request.seed());
        config.expectedShapes().forEach((target, shape) -> {
            if (!accounts.hasKeyFor(target)) {
                Optional<String> why = whyAbsent(names, target);
                why.ifPresentOrElse(
                        note -> accounts.start(target, startNote(target, note), startNumbers(target, shape, fresh)),
                        () -> accounts.miss(target));
            }
        });
    }

    private WeightNames names(ImportSource source, AvCapConfig config) {
        Map<String, long[]> expected = config.expectedShapes();
        return switch (source.kind()) {
            case AVCAP -> new FinishedNames(expected.keySet());
            case CAV_MAE -> new CavMaeNames(config, request.rules(), expected.keySet());
            case GIT -> new GitNames(request.rules(), !source.wasParallel(), source.shapes(), expected);
        };
    }

    private static Optional<String> whyAbsent(List<WeightNames> names, String target) {
        return names.stream().filter(each -> each.isOurs(target)).findFirst().flatMap(each -> each.whyAbsent(target));
    }

    private String startNote(String target, String why) {
        return start.filter(weights -> weights.contains(target)).isPresent()
                ? SENTENCES.text("key.kept", why)
                : SENTENCES.text("key.anew", why, request.seed());
    }

    private ImportAccounts.Numbers startNumbers(String target, long[] shape, FreshWeights fresh) {
        if (start.filter(weights -> weights.contains(target)).isEmpty()) {
            return () -> fresh.values(target, shape);
        }
        return () -> {
            FloatBuffer numbers = start.get().numbers(target);
            float[] values = new float[numbers.remaining()];
            numbers.get(values);
            return values;
        };
    }

    /** The sizes the files tell by themselves, where these differ from those that were asked for. */
    private Optional<OtherSizes> hint(AvCapConfig asked, SizesFromWeights.Marks marks) {
        OptionalInt unknown = OptionalInt.empty();
        SizeHints others = SizeHints.of(asked).withFrames(isFinished() ? unknown : OptionalInt.of(asked.frames()));
        try {
            SizesFromWeights own = new SizesFromWeights(networkShapes(), others.withImageSize(unknown));
            AvCapConfig told = own.read(!isFinished(), marks);
            return told.equals(asked) ? Optional.empty() : Optional.of(new OtherSizes(told, asked));
        } catch (CheckpointException e) {
            return Optional.empty(); // they tell nothing by themselves
        }
    }
}
