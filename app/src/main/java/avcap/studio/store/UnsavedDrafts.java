package avcap.studio.store;

import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.StoreException;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file {@code unsaved-drafts.jsonl} beside a project's own: what was typed and cannot be journalled yet, a line each, the
 * newest of a caption last. It is there only as long as it is needed.
 *
 * <p>It belongs to whoever holds the {@link ProjectLock}, and is written without waiting for the project's file. Lines are added
 * and have reached the disk when a call returns; a program that is killed leaves at most one torn line at the end.
 */
final class UnsavedDrafts {

    private static final Words WORDS = UiResources.storeWords();

    static final String NAME = "unsaved-drafts.jsonl";

    private static final Logger LOG = LoggerFactory.getLogger(UnsavedDrafts.class);
    private static final String UNREAD = "unsaved-drafts-unread";
    private static final long ROOM = 1 << 20; // an hour of typing into one caption is about as much

    private final String project;
    private final long room;
    private final Map<Place, Draft> there = new LinkedHashMap<>();
    private Path file;
    private long length;
    private boolean isClosed;

    /**
     * The file of a project.
     *
     * @param folder where the project lies
     * @param project its id
     */
    UnsavedDrafts(Path folder, String project) {
        this(folder, project, ROOM);
    }

    /** {@code room} is how many bytes it may have before it is written anew with what still counts. */
    UnsavedDrafts(Path folder, String project, long room) {
        this.file = folder.resolve(NAME);
        this.project = project;
        this.room = room;
    }

    /** Leaves these drafts in it and says nothing of others any more; without any, the file goes. */
    synchronized void hold(Collection<Draft> drafts) throws StoreException {
        Map<Place, Draft> wanted =
                drafts.stream().collect(Collectors.toMap(Draft::place, each -> each, (a, b) -> b, LinkedHashMap::new));
        if (isClosed || wanted.equals(there)) {
            return;
        }
        try {
            if (wanted.isEmpty()) {
                Files.deleteIfExists(file);
                length = 0;
            } else {
                add(wanted.values().stream()
                        .filter(each -> !each.equals(there.get(each.place())))
                        .toList());
            }
            there.clear();
            there.putAll(wanted);
            if (length > room && length > room + lines(there.values()).length) {
                writeAnew();
            }
        } catch (IOException e) {
            forgetWhatIsGone();
            throw new StoreException(WORDS.text("file.notAside", file), e);
        }
    }

    /** As when somebody deleted the file: then everything is written when it is tried again. */
    private void forgetWhatIsGone() {
        if (!Files.exists(file)) {
            there.clear();
            length = 0;
        }
    }

    private void add(List<Draft> drafts) throws IOException {
        byte[] lines = lines(drafts);
        if (lines.length == 0) {
            return;
        }
        // A file that is there and not ours holds what somebody typed, and could not be put aside at opening.
        StandardOpenOption opening = length == 0 ? StandardOpenOption.CREATE_NEW : StandardOpenOption.WRITE;
        try (FileChannel channel = FileChannel.open(file, opening, StandardOpenOption.WRITE)) {
            append(channel, lines);
        }
    }

    /** As on a full disk, all of it or nothing. */
    private void append(FileChannel channel, byte[] lines) throws IOException {
        try {
            write(channel, lines, length);
        } catch (IOException e) {
            channel.truncate(length);
            if (length == 0) {
                Files.deleteIfExists(file);
            }
            throw e;
        }
        length += lines.length;
    }

    /** The file is the old one or the new one at any moment. */
    private void writeAnew() throws IOException {
        byte[] lines = lines(there.values());
        Path part = file.resolveSibling("." + NAME + ".part");
        try (FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            write(channel, lines, 0);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        length = lines.length;
    }

    private static void write(FileChannel channel, byte[] bytes, long offset) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            channel.write(rest, offset + rest.position());
        }
        channel.force(true);
    }

    private byte[] lines(Collection<Draft> drafts) {
        return DraftLines.of(drafts, project);
    }

    /** What a program that ended left here, which is all that it had before anything is held. */
    DraftLines.Found found() throws IOException {
        return DraftLines.read(file, project);
    }

    /** Takes away what was found, now that it is in the project. */
    void settle() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} could not be deleted; what it holds is in the project", file, e);
        }
    }

    /** Puts what was found and cannot be used under another name, for a person to look at. */
    Path keepUnread() throws IOException {
        Path kept = file.resolveSibling(UNREAD + ".jsonl");
        for (int i = 2; Files.exists(kept); i++) {
            kept = file.resolveSibling(UNREAD + "-" + i + ".jsonl");
        }
        return Files.move(file, kept);
    }

    /** Goes on in another folder, into which the project has moved. */
    synchronized void moveTo(Path folder) {
        Path before = file;
        boolean isOurs = length > 0; // a file that could not be read at opening stays for a person to look at
        file = folder.resolve(NAME);
        length = 0;
        try {
            if (!there.isEmpty()) {
                writeAnew();
            }
            if (isOurs) {
                Files.deleteIfExists(before);
            }
        } catch (IOException e) {
            there.clear(); // so that all of it is written when something is typed next
            LOG.warn("{} could not be moved to {}", before, folder, e);
        }
    }

    Path file() {
        return file;
    }

    /** From now on nothing is written: the project may be another program's. */
    synchronized void close() {
        isClosed = true;
    }
}
