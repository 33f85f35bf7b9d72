package avcap.inference.parity;

import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.progress.Progress;
import avcap.inference.sentences.Sentences;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds the packs of known answers in a folder and compares every one. */
public final class KnownAnswers {

    private static final Sentences SENTENCES = Sentences.of(KnownAnswers.class);

    private static final List<KnownPack> KINDS = List.of(
            new NetworkPack(),
            new SearchPack(),
            new BeamPack(),
            new LengthNormPack(),
            new SoundPack(),
            new PicturePack(),
            new PositionPack(),
            new TextPack(),
            new PicklePack(),
            new ImportPack(),
            new TrainingPack());

    private KnownAnswers() {}

    /**
     * Compares a pack, or every pack that lies in a folder of packs; one that cannot be read fails by itself.
     *
     * @return a report for each kind of answers in each pack; packs of unknown kinds are told as skipped
     * @throws CheckpointException if there is no such folder, or no pack in it
     */
    public static List<PackReport> check(Path folder, Progress progress) throws CheckpointException, IOException {
        if (!Files.isDirectory(folder)) {
            throw new CheckpointException(SENTENCES.text("pack.none", folder));
        }
        List<PackReport> reports = new ArrayList<>(reports(folder, progress));
        if (reports.isEmpty()) {
            for (Path inner : foldersIn(folder)) {
                List<PackReport> found = reports(inner, progress);
                reports.addAll(
                        found.isEmpty() ? List.of(PackReport.skipped(inner, SENTENCES.text("pack.unknown"))) : found);
            }
        }
        if (reports.stream().allMatch(report -> report.skipped().isPresent())) {
            throw new CheckpointException(SENTENCES.text("pack.empty", folder));
        }
        return reports;
    }

    private static List<Path> foldersIn(Path folder) throws IOException {
        try (Stream<Path> inner = Files.list(folder)) {
            return inner.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static List<PackReport> reports(Path folder, Progress progress) {
        List<PackReport> reports = new ArrayList<>();
        for (KnownPack kind : KINDS) {
            if (kind.isIn(folder)) {
                progress.checkCancelled();
                progress.report(-1, kind.kind());
                reports.add(report(kind, folder, progress));
            }
        }
        return reports;
    }

    /** What is wrong with a pack is told as its answer, so that the others are still compared. */
    private static PackReport report(KnownPack kind, Path folder, Progress progress) {
        try {
            List<Deviation> deviations = kind.compare(folder, progress);
            return deviations.isEmpty()
                    ? PackReport.unreadable(folder, kind.kind(), SENTENCES.text("pack.answers", folder))
                    : PackReport.of(folder, kind.kind(), deviations, kind.leftOut(folder));
        } catch (CheckpointException | IOException | UncheckedIOException | IllegalArgumentException e) {
            String why =
                    Objects.requireNonNullElse(e.getMessage(), e.toString()).replaceFirst("\\.$", "");
            return PackReport.unreadable(folder, kind.kind(), SENTENCES.text("pack.incomparable", folder, why));
        }
    }
}
