package avcap.studio.shell;

import avcap.studio.annotation.Project;
import avcap.studio.exchange.NewProjectViewModel;
import avcap.studio.notice.Notice;
import avcap.studio.notice.Notices;
import avcap.studio.session.AvcapHome;
import avcap.studio.session.Session;
import avcap.studio.store.ProjectOpening;
import avcap.studio.store.ProjectOpening.Opened;
import avcap.studio.store.SampleProject;
import avcap.studio.work.Latest;
import avcap.studio.work.Task;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
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
    private final ProjectOpening projects;
    private final Latest<Opened> opening = new Latest<>();
    private Consumer<Path> whenOpened = folder -> {};

    public ProjectDesk(Session session, Workshop workshop, Notices notices, AvcapHome home, ProjectOpening projects) {
        this.session = session;
        this.workshop = workshop;
        this.notices = notices;
        this.home = home;
        this.projects = projects;
    }

    /** Tells the folder of each project that is opened. */
    public void setWhenOpened(Consumer<Path> action) {
        whenOpened = action;
    }

    /** Opens the project in a folder, or makes one there of the clips that lie in it; the sample's folder is the sample. */
    public void open(Path place) {
        if (place.toAbsolutePath()
                .normalize()
                .equals(home.sampleProject().toAbsolutePath().normalize())) {
            openSample();
            return;
        }
        start(WORDS.text("work.project", nameOf(place)), progress -> projects.open(place, progress));
    }

    /** Opens the project that is open once more, as when whoever held it has left. */
    void openAgain() {
        session.project().map(Project::folder).ifPresent(this::open);
    }

    /** Tells that the open project goes on in another folder. */
    void moved(Path folder) {
        whenOpened.accept(folder);
    }

    /** Opens the sample project; the first time its clips are unpacked. */
    public void openSample() {
        start(WORDS.text("work.sample"), progress -> new SampleProject(projects).openOrCreate(home.folder(), progress));
    }

    /** The way from one's own clips or data set to a project, which is open at its end. */
    NewProjectViewModel newProject() {
        Path user = Path.of(System.getProperty("user.home", "."));
        return new NewProjectViewModel(
                workshop,
                new NewProjectViewModel.Outside(projects, session.annotatorProperty()::get, user),
                this::show);
    }

    /** Takes clips that were dropped on the window: they join the open project or make one where they lie. */
    public void drop(List<Path> places) {
        if (session.project().isPresent()) {
            add(session.project().orElseThrow(), places);
        } else {
            open(folderOf(places.get(0)));
        }
    }

    private void add(Project project, List<Path> places) {
        int had = session.entries().size();
        workshop.submitMedia(WORDS.text("work.add"), progress -> projects.add(project, places, progress))
                .whenDone(all -> {
                    session.added(all.entries().subList(had, all.entries().size()));
                    notices.post(Notice.success(
                            WORDS.text("project.added", all.entries().size() - had)));
                    tell(all.problems());
                })
                .whenFailed(failure -> notices.post(failure.notice()));
    }

    private void start(String name, Task<Opened> task) {
        opening.start(() -> workshop.submitMedia(name, task))
                .whenDone(this::show)
                .whenFailed(failure -> notices.post(failure.notice()));
    }

    private void show(Opened opened) {
        if (session.project().isPresent() && !session.close()) {
            opened.project().close();
            notices.post(Notice.failure(session.saving().problemProperty().get()));
            return;
        }
        session.open(opened.project(), opened.entries());
        opened.news().ifPresent(sentence -> notices.post(Notice.news(sentence)));
        tell(opened.problems());
        keepOfTheDay(opened.project());
        whenOpened.accept(opened.project().folder());
    }

    /** Beside everything else: a large project takes seconds to copy, and nobody waits for it. */
    private void keepOfTheDay(Project project) {
        if (project.readOnlyReason().isEmpty()) {
            workshop.submitMedia("", progress -> project.takeSnapshotOfTheDay())
                    .whenFailed(failure -> notices.post(Notice.warning(failure.sentence())));
        }
    }

    private void tell(List<String> problems) {
        if (problems.size() == 1) {
            notices.post(Notice.warning(problems.get(0)));
        } else if (!problems.isEmpty()) {
            notices.post(Notice.warning(WORDS.text("project.unreadable", problems.size()))
                    .withDetail(String.join("\n", problems)));
        }
    }

    private static String nameOf(Path place) {
        return String.valueOf(place.getFileName());
    }

    private static Path folderOf(Path file) {
        Path absolute = file.toAbsolutePath();
        return Objects.requireNonNullElse(absolute.getParent(), absolute);
    }
}
