package avcap.studio.store;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.NewClip;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.StoreException;
import avcap.studio.store.ClipScan.Found;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** From a place the user names to an open project: the project in it, or a new one of the clips in it. */
public final class ProjectOpening {

    private static final Words WORDS = UiResources.storeWords();

    private final ClipScan scan;

    /**
     * An open project.
     *
     * @param entries all of them
     * @param problems a sentence for each file that could not be opened
     * @param news what was brought back of what was typed last, in a sentence, if anything was
     */
    public record Opened(Project project, List<Entry> entries, List<String> problems, Optional<String> news) {

        public Opened {
            entries = List.copyOf(entries);
            problems = List.copyOf(problems);
        }
    }

    public ProjectOpening(ClipProbe probe) {
        this.scan = new ClipScan(probe);
    }

    /**
     * Opens the project in a folder, or makes one there of the clips it holds.
     *
     * @param place a folder, or a project's file
     */
    public Opened open(Path place, Progress progress) throws StoreException {
        Path absolute = place.toAbsolutePath().normalize();
        if (!Files.isDirectory(absolute) || ProjectFolder.isProject(absolute)) {
            SqliteProject project = ProjectFolder.open(absolute);
            BroughtBack broughtBack = project.broughtBack();
            return opened(project, broughtBack.problem().stream().toList(), broughtBack.news());
        }
        List<Path> files = ClipScan.files(absolute, progress.part(0, 0.05));
        if (files.isEmpty()) {
            throw new StoreException(WORDS.text("project.noClips", absolute));
        }
        return create(absolute, String.valueOf(absolute.getFileName()), files, progress.part(0.05, 1));
    }

    /** Makes a project of clips, which may lie anywhere. Cancelled before the last clip is read, it leaves nothing behind. */
    public Opened create(Path folder, String name, List<Path> files, Progress progress) throws StoreException {
        Found found = scan.read(files, progress);
        Project project = ProjectFolder.create(folder, name);
        try {
            project.add(found.clips());
            return opened(project, found.problems(), Optional.empty());
        } catch (StoreException e) {
            project.close();
            discard(folder, e);
            throw e;
        }
    }

    /** An empty project that nobody wanted would stand in the way of the next try. */
    private static void discard(Path folder, StoreException why) {
        try {
            ProjectFolder.discard(folder);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    /** Adds clips to an open project; those it has are passed over. */
    public Opened add(Project project, List<Path> files, Progress progress) throws StoreException {
        Found found = scan.read(files, progress);
        project.add(found.clips());
        return new Opened(project, project.entries(), found.problems(), Optional.empty());
    }

    /** What names a clip that is about to be added; empty if the file cannot be opened. */
    public Optional<NewClip> newClip(Path file, Progress progress) {
        return scan.read(List.of(file), progress).clips().stream().findFirst();
    }

    private static Opened opened(Project project, List<String> problems, Optional<String> news) throws StoreException {
        try {
            return new Opened(project, project.entries(), problems, news);
        } catch (StoreException e) {
            project.close();
            throw e;
        }
    }
}
