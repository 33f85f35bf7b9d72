package avcap.inference.parity;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.DeterministicFill;
import avcap.inference.checkpoint.Folders;
import avcap.inference.checkpoint.ImportReport;
import avcap.inference.checkpoint.ImportReport.Outcome;
import avcap.inference.checkpoint.ImportRequest;
import avcap.inference.checkpoint.ImportRules;
import avcap.inference.checkpoint.PlannedImport;
import avcap.inference.checkpoint.PthFile;
import avcap.inference.checkpoint.SafetensorsFile;
import avcap.inference.checkpoint.SafetensorsWriter;
import avcap.inference.checkpoint.SizeHints;
import avcap.inference.checkpoint.Weights;
import avcap.inference.progress.Progress;
import avcap.inference.sentences.Sentences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * CAV-MAE and GIT made one model by the authors' rules: {@code import.json}, the files, and {@code
 * merged_framesN.safetensors}.
 *
 * <p>An entry {@code frames_N_X} of the JSON tells what became of the keys when CAV-MAE and the GIT whose file's name has {@code
 * _X} in it were loaded into a model of N frames, which the {@link DeterministicFill} filled. The merged file is that model
 * afterwards, with the GIT called {@code base}; its numbers are compared bit for bit, and its shapes are the model's sizes.
 */
final class ImportPack implements KnownPack {

    private static final Sentences SENTENCES = Sentences.of(ImportPack.class);

    private static final String FILE = "import.json";
    private static final String MERGED = "merged_frames";
    private static final String MERGED_GIT = "base";
    private static final Pattern ENTRY = Pattern.compile("frames_(\\d{1,4})_(\\w+)");

    @Override
    public String kind() {
        return "imports";
    }

    @Override
    public boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    @Override
    public List<Deviation> compare(Path folder, Progress progress) throws CheckpointException, IOException {
        List<PackJson.Named> entries = PackJson.read(folder.resolve(FILE)).entries();
        List<Deviation> deviations = new ArrayList<>(untold(folder, entries));
        Path work = Files.createTempDirectory("avcap-imports");
        try {
            for (PackJson.Named entry : entries) {
                progress.checkCancelled();
                Matcher name = ENTRY.matcher(entry.name());
                if (!name.matches()) {
                    deviations.add(Deviation.incomparable(entry.name(), SENTENCES.text("answer.frames")));
                    continue;
                }
                Merging merging = new Merging(folder, Integer.parseInt(name.group(1)), name.group(2));
                deviations.addAll(compare(entry, merging, Files.createDirectory(work.resolve(entry.name())), progress));
            }
        } finally {
            Folders.deleteIfExists(work);
        }
        return deviations;
    }

    /** Merged models to which no entry belongs. */
    private static List<Deviation> untold(Path folder, List<PackJson.Named> entries) throws IOException {
        Set<String> told = entries.stream()
                .map(PackJson.Named::name)
                .filter(name -> name.endsWith("_" + MERGED_GIT))
                .map(name -> "merged_" + name.replace("frames_", "frames").replace("_" + MERGED_GIT, ".safetensors"))
                .collect(Collectors.toSet());
        return names(folder)
                .filter(name -> name.startsWith(MERGED) && name.endsWith(".safetensors") && !told.contains(name))
                .map(name -> Deviation.incomparable(name, SENTENCES.text("answer.entry", FILE)))
                .toList();
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    private static List<Deviation> compare(PackJson.Named entry, Merging merging, Path work, Progress progress)
            throws CheckpointException, IOException {
        PlannedImport planned = merging.planned(work, progress);
        Optional<ImportReport.Key> unexplained = planned.report().keys().stream()
                .filter(key -> !key.outcome().isExplained())
                .findFirst();
        if (unexplained.isPresent()) {
            ImportReport.Key key = unexplained.get();
            return List.of(Deviation.incomparable(
                    entry.name(),
                    SENTENCES.text(
                            "answer.refused",
                            key.target().orElse(key.name()),
                            key.outcome().words())));
        }
        List<Deviation> deviations = new ArrayList<>(lists(entry, planned.report(), merging));
        if (merging.git().equals(MERGED_GIT)) {
            Path written = Files.createDirectory(work.resolve("merged"));
            planned.writeInto(written, entry.name(), progress);
            deviations.add(merging.unlike(Checkpoint.open(written).weights()));
        }
        return deviations;
    }

    private static List<Deviation> lists(PackJson.Named entry, ImportReport report, Merging merging)
            throws CheckpointException, IOException {
        List<Deviation> deviations = new ArrayList<>();
        for (PackJson.Named list : entry.value().entries()) {
            Set<String> known = new TreeSet<>(list.value().strings());
            String answer = entry.name() + ", " + list.name();
            Optional<Set<String>> ours = merging.list(list.name(), report);
            deviations.add(
                    ours.isEmpty()
                            ? Deviation.incomparable(answer, SENTENCES.text("answer.list"))
                            : Deviation.differing(
                                    AnswerName.OTHERWISE.of(entry.name(), list.name()),
                                    symmetricDifference(ours.get(), known)));
        }
        return deviations;
    }

    private static List<String> symmetricDifference(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream())
                .filter(name -> one.contains(name) != other.contains(name))
                .toList();
    }

    /**
     * One loading of both files.
     *
     * @param git which GIT, as the end of its file's name tells
     */
    private record Merging(Path folder, int frames, String git) {

        private static final OptionalInt NONE = OptionalInt.empty();

        PlannedImport planned(Path work, Progress progress) throws CheckpointException, IOException {
            SizeHints hints = hints();
            AvCapConfig config =
                    plan(List.of(merged()), hints, Optional.empty(), progress).config();
            Path start = work.resolve("start.safetensors");
            SafetensorsWriter writer = new SafetensorsWriter();
            Weights filled = DeterministicFill.weights(config);
            filled.names().forEach(name -> writer.floats(name, filled.shape(name), () -> filled.floats(name)));
            writer.write(start);
            return plan(List.of(cavMaeFile(), gitFile()), hints, Optional.of(start), progress);
        }

        private static PlannedImport plan(List<Path> files, SizeHints hints, Optional<Path> start, Progress progress)
                throws CheckpointException {
            ImportRequest request = new ImportRequest(files, Optional.empty(), hints, ImportRules.REFERENCE, start, 1);
            return PlannedImport.of(request, progress);
        }

        /** What no shape tells changes no weight: one head, one band, any numbers for the marks. */
        private SizeHints hints() throws CheckpointException {
            SafetensorsFile model = SafetensorsFile.open(merged());
            int patch = (int) PackTensors.shape(model, "av_encoder.patch_embed_a.proj.weight", 4)[3];
            return new SizeHints(
                    OptionalInt.of(frames),
                    NONE,
                    OptionalInt.of(patch),
                    OptionalInt.of(1),
                    OptionalInt.of(1),
                    NONE,
                    OptionalInt.of(1),
                    OptionalInt.of(2),
                    OptionalInt.of(0));
        }

        private Path merged() {
            return folder.resolve(MERGED + frames + ".safetensors");
        }

        private Path cavMaeFile() throws CheckpointException, IOException {
            return file("CAV-MAE", name -> true, "blocks_a.", "patch_embed_a.");
        }

        private Path gitFile() throws CheckpointException, IOException {
            return file("GIT " + git, name -> name.contains("_" + git), "textual.");
        }

        /** The one file of PyTorch's that holds such names. */
        private Path file(String what, java.util.function.Predicate<String> isNamed, String... parts)
                throws CheckpointException, IOException {
            List<Path> found = new ArrayList<>();
            for (String name :
                    names(folder).filter(each -> each.matches(".*\\.(pth|pt)")).toList()) {
                if (isNamed.test(name)
                        && PthFile.open(folder.resolve(name)).names().stream()
                                .anyMatch(tensor -> Arrays.stream(parts).anyMatch(tensor::contains))) {
                    found.add(folder.resolve(name));
                }
            }
            if (found.size() != 1) {
                throw new IllegalArgumentException(SENTENCES.text("lacks.files", found.size(), what));
            }
            return found.get(0);
        }

        /** What the JSON calls by a name. */
        Optional<Set<String>> list(String name, ImportReport report) throws CheckpointException, IOException {
            return switch (name) {
                case "changed" -> Optional.of(targets(report, Outcome.LOADED, ""));
                case "unchanged" -> Optional.of(targets(report, Outcome.STARTED, ""));
                case "cav_missing" ->
                    Optional.of(targets(report, Outcome.STARTED, "av_encoder.").stream()
                            .map(target -> target.substring("av_encoder.".length()))
                            .collect(Collectors.toSet()));
                case "git_missing_textual" -> Optional.of(targets(report, Outcome.STARTED, "textual."));
                case "cav_unexpected" -> Optional.of(dropped(report, cavMaeFile()));
                case "git_unexpected" -> Optional.of(dropped(report, gitFile()));
                default -> Optional.empty();
            };
        }

        private static Set<String> targets(ImportReport report, Outcome outcome, String prefix) {
            return report.of(outcome).stream()
                    .map(key -> key.target().orElse(key.name()))
                    .filter(target -> target.startsWith(prefix))
                    .collect(Collectors.toSet());
        }

        /** Dropped for want of a place; PyTorch does not see what was removed before loading. */
        private static Set<String> dropped(ImportReport report, Path file) {
            return report.of(Outcome.DROPPED).stream()
                    .filter(key -> key.file().equals(file.getFileName().toString()) && !key.isRemovedFirst())
                    .map(ImportReport.Key::name)
                    .collect(Collectors.toSet());
        }

        Deviation unlike(Weights ours) throws CheckpointException {
            SafetensorsFile known = SafetensorsFile.open(merged());
            Set<String> names = new TreeSet<>(known.names());
            names.addAll(ours.names());
            List<String> unlike = names.stream()
                    .filter(name -> !known.contains(name)
                            || !ours.contains(name)
                            || !Arrays.equals(ours.shape(name), known.shape(name))
                            || !Arrays.equals(ours.floats(name), known.floats(name)))
                    .toList();
            return Deviation.differing(
                    AnswerName.MERGED.of(merged().getFileName(), known.names().size()), unlike);
        }
    }
}
