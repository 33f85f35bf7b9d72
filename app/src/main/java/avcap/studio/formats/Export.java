package avcap.studio.formats;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.StoreException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes captions to files that were read back and found to say the same before they got their names.
 *
 * <p>Files of the same names are replaced, all or none until the moves begin. A cancelled or failed export leaves what was there.
 */
public final class Export {

    private final List<CaptionFormat> formats;
    private final Selection selection;

    /**
     * What was written.
     *
     * @param captions how many clips went out
     * @param files the files, the manifest last
     */
    public record Written(int captions, List<Path> files) {

        public Written {
            files = List.copyOf(files);
        }
    }

    public Export(List<CaptionFormat> formats, Selection selection) {
        this.formats = List.copyOf(formats);
        this.selection = selection;
    }

    /**
     * Exports a project.
     *
     * @param folder made if need be
     * @throws FormatException if the files could not be written, or did not read back the same
     */
    public Written run(Project project, Path folder, Progress progress) throws StoreException, FormatException {
        List<ClipCaption> captions = selection.of(project, progress.part(0, 0.4));
        if (captions.isEmpty()) {
            throw new FormatException("There is nothing to export: no caption of this project is accepted yet.");
        }
        List<Path> parts = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (CaptionFormat format : formats) {
                progress.checkCancelled();
                progress.report(0.4 + 0.5 * parts.size() / formats.size(), "Writing " + format.title());
                Path part = part(folder, format.fileName());
                parts.add(part);
                write(format, captions, part);
                verify(format, captions, part);
            }
            Path manifest = part(folder, Manifest.FILE);
            parts.add(manifest);
            Files.writeString(manifest, Manifest.of(project, captions, formats, parts));
            return new Written(captions.size(), moveAll(folder, parts));
        } catch (IOException e) {
            throw new FormatException(
                    "The export could not be written to " + folder + ": " + e.getMessage() + ". Choose another folder.",
                    e);
        } finally {
            deleteAll(parts);
        }
    }

    private static Path part(Path folder, String name) {
        return folder.resolve("." + name + ".part");
    }

    private static void write(CaptionFormat format, List<ClipCaption> captions, Path part) throws IOException {
        try (Writer out = new BufferedWriter(Files.newBufferedWriter(part, StandardCharsets.UTF_8))) {
            format.write(captions, out);
        }
    }

    private static void verify(CaptionFormat format, List<ClipCaption> captions, Path part)
            throws IOException, FormatException {
        List<ClipCaption> expected = captions.stream().map(format::kept).toList();
        try (Reader in = Files.newBufferedReader(part, StandardCharsets.UTF_8)) {
            if (!format.read(in).equals(expected)) {
                throw new FormatException(
                        format.title() + " did not read back as it was written, so nothing was exported.");
            }
        }
    }

    private static List<Path> moveAll(Path folder, List<Path> parts) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path part : parts) {
            String name = String.valueOf(part.getFileName());
            Path file = folder.resolve(name.substring(1, name.length() - ".part".length()));
            move(part, file);
            files.add(file);
        }
        return files;
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void deleteAll(List<Path> parts) throws FormatException {
        try {
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new FormatException(
                    "Unfinished files of the export could not be removed: " + e.getMessage() + ".", e);
        }
    }
}
