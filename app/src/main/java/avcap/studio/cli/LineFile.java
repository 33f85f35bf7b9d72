package avcap.studio.cli;

import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of lines in UTF-8 that grows line by line, for one program at a time. Whoever kills the program leaves whole lines
 * and at most one torn one at the end, which lacks its line feed.
 */
final class LineFile implements AutoCloseable {

    private static final Words WORDS = UiResources.terminalWords();

    private final Path path;
    private FileChannel channel;
    private long end;

    /** Where a line lies, without its line feed. */
    record Span(long offset, int length) {

        long next() {
            return offset + length + 1;
        }
    }

    /** A line on its way by; {@code isWhole} unless it is torn. */
    @FunctionalInterface
    interface Visitor {

        void see(Span span, String line, boolean isWhole) throws IOException, RefusedException;
    }

    private LineFile(Path path, FileChannel channel) throws IOException {
        this.path = path;
        this.channel = channel;
        this.end = channel.size();
    }

    /**
     * Opens a file, which need not exist, and changes nothing in it.
     *
     * @throws RefusedException if another program has it open
     */
    static LineFile open(Path path) throws IOException, RefusedException {
        Path real = Files.exists(path) ? path.toRealPath() : path;
        return new LineFile(real, locked(real));
    }

    private static FileChannel locked(Path path) throws IOException, RefusedException {
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (lockOf(channel) == null) {
            channel.close();
            throw new RefusedException(WORDS.text("lines.busy", path));
        }
        return channel;
    }

    /** Held as long as the channel is open. */
    private static @Nullable FileLock lockOf(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // another command in this very program, as tests run them
        }
    }

    /** Shows every line in its order. */
    void visit(Visitor visitor) throws IOException, RefusedException {
        channel.position(0);
        InputStream in =
                new BufferedInputStream(Channels.newInputStream(channel)); // closing it would close the channel
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long start = 0;
        for (int each = in.read(); each >= 0; each = in.read()) {
            if (each != '\n') {
                line.write(each);
                continue;
            }
            Span span = new Span(start, line.size());
            visitor.see(span, line.toString(StandardCharsets.UTF_8), true);
            start = span.next();
            line.reset();
        }
        if (line.size() > 0) {
            visitor.see(new Span(start, line.size()), line.toString(StandardCharsets.UTF_8), false);
        }
    }

    /** Adds a line; if that fails, as on a full disk, the file is as it was. */
    Span append(String line) throws IOException {
        Span span = new Span(end, line.getBytes(StandardCharsets.UTF_8).length);
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(line + '\n');
        try {
            writeAt(channel, bytes, end);
        } catch (IOException e) {
            channel.truncate(end);
            throw new IOException(WORDS.text("lines.full", path, e.getMessage()), e);
        }
        end = span.next();
        return span;
    }

    private static void writeAt(FileChannel channel, ByteBuffer bytes, long offset) throws IOException {
        long place = offset;
        while (bytes.hasRemaining()) {
            place += channel.write(bytes, place);
        }
    }

    String read(Span span) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(span.length());
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, span.offset() + bytes.position()) < 0) {
                throw new EOFException(WORDS.text("lines.shorter", path));
            }
        }
        return new String(bytes.array(), StandardCharsets.UTF_8);
    }

    /** Whether the file is made of these lines in this order and nothing else. */
    boolean isExactly(List<Span> lines) {
        long place = 0;
        for (Span line : lines) {
            if (line.offset() != place) {
                return false;
            }
            place = line.next();
        }
        return place == end;
    }

    /**
     * Leaves only these lines, in this order. The file is the old one or the new one at any moment; if it fails, the old.
     *
     * @return where they lie now
     */
    List<Span> keepOnly(List<Span> lines) throws IOException, RefusedException {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        List<Span> places = new ArrayList<>();
        try (FileChannel out = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            long place = 0;
            for (Span line : lines) {
                writeAt(out, StandardCharsets.UTF_8.encode(read(line) + '\n'), place);
                Span now = new Span(place, line.length());
                places.add(now);
                place = now.next();
            }
            out.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(fresh);
            throw new IOException(fresh + " (" + e.getMessage() + ")", e);
        }
        channel.close(); // Windows replaces no open file.
        Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        channel = locked(path);
        end = channel.size();
        return places;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
