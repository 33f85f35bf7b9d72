package avcap.studio.cli;

import avcap.inference.media.MediaEndings;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The files a command line names: files as they are, folders as the clips below them, found as they are asked for.
 *
 * <p>A file that is named is always tried, whatever its ending; in a folder only the endings of media count. Things come in
 * the order named, those of a folder by name. Links to folders are followed, but not back to a folder on the way. A folder
 * that cannot be listed and one without clips are complained of, and the rest goes on.
 */
final class ClipFiles implements Iterator<Path> {

    private static final Words WORDS = UiResources.terminalWords();

    private final Iterator<Path> named;
    private final Consumer<String> complaints;
    private final Deque<Folder> open = new ArrayDeque<>();
    private @Nullable Path next;
    private boolean foundInNamed;

    /** A folder that is being walked through; {@code real} is where its links lead. */
    private record Folder(Path path, Path real, Iterator<Path> entries) {}

    ClipFiles(List<Path> named, Consumer<String> complaints) {
        this.named = named.iterator();
        this.complaints = complaints;
    }

    @Override
    public boolean hasNext() {
        while (next == null && (!open.isEmpty() || named.hasNext())) {
            if (open.isEmpty()) {
                begin(named.next());
            } else {
                step(open.getLast());
            }
        }
        return next != null;
    }

    @Override
    public Path next() {
        Path file = hasNext() ? next : null;
        if (file == null) {
            throw new NoSuchElementException("All clips were handed out");
        }
        next = null;
        return file;
    }

    private void begin(Path name) {
        foundInNamed = false;
        if (Files.isDirectory(name)) {
            enter(name);
        } else {
            next = name;
        }
    }

    private void step(Folder folder) {
        if (folder.entries().hasNext()) {
            take(folder.entries().next());
            return;
        }
        open.removeLast();
        if (open.isEmpty() && !foundInNamed) {
            complaints.accept(WORDS.text("clips.none", folder.path()));
        }
    }

    private void take(Path entry) {
        if (Files.isDirectory(entry)) {
            enter(entry);
        } else if (MediaEndings.has(entry) && Files.isRegularFile(entry)) {
            foundInNamed = true;
            next = entry;
        }
    }

    private void enter(Path folder) {
        try {
            Path real = folder.toRealPath();
            if (open.stream().anyMatch(each -> each.real().equals(real))) {
                complaints.accept(WORDS.text("clips.link", folder));
            } else {
                open.addLast(new Folder(folder, real, entries(folder).iterator()));
            }
        } catch (AccessDeniedException e) {
            complaints.accept(WORDS.text("clips.forbidden", folder));
        } catch (IOException e) {
            complaints.accept(WORDS.text("clips.unlisted", folder, e.getMessage()));
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Collections.sort(entries);
        return entries;
    }
}
