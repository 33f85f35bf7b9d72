package avcap.studio.store;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.merge.Merge;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds another copy of a project in a folder, and compares the two. */
public final class ProjectMerge {

    private static final Words WORDS = UiResources.storeWords();

    private ProjectMerge() {}

    /**
     * Compares a project with the copy in a folder; neither is changed.
     *
     * @param into the project that takes in
     * @param folder the other's folder, or the project's file in it
     * @param evenIfNoCopy whether another project is welcome, too
     * @throws StoreException if there is no copy of this project
     */
    public static Merge compare(Project into, Path folder, boolean evenIfNoCopy, Progress progress)
            throws StoreException {
        refuseItself(into, ProjectFolder.home(folder));
        progress.report(-1, folder.toString());
        try (Project other = ProjectFolder.openCopy(folder)) {
            progress.checkCancelled();
            if (!other.id().equals(into.id()) && !evenIfNoCopy) {
                throw new NoCopyException(WORDS.text("merging.noCopy", other.name(), other.folder(), into.name()));
            }
            return Merge.of(into, other, progress);
        }
    }

    private static void refuseItself(Project into, Path home) throws StoreException {
        try {
            if (Files.exists(home) && Files.exists(into.folder()) && Files.isSameFile(home, into.folder())) {
                throw new StoreException(WORDS.text("merging.itself"));
            }
        } catch (IOException e) {
            throw new StoreException(WORDS.text("merging.folder", home), e);
        }
    }

    /** The folder holds another project. */
    public static final class NoCopyException extends StoreException {

        private static final long serialVersionUID = 1L;

        NoCopyException(String sentence) {
            super(sentence);
        }
    }
}
