package avcap.inference.checkpoint;

import avcap.inference.sentences.Sentences;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The table at the end of a zip: which entry lies where.
 *
 * <p>Read by hand, because the library's reader does not tell where an entry's bytes lie, so that they could be mapped, and
 * believes what a table says. This one refuses tables too long for a checkpoint, names that lead elsewhere, names that occur
 * twice, and archives that unpack to many times their size.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">the format, sections 4.3.7 to 4.5.3</a>
 */
final class ZipDirectory {

    private static final Sentences SENTENCES = Sentences.of(ZipDirectory.class);

    private static final int LOCAL = 0x04034B50;
    private static final int CENTRAL = 0x02014B50;
    private static final int END = 0x06054B50;
    private static final int END_64 = 0x06064B50;
    private static final int LOCATOR_64 = 0x07064B50;

    private static final int LOCAL_BYTES = 30;
    private static final int CENTRAL_BYTES = 46;
    private static final int END_BYTES = 22;
    private static final int LOCATOR_64_BYTES = 20;
    private static final int END_64_BYTES = 56;
    private static final int LONGEST_COMMENT = 0xFFFF;

    /** A full-size checkpoint has six hundred entries. */
    private static final long LONGEST_TABLE = 1 << 23;

    private static final int MOST_ENTRIES = 1 << 16;

    /** Weights shrink little; zeros shrink a thousandfold, so the whole archive is judged, with some room for small ones. */
    private static final int MOST_GROWTH = 16;

    private static final long ROOM = 1 << 24;

    private static final int ENCRYPTED = 1;
    private static final long SEE_64 = 0xFFFFFFFFL;

    /**
     * One file in the archive.
     *
     * @param isStored whether its bytes lie there as they are; deflated if not
     * @param packed bytes in the archive
     * @param size bytes when unpacked, as the table says
     * @param header where its own header begins
     */
    record Entry(String name, boolean isStored, long packed, long size, long header) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private ZipDirectory() {}

    static ZipDirectory read(FileChannel channel) throws IOException, CheckpointException {
        ZipDirectory directory = new ZipDirectory();
        directory.parse(table(channel), channel.size());
        directory.checkGrowth(channel.size());
        return directory;
    }

    Map<String, Entry> entries() {
        return entries;
    }

    /** Where an entry's bytes begin, which only its own header tells. */
    static long dataStart(FileChannel channel, Entry entry) throws IOException, CheckpointException {
        ByteBuffer header = readAt(channel, entry.header(), LOCAL_BYTES);
        if (header.getInt(0) != LOCAL) {
            throw new CheckpointException(SENTENCES.text("zip.place", entry.name()));
        }
        int names = Short.toUnsignedInt(header.getShort(26)) + Short.toUnsignedInt(header.getShort(28));
        long start = entry.header() + LOCAL_BYTES + names;
        if (start + entry.packed() > channel.size()) {
            throw new CheckpointException(SENTENCES.text("zip.beyond", entry.name()));
        }
        return start;
    }

    static ByteBuffer readAt(FileChannel channel, long position, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        long next = position;
        while (bytes.hasRemaining()) {
            int read = channel.read(bytes, next);
            if (read < 0) {
                throw new EOFException(SENTENCES.text("file.short"));
            }
            next += read;
        }
        return bytes.flip();
    }

    private static ByteBuffer table(FileChannel channel) throws IOException, CheckpointException {
        long size = channel.size();
        int tail = (int) Math.min(size, END_BYTES + LONGEST_COMMENT);
        ByteBuffer last = readAt(channel, size - tail, tail);
        for (int at = tail - END_BYTES; at >= 0; at--) {
            if (last.getInt(at) == END) {
                long length = Integer.toUnsignedLong(last.getInt(at + 12));
                long start = Integer.toUnsignedLong(last.getInt(at + 16));
                return length == SEE_64 || start == SEE_64
                        ? table64(channel, size - tail + at)
                        : table(channel, start, length);
            }
        }
        throw new CheckpointException(SENTENCES.text("zip.table"));
    }

    private static ByteBuffer table64(FileChannel channel, long end) throws IOException, CheckpointException {
        if (end >= LOCATOR_64_BYTES) {
            ByteBuffer locator = readAt(channel, end - LOCATOR_64_BYTES, LOCATOR_64_BYTES);
            long place = locator.getLong(8);
            if (locator.getInt(0) == LOCATOR_64 && place >= 0 && place <= channel.size() - END_64_BYTES) {
                ByteBuffer end64 = readAt(channel, place, END_64_BYTES);
                if (end64.getInt(0) == END_64) {
                    return table(channel, end64.getLong(48), end64.getLong(40));
                }
            }
        }
        throw new CheckpointException(SENTENCES.text("zip.damaged"));
    }

    private static ByteBuffer table(FileChannel channel, long start, long length)
            throws IOException, CheckpointException {
        if (start < 0 || length < 0 || start > channel.size() || length > channel.size() - start) {
            throw new CheckpointException(SENTENCES.text("zip.outside"));
        }
        if (length > LONGEST_TABLE) {
            throw new CheckpointException(SENTENCES.text("zip.many"));
        }
        return readAt(channel, start, (int) length);
    }

    private void parse(ByteBuffer table, long fileSize) throws CheckpointException {
        while (table.remaining() >= CENTRAL_BYTES && table.getInt(table.position()) == CENTRAL) {
            int at = table.position();
            int nameBytes = Short.toUnsignedInt(table.getShort(at + 28));
            int extraBytes = Short.toUnsignedInt(table.getShort(at + 30));
            int commentBytes = Short.toUnsignedInt(table.getShort(at + 32));
            int next = at + CENTRAL_BYTES + nameBytes + extraBytes + commentBytes;
            if (next > table.limit()) {
                throw new CheckpointException(SENTENCES.text("zip.damaged"));
            }
            byte[] name = new byte[nameBytes];
            table.get(at + CENTRAL_BYTES, name);
            ByteBuffer extra =
                    table.slice(at + CENTRAL_BYTES + nameBytes, extraBytes).order(ByteOrder.LITTLE_ENDIAN);
            add(entry(new String(name, StandardCharsets.UTF_8), table, at, extra), fileSize);
            table.position(next);
        }
    }

    private static Entry entry(String name, ByteBuffer table, int at, ByteBuffer extra) throws CheckpointException {
        int flags = Short.toUnsignedInt(table.getShort(at + 8));
        int method = Short.toUnsignedInt(table.getShort(at + 10));
        if ((flags & ENCRYPTED) != 0 || (method != 0 && method != 8)) {
            throw new CheckpointException(SENTENCES.text("zip.packed", shown(name)));
        }
        long packed = Integer.toUnsignedLong(table.getInt(at + 20));
        long size = Integer.toUnsignedLong(table.getInt(at + 24));
        long header = Integer.toUnsignedLong(table.getInt(at + 42));
        ByteBuffer wide = wideNumbers(extra);
        size = size == SEE_64 && wide.remaining() >= Long.BYTES ? wide.getLong() : size;
        packed = packed == SEE_64 && wide.remaining() >= Long.BYTES ? wide.getLong() : packed;
        header = header == SEE_64 && wide.remaining() >= Long.BYTES ? wide.getLong() : header;
        return new Entry(name, method == 0, packed, size, header);
    }

    /** The extra field with the numbers too large for 32 bits; empty if there is none. */
    private static ByteBuffer wideNumbers(ByteBuffer extra) {
        while (extra.remaining() >= Integer.BYTES) {
            int id = Short.toUnsignedInt(extra.getShort());
            int length = Math.min(Short.toUnsignedInt(extra.getShort()), extra.remaining());
            if (id == 1) {
                return extra.slice(extra.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            }
            extra.position(extra.position() + length);
        }
        return ByteBuffer.allocate(0);
    }

    private void add(Entry entry, long fileSize) throws CheckpointException {
        String name = entry.name();
        if (name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf('\0') >= 0
                || name.matches("[A-Za-z]:.*")
                || ("/" + name + "/").contains("/../")) {
            throw new CheckpointException(SENTENCES.text("zip.leads", shown(name)));
        }
        boolean lies = entry.size() < 0
                || entry.packed() < 0
                || entry.header() < 0
                || entry.header() > fileSize - LOCAL_BYTES
                || entry.packed() > fileSize - entry.header() - LOCAL_BYTES
                || (entry.isStored() && entry.packed() != entry.size());
        if (lies) {
            throw new CheckpointException(SENTENCES.text("zip.beyond", shown(name)));
        }
        if (entries.put(name, entry) != null) {
            throw new CheckpointException(SENTENCES.text("zip.twice", shown(name)));
        }
        if (entries.size() > MOST_ENTRIES) {
            throw new CheckpointException(SENTENCES.text("zip.many"));
        }
    }

    private static String shown(String name) {
        String printable = name.replaceAll("\\p{Cntrl}", "?");
        return printable.length() > 80 ? printable.substring(0, 80) + "…" : printable;
    }

    private void checkGrowth(long fileSize) throws CheckpointException {
        long room = fileSize + ROOM;
        for (Entry entry : entries.values()) {
            room -= entry.isStored() ? entry.size() : entry.size() / MOST_GROWTH;
            if (room < 0) {
                throw new CheckpointException(SENTENCES.text("zip.grows"));
            }
        }
    }
}
