package avcap.studio.formats;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.NewClip;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.StoreException;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Captions from a file or a folder of files into a project. */
public final class CaptionImport {

    private static final Words WORDS = UiResources.formatWords();
    private static final double READ = 0.4; // of the time it takes

    private final CaptionFormat format;
    private final Path path;
    private final Optional<Path> media;
    private final NewClips newClips;

    /** Who reads what names a clip that is about to be added. */
    @FunctionalInterface
    public interface NewClips {

        /** Empty if the file cannot be opened. */
        Optional<NewClip> of(Path file);
    }

    /**
     * An import to be done.
     *
     * @param path the file, or the folder of a format with several
     * @param media where clips lie that are not in the project yet; empty if none are to be added
     */
    public CaptionImport(CaptionFormat format, Path path, Optional<Path> media, NewClips newClips) {
        this.format = format;
        this.path = path;
        this.media = media;
        this.newClips = newClips;
    }

    /** Reads everything and writes nothing. */
    public ImportReport dryRun(Project project, Progress progress) throws StoreException, FormatException {
        Optional<Unpacking> unpacking = media.map(Unpacking::dry);
        return run(progress, unpacking, ProjectIntake.dry(project, unpacking));
    }

    /**
     * Writes a revision for every clip of the project that the file has another text for, and the segments, labels and tags that
     * it has not, all as one step; existing texts stay in the history. What the project has no place for is kept with the step, and
     * so are notes, which are not written into the project.
     */
    public ImportReport run(Project project, Annotator by, Progress progress) throws StoreException, FormatException {
        Optional<Unpacking> unpacking = media.map(Unpacking::into);
        return run(progress, unpacking, ProjectIntake.writing(project, unpacking, newClips, by));
    }

    private ImportReport run(Progress progress, Optional<Unpacking> unpacking, ProjectIntake intake)
            throws StoreException, FormatException {
        progress.report(0, WORDS.text("import.reading", path.getFileName()));
        try {
            Source source = Source.of(path, intake.writes() ? progress.part(0, READ) : progress);
            format.read(source.with(unpacking), new CheckedIntake(intake, format));
        } catch (IOException e) {
            throw new FormatException(WORDS.text("import.unread", path, String.valueOf(e.getMessage())), e);
        }
        intake.finish(progress.part(READ, 1));
        return intake.report();
    }
}
