package avcap.studio.store;

import avcap.inference.clip.Clip;
import avcap.inference.clip.ClipId;
import avcap.inference.clip.ClipState;
import avcap.inference.clip.Sha256;
import avcap.inference.media.MediaEndings;
import avcap.inference.media.MediaException;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.NewClip;
import avcap.studio.annotation.StoreException;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the clips in a folder and reads what names them; a clip that cannot be read is found all the same. */
public final class ClipScan {

    private static final Words WORDS = UiResources.storeWords();

    private final ClipProbe probe;

    /**
     * What was found.
     *
     * @param clips in the order of the files
     * @param problems a sentence for each file that could not even be opened
     */
    public record Found(List<NewClip> clips, List<String> problems) {

        public Found {
            clips = List.copyOf(clips);
            problems = List.copyOf(problems);
        }
    }

    public ClipScan(ClipProbe probe) {
        this.probe = probe;
    }

    /** Sound and video files in a folder and the folders in it, hidden ones passed over, in natural order. */
    public static List<Path> files(Path folder, Progress progress) throws StoreException {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new Finder(folder, files, progress));
        } catch (IOException e) {
            throw new StoreException(WORDS.text("scan.folder", folder), e);
        }
        files.sort(Comparator.comparing(Path::toString, new NaturalOrder()));
        return files;
    }

    /** Reads hash, length and streams of files. */
    public Found read(List<Path> files, Progress progress) {
        List<NewClip> clips = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            progress.checkCancelled();
            progress.report((double) i / files.size(), WORDS.text("scan.reading", i + 1, files.size()));
            try {
                clips.add(read(files.get(i).toAbsolutePath(), progress));
            } catch (IOException e) {
                problems.add(WORDS.text("scan.file", files.get(i)));
            }
        }
        progress.report(1, WORDS.text("scan.read", clips.size()));
        return new Found(clips, problems);
    }

    private NewClip read(Path file, Progress progress) throws IOException {
        ClipId id = new ClipId(Sha256.of(file, progress));
        try {
            Clip clip = probe.probe(file);
            return new NewClip(file, id, clip.duration(), clip.states(), Optional.empty());
        } catch (MediaException e) {
            String sentence = String.valueOf(e.getMessage());
            return new NewClip(file, id, 0, Set.of(ClipState.DAMAGED), Optional.of(sentence));
        }
    }

    /** Collects media files; a folder inside that may not be opened is passed over. */
    private static final class Finder extends SimpleFileVisitor<Path> {

        private final Path top;
        private final List<Path> found;
        private final Progress progress;

        Finder(Path top, List<Path> found, Progress progress) {
            this.top = top;
            this.found = found;
            this.progress = progress;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            progress.checkCancelled();
            boolean hidden =
                    !folder.equals(top) && String.valueOf(folder.getFileName()).startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && MediaEndings.has(file)) {
                found.add(file);
                progress.report(-1, WORDS.text("scan.soFar", found.size()));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
            if (file.equals(top)) {
                throw problem;
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
