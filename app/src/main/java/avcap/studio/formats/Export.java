package avcap.studio.formats;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.StoreException;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes captions to files that were read back and found to say the same before they got their names.
 *
 * <p>Files of the same names are replaced, all or none until the moves begin. A cancelled or failed export leaves what was there.
 */
public final class Export {

    private static final Words WORDS = UiResources.formatWords();
    private static final String PART = ".part";
    private static final double COLLECTED = 0.3;
    private static final double WRITTEN = 0.9;

    private final List<CaptionFormat> formats;
    private final Selection selection;
    private final boolean withMedia;

    /**
     * What was written.
     *
     * @param captions how many clips went out
     * @param files the files and folders, the manifest last
     * @param leftOut a sentence for each clip that a format could not take
     */
    public record Written(int captions, List<Path> files, List<String> leftOut) {

        public Written {
            files = List.copyOf(files);
            leftOut = List.copyOf(leftOut);
        }
    }

    public Export(List<CaptionFormat> formats, Selection selection) {
        this(formats, selection, true);
    }

    private Export(List<CaptionFormat> formats, Selection selection, boolean withMedia) {
        this.formats = List.copyOf(formats);
        this.selection = selection;
        this.withMedia = withMedia;
    }

    /** Captions alone, for those who have the clips. */
    public Export withoutMedia() {
        return new Export(formats, selection, false);
    }

    /**
     * Exports a project.
     *
     * @param folder made if need be
     * @throws FormatException if the files could not be written, or did not read back the same
     */
    public Written run(Project project, Path folder, Progress progress) throws StoreException, FormatException {
        List<Pack> packs = new ArrayList<>();
        Path manifest = part(folder, Manifest.FILE);
        try {
            Files.createDirectories(folder);
            try (Spool records = Spool.in(folder)) {
                collect(project, records, progress.part(0, COLLECTED));
                for (CaptionFormat format : formats) {
                    packs.add(new Pack(
                            fresh(part(folder, format.fileName())),
                            withMedia ? Optional.of(project.folder()) : Optional.empty(),
                            part(progress, packs.size())));
                    write(format, records, packs.get(packs.size() - 1));
                }
                Manifest.write(manifest, project, records, formats, packs, progress.part(WRITTEN, 1));
                return moved(records.count(), folder, packs, manifest);
            }
        } catch (IOException e) {
            throw new FormatException(WORDS.text("export.failed", folder, String.valueOf(e.getMessage())), e);
        } finally {
            for (Pack pack : packs) {
                delete(pack.target());
            }
            delete(manifest);
        }
    }

    private Progress part(Progress progress, int format) {
        double share = (WRITTEN - COLLECTED) / formats.size();
        return progress.part(COLLECTED + share * format, COLLECTED + share * (format + 1));
    }

    private void collect(Project project, Spool records, Progress progress)
            throws StoreException, IOException, FormatException {
        KeptColumns kept = KeptColumns.of(project);
        boolean tellsTime = formats.stream().anyMatch(EditLog.class::isInstance);
        ActiveTimes times = tellsTime ? ActiveTimes.of(project, progress.part(0, 1.0 / 2)) : ActiveTimes.UNKNOWN;
        Progress rest = tellsTime ? progress.part(1.0 / 2, 1) : progress;
        selection.each(
                project,
                rest,
                (record, others, imported) -> records.add(kept.givenBack(times.told(record), others, imported)));
        if (records.count() == 0) {
            throw new FormatException(WORDS.text("export.nothing"));
        }
    }

    private static void write(CaptionFormat format, Records all, Pack pack) throws IOException, FormatException {
        Records records = format.takesSegmentsAlone() ? all : captioned(all, pack);
        Progress writing = pack.progress().part(0, 1.0 / 2);
        Progress comparing = pack.progress().part(1.0 / 2, 1);
        format.write(watched(records, WORDS.text("export.writing", format.title()), writing), pack);
        Comparison.of(
                format,
                watched(records, WORDS.text("export.comparing", format.title()), comparing.part(0, 0)),
                pack,
                comparing);
    }

    /** For a format that needs a caption of the whole clip: those with segments alone stay. */
    private static Records captioned(Records records, Pack pack) {
        return records.through(sink -> record -> {
            if (record.captions().isEmpty()) {
                pack.leaveOut(record, WORDS.text("left.whole"));
            } else {
                sink.take(record);
            }
        });
    }

    /** Tells how far the clips are gone through, and stops when that is wished. */
    private static Records watched(Records records, String step, Progress progress) {
        return records.through(sink -> {
            int[] done = {0};
            return record -> {
                progress.checkCancelled();
                sink.take(record);
                done[0]++;
                progress.report((double) done[0] / records.count(), step);
            };
        });
    }

    private static Path part(Path folder, String name) {
        return folder.resolve("." + name + PART);
    }

    /** A place where nothing is left of an export that was killed. */
    private static Path fresh(Path part) throws FormatException {
        delete(part);
        return part;
    }

    private static Written moved(int captions, Path folder, List<Pack> packs, Path manifest) throws IOException {
        List<Path> parts = new ArrayList<>(packs.stream().map(Pack::target).toList());
        parts.add(manifest);
        List<Path> files = new ArrayList<>();
        for (Path part : parts) {
            String name = String.valueOf(part.getFileName());
            Path file = folder.resolve(name.substring(1, name.length() - PART.length()));
            move(part, file);
            files.add(file);
        }
        List<String> leftOut = new ArrayList<>();
        packs.forEach(pack -> pack.leftOut().forEach(leftOut::add));
        return new Written(captions, files, leftOut);
    }

    private static void move(Path part, Path file) throws IOException {
        Path before = file.resolveSibling("." + file.getFileName() + ".before");
        boolean replacesFolder = Files.isDirectory(file); // which no move replaces
        if (replacesFolder) {
            Files.move(file, before);
        }
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
        if (replacesFolder) {
            deleteTree(before);
        }
    }

    private static void delete(Path part) throws FormatException {
        try {
            deleteTree(part);
        } catch (IOException e) {
            throw new FormatException(WORDS.text("export.left", String.valueOf(e.getMessage())), e);
        }
    }

    private static void deleteTree(Path top) throws IOException {
        if (!Files.exists(top)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(top)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
