package avcap.studio.formats;

import avcap.inference.progress.Progress;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file or a folder that captions are read from. Reading it tells how far it has come, and stops when that is wished.
 *
 * <p>Text is UTF-8, with or without a byte-order mark. Bytes that are not become {@link #NOT_TEXT}, so that the row in which
 * they stand can be told and refused, and the others read.
 */
public final class Source {

    private static final Words WORDS = UiResources.formatWords();

    /** Stands for bytes that are no UTF-8; no text has this letter. */
    static final char NOT_TEXT = '\uffff';

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final Path path;
    private final Optional<Unpacking> unpacking;
    private final Progress progress;
    private final long size;
    private long bytesRead;

    private Source(Path path, Optional<Unpacking> unpacking, Progress progress) throws IOException {
        this.path = path;
        this.unpacking = unpacking;
        this.progress = progress;
        this.size = Files.isRegularFile(path) ? Files.size(path) : -1;
    }

    public static Source of(Path path, Progress progress) throws IOException {
        return new Source(path, Optional.empty(), progress);
    }

    /** The same, of which clips that come inside it are put into a folder. */
    public Source withMedia(Path folder) throws IOException {
        return with(Optional.of(Unpacking.into(folder)));
    }

    Source with(Optional<Unpacking> place) throws IOException {
        return new Source(path, place, progress);
    }

    Path path() {
        return path;
    }

    /** Where clips that come inside are put; empty if they stay there. */
    Optional<Unpacking> unpacking() {
        return unpacking;
    }

    Progress progress() {
        return progress;
    }

    /** Where a row of a file stands, in the words of a report. */
    Place place(Path file, long line) {
        boolean isBelow = !file.equals(path) && file.startsWith(path);
        Path shown = isBelow ? path.relativize(file) : file.getFileName();
        return new Place(String.valueOf(shown).replace('\\', '/'), line);
    }

    /** The file of this name in the folder that is read; the file itself if a file is read. */
    Path main(String name) {
        return Files.isDirectory(path) ? path.resolve(name) : path;
    }

    /** The files with this ending below the folder that is read, by name; the file itself if a file is read. */
    List<Path> files(String ending) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> String.valueOf(file.getFileName())
                            .toLowerCase(Locale.ROOT)
                            .endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    InputStream bytes(Path file) throws IOException {
        return new Counted(Files.newInputStream(file));
    }

    BoundedReader text(Path file) throws IOException {
        return new BoundedReader(unbounded(bytes(file)));
    }

    TextLines lines(Path file) throws IOException {
        return new TextLines(unbounded(bytes(file)));
    }

    static Reader unbounded(InputStream bytes) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(NOT_TEXT))));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    /** Bytes that are counted as they pass. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            passed(1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            passed(Math.max(count, 0));
            return count;
        }

        private void passed(int count) {
            progress.checkCancelled();
            bytesRead += count;
            progress.report(size > 0 ? Math.min(1, (double) bytesRead / size) : -1, WORDS.text("read.captions"));
        }
    }
}
