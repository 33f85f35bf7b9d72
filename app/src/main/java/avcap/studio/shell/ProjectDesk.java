package avcap.studio.shell;

import avcap.inference.media.MediaReader;
import avcap.inference.progress.Progress;
import avcap.samples.SampleClips;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.NewClip;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.StoreException;
import avcap.studio.notice.Notice;
import avcap.studio.notice.Notices;
import avcap.studio.session.AvcapHome;
import avcap.studio.session.Session;
import avcap.studio.store.ProjectFolder;
import avcap.studio.work.Latest;
import avcap.studio.work.Task;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Opens projects: one that is there, one made of a folder of clips, or the sample. */
public final class ProjectDesk {

    private static final Words WORDS = UiResources.studioWords();

    private final Session session;
    private final Workshop workshop;
    private final Notices notices;
    private final AvcapHome home;
    private final ClipScan scan = new ClipScan(new MediaReader());
    private final Latest<Opened> opening = new Latest<>();
    private Consumer<Path> whenOpened = folder -> {};

    /** A project read into memory, ready to be shown. */
    private record Opened(Project project, List<Entry> entries, int added) {}

    public ProjectDesk(Session session, Workshop workshop, Notices notices, AvcapHome home) {
        this.session = session;
        this.workshop = workshop;
        this.notices = notices;
        this.home = home;
    }

    /** Tells the folder of each project that is opened. */
    public void setWhenOpened(Consumer<Path> action) {
        whenOpened = action;
    }

    /** Opens the project in a folder, or makes one there of the clips that lie in it. */
    public void open(Path folder) {
        start(WORDS.text("work.project", String.valueOf(folder.getFileName())), progress -> read(folder, progress));
    }

    /** Opens the sample project; the first time its clips are unpacked. */
    public void openSample() {
        start(WORDS.text("work.sample"), progress -> {
            Path folder = home.sampleProject();
            if (!ProjectFolder.isProject(folder)) {
                SampleClips.unpackTo(folder, progress.part(0, .3));
            }
            return read(folder, progress.part(.3, 1));
        });
    }

    /** Takes what was dropped on the window: one folder opens, clips join the open project or make one where they lie. */
    public void drop(List<Path> places) {
        Path first = places.get(0);
        if (places.size() == 1 && Files.isDirectory(first)) {
            open(first);
        } else if (session.project().isPresent()) {
            add(places);
        } else {
            Path folder = folderOf(first);
            start(WORDS.text("work.project", String.valueOf(folder)), progress -> made(folder, places, progress));
        }
    }

    private void add(List<Path> places) {
        Project project = session.project().orElseThrow();
        workshop.submitMedia(WORDS.text("work.add"), progress -> project.add(scan.of(places, progress)))
                .whenDone(added -> {
                    session.added(added);
                    notices.post(Notice.success(WORDS.text("project.added", added.size())));
                })
                .whenFailed(failure -> notices.post(Notice.failure(failure.sentence())));
    }

    private void start(String name, Task<Opened> task) {
        opening.start(() -> workshop.submitMedia(name, task))
                .whenDone(this::show)
                .whenFailed(failure -> notices.post(Notice.failure(failure.sentence())));
    }

    private void show(Opened opened) {
        if (session.project().isPresent() && !session.close()) {
            opened.project().close();
            notices.post(Notice.failure(session.saving().problemProperty().get()));
            return;
        }
        session.open(opened.project(), opened.entries());
        opened.project().readOnlyReason().ifPresent(reason -> notices.post(Notice.warning(reason)));
        long unreadable = opened.entries().stream()
                .filter(entry -> entry.problem().isPresent())
                .count();
        if (unreadable > 0) {
            notices.post(Notice.warning(WORDS.text(
                    "project.unreadable", unreadable, opened.entries().size())));
        }
        whenOpened.accept(opened.project().folder());
    }

    private Opened read(Path folder, Progress progress) throws StoreException, IOException {
        Path place = Files.isRegularFile(folder) ? folderOf(folder) : folder;
        if (!ProjectFolder.isProject(place)) {
            return made(place, List.of(place), progress);
        }
        Project project = ProjectFolder.open(place);
        return new Opened(project, project.entries(), 0);
    }

    private Opened made(Path folder, List<Path> places, Progress progress) throws StoreException, IOException {
        List<NewClip> clips = scan.of(places, progress);
        if (clips.isEmpty()) {
            throw new StoreException(WORDS.text("project.noClips", folder.getFileName()));
        }
        Project project = ProjectFolder.isProject(folder)
                ? ProjectFolder.open(folder)
                : ProjectFolder.create(folder, String.valueOf(folder.getFileName()));
        List<Entry> added = project.add(clips);
        return new Opened(project, project.entries(), added.size());
    }

    private static Path folderOf(Path file) {
        Path absolute = file.toAbsolutePath();
        return Objects.requireNonNullElse(absolute.getParent(), absolute);
    }
}
