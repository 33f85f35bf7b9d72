package avcap.studio.robot;

import atlantafx.base.controls.ModalPane;
import avcap.inference.caption.Captioner;
import avcap.inference.checkpoint.CheckpointShelf;
import avcap.inference.features.FeatureReader;
import avcap.inference.media.MediaReader;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.Project;
import avcap.studio.landmark.LandmarkReader;
import avcap.studio.models.FolderShelf;
import avcap.studio.models.MeasuredEngine;
import avcap.studio.models.ModelsViewModel;
import avcap.studio.models.TorchViewModel;
import avcap.studio.notice.ErrorCode;
import avcap.studio.notice.Notices;
import avcap.studio.notice.UncaughtErrors;
import avcap.studio.player.MediaOpener;
import avcap.studio.player.PlayerOpener;
import avcap.studio.preferences.PreferencesFile;
import avcap.studio.session.AvcapHome;
import avcap.studio.session.ClipOpening;
import avcap.studio.session.ClipReading;
import avcap.studio.session.Computing;
import avcap.studio.session.LandmarkFinding;
import avcap.studio.session.Session;
import avcap.studio.session.TorchChoice;
import avcap.studio.shell.Desk;
import avcap.studio.shell.ProjectDesk;
import avcap.studio.shell.Screens;
import avcap.studio.shell.StatusViewModel;
import avcap.studio.shell.StudioShell;
import avcap.studio.shell.StudioWindow;
import avcap.studio.store.ProjectOpening;
import avcap.studio.testing.LongStep;
import avcap.studio.testing.Readings;
import avcap.studio.work.Rest;
import avcap.studio.work.Workshop;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.testfx.api.FxToolkit;

/** The studio in a window of its own, wired as the program wires it. */
final class StudioPage extends Page implements AutoCloseable {

    private final Stage stage;
    private final Running running;

    private record Running(Desk desk, StudioShell shell, ProjectDesk projects, GivenFiles picking) {}

    private StudioPage(Stage stage, Running running) {
        super(running.shell().scene());
        this.stage = stage;
        this.running = running;
    }

    /** The studio with its own model, reader and player. */
    static StudioPage real(Path home) {
        StudioPage studio = open(home, new FeatureReader()::readToOpen, new MediaOpener());
        look(() -> {
            studio.running.shell().models().useBundled();
            return true;
        });
        return studio;
    }

    /** The studio with a model that says what it is told to, for clips whose bytes do not matter as long as they can be read. */
    static StudioPage with(Path home, Captioner model) {
        MediaReader media = new MediaReader();
        ClipReading reading = (file, shape, preset, progress) -> {
            media.probe(file);
            return Readings.both(file, shape);
        };
        StudioPage studio =
                open(home, reading, (file, hasPicture, opened, refused) -> opened.accept(new StillPlayer()));
        look(() -> {
            studio.running.desk().session().captionerProperty().set(model);
            return true;
        });
        return studio;
    }

    private static StudioPage open(Path folder, ClipReading reading, PlayerOpener players) {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new AssertionError("The toolkit did not start.", e);
        }
        Platform.setImplicitExit(false);
        return look(() -> {
            Stage stage = new Stage();
            Running running = wire(stage, new AvcapHome(folder), reading, players);
            return new StudioPage(stage, running);
        });
    }

    private static Running wire(Stage stage, AvcapHome home, ClipReading reading, PlayerOpener players) {
        Workshop workshop = Workshop.ofStudio();
        Desk desk =
                new Desk(new Session(workshop), workshop, new Notices(), PreferencesFile.open(home.settings()), home);
        ClipOpening.follow(desk.session(), workshop, reading);
        LandmarkFinding.follow(desk.session(), workshop, new LandmarkReader()::read);
        MediaReader media = new MediaReader();
        GivenFiles picking = new GivenFiles();
        Screens screens = new Screens(
                desk,
                new Screens.Outside(
                        reading,
                        (file, width) -> media.thumbnail(file, width, Progress.none()),
                        players,
                        Rest.ofTyping(),
                        new ModelsViewModel.Outside(
                                new FolderShelf(new CheckpointShelf(home.models())),
                                new MeasuredEngine(Computing.of(home)),
                                new TorchViewModel.Place(new TorchChoice(home), home.runtimes())),
                        picking));
        StatusViewModel status = screens.status(desk);
        ProjectDesk projects =
                new ProjectDesk(desk.session(), workshop, desk.notices(), home, new ProjectOpening(media::probe));
        StudioWindow.loadFonts();
        StudioShell shell = new StudioShell(stage, desk, screens, projects, status);
        shell.show(stage, () -> {
            boolean mayClose = desk.session().close();
            if (mayClose) {
                workshop.close();
            }
            return mayClose;
        });
        return new Running(desk, shell, projects, picking);
    }

    /** Opens the project in a folder, or the clips in it. */
    StudioPage open(Path folder) {
        look(() -> {
            running.projects().open(folder);
            return true;
        });
        untilProject();
        return this;
    }

    /** From now on a step holds the project, and is not over before the studio ends. */
    StudioPage holdTheProject() {
        LongStep step = new LongStep();
        look(() ->
                running.desk().session().carryOut("All of them", (open, by, progress) -> step.in(open), brought -> {}));
        step.awaitBegin();
        return this;
    }

    StudioPage untilProject() {
        until("an open project", () -> running.desk().session().project().isPresent());
        return this;
    }

    /** What is on disk by now. */
    Project project() {
        until("everything saved", () -> running.desk().session().saving().drain());
        return look(() -> running.desk().session().project().orElseThrow());
    }

    CaptioningPage captioning() {
        return new CaptioningPage(scene());
    }

    LibraryPage library() {
        return new LibraryPage(scene());
    }

    AttentionPage attention() {
        return new AttentionPage(scene());
    }

    TransportPage transport() {
        return new TransportPage(scene());
    }

    /** Whether what stands out in the chosen clip is found. */
    boolean hasLandmarks() {
        return look(() -> running.desk().session().clip().landmarks().pictures().isPresent());
    }

    /** Whether the check says where the click lies in the spectrogram. */
    boolean hasCheckedTheClick() {
        return look(() -> scene().lookup("#sync-lines .good") != null);
    }

    RemarksPage remarks() {
        return new RemarksPage(scene());
    }

    PalettePage palette() {
        return new PalettePage(scene());
    }

    KeysPage keys() {
        return new KeysPage(scene(), running.picking());
    }

    /** Goes to where captions are reviewed. */
    ReviewPage review() {
        press(KeyCode.ALT, KeyCode.DIGIT3);
        until("the queue", () -> isShown("queue-list"));
        return new ReviewPage(scene());
    }

    /** Lets someone else in, by the palette and a name. */
    void worksHere(String name) {
        palette().open().type("who works here").run();
        until("the caret in the name", () -> focusId().equals("annotator-name"));
        press(KeyCode.CONTROL, KeyCode.A);
        write(name);
        press(KeyCode.ENTER);
        until("no sheet", () -> !hasSheet());
        until(
                name + " at work",
                () -> running.desk().session().annotatorProperty().get().name().equals(name));
    }

    /** Goes to the view that looks inside. */
    InspectPage inspect() {
        press(KeyCode.ALT, KeyCode.DIGIT2);
        return new InspectPage(scene(), running.picking());
    }

    /** Goes to the view of models. */
    ModelsPage models() {
        press(KeyCode.ALT, KeyCode.DIGIT6);
        ModelsPage models = new ModelsPage(scene(), running.picking());
        until("the models", () -> isShown("checkpoint-list"));
        return models;
    }

    /** Goes back to where captions are written. */
    StudioPage toCaption() {
        click("rail-caption");
        until("the caption", () -> isShown("caption-editor"));
        return this;
    }

    /** The name and content of the model in use. */
    String modelInUse() {
        return look(() ->
                running.desk().session().captioner().map(Captioner::modelId).orElse(""));
    }

    /** Which folder the studio would take its model from at the next start, empty for the bundled one. */
    String rememberedModel() {
        return look(() -> Objects.requireNonNullElse(
                running.desk().preferences().current().modelFolder(), ""));
    }

    private Scene scene() {
        return running.shell().scene();
    }

    List<String> styleSheets() {
        return look(() -> List.copyOf(scene().getStylesheets()));
    }

    void otherTheme() {
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    }

    /** Waits until nothing is under way in the background. */
    void untilQuiet() {
        until("everything done", () -> running.desk().workshop().unfinished().isEmpty());
    }

    /** The window as it is drawn now, without menus that lie over it. */
    WritableImage picture() {
        return look(() -> scene().snapshot(null));
    }

    boolean isShown(String id) {
        return look(() -> {
            Node found = scene().lookup("#" + id);
            return found != null && isSeen(found);
        });
    }

    /** Whether a card lies over the window. */
    boolean hasSheet() {
        return look(node("sheets", ModalPane.class)::isDisplay);
    }

    /** Whether an export says that it was read back. */
    boolean isExported() {
        return look(() -> scene().lookup("#export-result .good") != null);
    }

    /** What is picked in dialogs about folders and files from now on. */
    void give(Path place) {
        running.picking().give(List.of(place));
    }

    /** Whether a notice that was not dismissed says this. */
    boolean hasNotice(String sentence) {
        return look(() -> running.desk().notices().shown().stream()
                .anyMatch(notice -> notice.sentence().equals(sentence)));
    }

    /** Has the studio tell of something that nobody caught. */
    void fail(Throwable fault) {
        look(() -> {
            running.desk().notices().post(UncaughtErrors.notice(ErrorCode.of(fault), fault));
            return true;
        });
    }

    /** Sends out what is accepted, to the project's own folder, and waits until it was read back. */
    void export() {
        press(KeyCode.CONTROL, KeyCode.E);
        until("the sheet for exports", () -> has("export-run"));
        click("export-run");
        until("the files", this::isExported);
        click("sheet-close");
    }

    @Override
    public void close() {
        look(() -> {
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            return true;
        });
        until("the window closed", () -> !stage.isShowing());
    }
}
