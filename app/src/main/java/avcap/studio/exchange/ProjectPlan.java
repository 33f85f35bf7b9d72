package avcap.studio.exchange;

import avcap.inference.checkpoint.Folders;
import avcap.inference.clip.ClipId;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.NewClip;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.StoreException;
import avcap.studio.formats.CaptionImport;
import avcap.studio.formats.FormatException;
import avcap.studio.formats.ImportReport;
import avcap.studio.store.ClipScan;
import avcap.studio.store.ProjectFolder;
import avcap.studio.store.ProjectOpening;
import avcap.studio.store.ProjectOpening.Opened;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a new project is made of. Looking at it writes nothing that stays; making it leaves all or nothing.
 *
 * @param media the folder in and below which the clips lie
 * @param captions what others said of them
 */
record ProjectPlan(Path media, Optional<CaptionFile> captions) {

    private static final String UNPACKED = "clips"; // where an archive's are put, beside the project
    private static final Words WORDS = UiResources.exchangeWords();
    private static final Logger LOG = LoggerFactory.getLogger(ProjectPlan.class);
    private static final double CLIPS = 0.7; // of the time: every byte of a clip is read, of a caption only its line

    /**
     * What lies there.
     *
     * @param clips files of sound and video
     * @param report what the captions would bring, and clips out of an archive; empty if there are none
     */
    record Found(List<Path> clips, Optional<ImportReport> report) {

        Found {
            clips = List.copyOf(clips);
        }

        /** Those that would come out of an archive. */
        int unpacked() {
            return report.map(ImportReport::added).orElse(0);
        }

        int all() {
            return clips.size() + unpacked();
        }
    }

    /** Whether clips come out of the file of captions itself. */
    private boolean isArchive() {
        return captions.filter(file -> file.format().bringsClips()).isPresent();
    }

    /** Counts the clips and reads the captions as an import would, with a project that is gone afterwards. */
    Found look(Progress progress) throws StoreException, FormatException {
        List<Path> clips = ClipScan.files(media, progress.part(0, 0.3));
        if (captions.isEmpty()) {
            return new Found(clips, Optional.empty());
        }
        Path folder = temporary();
        try (Project rehearsal = ProjectFolder.create(folder, "")) {
            rehearsal.add(byNamesAlone(clips));
            ImportReport report = reading(file -> Optional.empty(), folder).dryRun(rehearsal, progress.part(0.3, 1));
            return new Found(clips, Optional.of(report));
        } finally {
            Folders.deleteOrTell(folder, LOG::warn);
        }
    }

    private static Path temporary() throws StoreException {
        try {
            return Files.createTempDirectory("avcap-look");
        } catch (IOException e) {
            throw new StoreException(WORDS.text("new.noRoom"), e);
        }
    }

    /** Captions find their clips by names, so nobody has to wait until all bytes are read. */
    private static List<NewClip> byNamesAlone(List<Path> files) {
        List<NewClip> clips = new ArrayList<>();
        for (Path file : files) {
            ClipId standIn = new ClipId(String.format(Locale.ROOT, "%064x", clips.size()));
            clips.add(new NewClip(file.toAbsolutePath(), standIn, 0, Set.of(), Optional.empty()));
        }
        return clips;
    }

    /** @param project the folder beside whose file an archive's clips are put */
    private CaptionImport reading(CaptionImport.NewClips newClips, Path project) {
        CaptionFile file = captions.orElseThrow();
        Optional<Path> unpacked = Optional.of(project.resolve(UNPACKED)).filter(folder -> isArchive());
        return new CaptionImport(file.format(), file.path(), unpacked, newClips);
    }

    /** Makes the project. If it is cancelled or fails, what was begun is taken away again. */
    Opened make(ProjectOpening projects, Path folder, String name, Annotator by, Progress progress)
            throws StoreException, FormatException {
        boolean wasThere = Files.exists(folder);
        boolean hadClips = Files.exists(folder.resolve(UNPACKED));
        List<Path> clips = ClipScan.files(media, progress.part(0, 0.05));
        Opened opened = projects.create(folder, name, clips, progress.part(0.05, captions.isEmpty() ? 1 : CLIPS));
        boolean isMade = false;
        try {
            Opened whole = captions.isEmpty() ? opened : withCaptions(opened, projects, by, progress.part(CLIPS, 1));
            progress.checkCancelled();
            isMade = true;
            return whole;
        } finally {
            if (!isMade) {
                opened.project().close();
                undo(folder, wasThere, hadClips);
            }
        }
    }

    private Opened withCaptions(Opened opened, ProjectOpening projects, Annotator by, Progress progress)
            throws StoreException, FormatException {
        Project project = opened.project();
        CaptionImport.NewClips newClips = file -> projects.newClip(file, progress.part(0, 0));
        ImportReport report = reading(newClips, project.folder()).run(project, by, progress);
        List<String> problems = new ArrayList<>(opened.problems());
        if (report.rejected() > 0) {
            problems.add(WORDS.text(
                    "new.left", report.rejected(), captions.orElseThrow().path().getFileName()));
        }
        return new Opened(project, project.entries(), problems, opened.news());
    }

    private void undo(Path folder, boolean wasThere, boolean hadClips) {
        try {
            if (wasThere) {
                ProjectFolder.discard(folder);
                if (isArchive() && !hadClips) {
                    Folders.deleteIfExists(folder.resolve(UNPACKED));
                }
            } else {
                Folders.deleteIfExists(folder);
            }
        } catch (IOException e) {
            LOG.warn("What was begun of a project in {} could not be taken away", folder, e);
        }
    }
}
