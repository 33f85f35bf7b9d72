package avcap.studio;

import avcap.inference.checkpoint.CheckpointShelf;
import avcap.inference.features.FeatureReader;
import avcap.inference.media.MediaReader;
import avcap.inference.progress.Progress;
import avcap.studio.landmark.LandmarkReader;
import avcap.studio.models.FolderShelf;
import avcap.studio.models.MeasuredEngine;
import avcap.studio.models.ModelsViewModel;
import avcap.studio.models.TorchViewModel;
import avcap.studio.notice.Notices;
import avcap.studio.notice.UncaughtErrors;
import avcap.studio.player.MediaOpener;
import avcap.studio.preferences.PreferencesFile;
import avcap.studio.session.AvcapHome;
import avcap.studio.session.ClipOpening;
import avcap.studio.session.Computing;
import avcap.studio.session.LandmarkFinding;
import avcap.studio.session.Session;
import avcap.studio.session.TorchChoice;
import avcap.studio.shell.Desk;
import avcap.studio.shell.DesktopFilePicking;
import avcap.studio.shell.ProjectDesk;
import avcap.studio.shell.Screens;
import avcap.studio.shell.StatusViewModel;
import avcap.studio.shell.StudioShell;
import avcap.studio.shell.StudioWindow;
import avcap.studio.store.ProjectOpening;
import avcap.studio.work.Rest;
import avcap.studio.work.WindowThread;
import avcap.studio.work.Workshop;
import avcap.ui.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The studio as a JavaFX application: one window, opened on the project named by the first argument, else on the one used last,
 * else on the sample.
 *
 * <p>Everything is wired here by hand. The window shows before the project and the model are loaded.
 */
public final class Studio extends Application {

    private static final Logger LOG = LoggerFactory.getLogger(Studio.class);
    private static final Duration LONGEST_WAIT_FOR_THE_PROJECT = Duration.ofSeconds(3);

    private boolean modelWasAskedFor;

    @Override
    public void start(Stage window) {
        AvcapHome home = AvcapHome.ofThisUser();
        PreferencesFile preferences = PreferencesFile.open(home.settings());
        Optional.ofNullable(preferences.current().language())
                .orElseGet(Language::ofMachine)
                .speak();
        Workshop workshop = Workshop.ofStudio();
        Desk desk = new Desk(new Session(workshop), workshop, new Notices(), preferences, home);
        UncaughtErrors.install(desk.notices(), WindowThread.executor());
        workshop.setWhenAtFault(failure -> desk.notices().postOnce(failure.notice()));
        LandmarkFinding.follow(desk.session(), workshop, new LandmarkReader()::read);
        ClipOpening.follow(desk.session(), workshop, new FeatureReader()::readToOpen);
        MediaReader media = new MediaReader();
        Screens screens = new Screens(
                desk,
                new Screens.Outside(
                        new FeatureReader()::readForModel,
                        (file, width) -> media.thumbnail(file, width, Progress.none()),
                        new MediaOpener(),
                        Rest.ofTyping(),
                        new ModelsViewModel.Outside(
                                new FolderShelf(new CheckpointShelf(home.models())),
                                new MeasuredEngine(Computing.of(home)),
                                new TorchViewModel.Place(new TorchChoice(home), home.runtimes())),
                        new DesktopFilePicking(window, getHostServices())));
        StatusViewModel status = screens.status(desk);
        ProjectDesk projects =
                new ProjectDesk(desk.session(), workshop, desk.notices(), home, new ProjectOpening(media::probe));
        projects.setWhenOpened(
                folder -> desk.preferences().change(chosen -> chosen.withLastProject(folder.toString())));
        openProject(desk, projects); // read while the window is made, shown when it is there
        StudioWindow.loadFonts();
        StudioShell shell = new StudioShell(window, desk, screens, projects, status);
        shell.show(window, () -> {
            if (desk.session().close()) {
                workshop.close();
                return true;
            }
            return false;
        });
        ProcessHandle.current()
                .info()
                .startInstant()
                .ifPresent(began -> LOG.info(
                        "The window showed {} ms after the start",
                        Duration.between(began, Instant.now()).toMillis()));
        desk.session().projectProperty().addListener((observed, before, now) -> loadModel(desk, shell));
        workshop.later(LONGEST_WAIT_FOR_THE_PROJECT, () -> loadModel(desk, shell));
    }

    /** Once, and after the project: its clips are what a person looks at first, and the engine takes every processor. */
    private void loadModel(Desk desk, StudioShell shell) {
        if (modelWasAskedFor) {
            return;
        }
        modelWasAskedFor = true;
        String chosen = desk.preferences().current().modelFolder();
        if (chosen == null) {
            shell.models().useBundled();
        } else {
            shell.models().use(Path.of(chosen));
        }
    }

    private void openProject(Desk desk, ProjectDesk projects) {
        String last = desk.preferences().current().lastProject();
        if (!getParameters().getRaw().isEmpty()) {
            projects.open(Path.of(getParameters().getRaw().get(0)));
        } else if (last != null && Files.exists(Path.of(last))) {
            projects.open(Path.of(last));
        } else {
            projects.openSample();
        }
    }
}
