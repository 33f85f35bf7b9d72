package avcap.studio.shell;

import avcap.inference.features.Modality;
import avcap.studio.annotation.Status;
import avcap.studio.formats.AudioCapsCsv;
import avcap.studio.formats.CocoCaptions;
import avcap.studio.formats.StudioLines;
import avcap.studio.preferences.Preferences;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;

/** The window at work: which command does what. */
public final class StudioShell {

    private static final Words WORDS = UiResources.studioWords();

    private final Stage stage;
    private final Desk desk;
    private final Screens screens;
    private final ProjectDesk projects;
    private final ModelDesk models;
    private final KeyMap keys = KeyMap.standard();
    private final Commands commands = new Commands();
    private final StudioWindow window;
    private final Scene scene;
    private BooleanSupplier mayClose = () -> true;

    public StudioShell(Stage stage, Desk desk, Screens screens, ProjectDesk projects, StatusViewModel status) {
        this.stage = stage;
        this.desk = desk;
        this.screens = screens;
        this.projects = projects;
        this.models = new ModelDesk(desk.session(), desk.workshop(), desk.notices(), status);
        playing();
        words();
        clips();
        everywhere();
        Body body = new Body(
                screens.libraryView,
                screens.centre,
                screens.attentionPane(),
                desk.preferences().current().dividers());
        window = new StudioWindow(
                commands,
                keys,
                new TopBar.Files(
                        () -> choose("choose.project", projects::open),
                        projects::openSample,
                        () -> choose("choose.model", this::useModel),
                        screens.batch::start),
                body,
                status,
                new NoticeBoard(desk.notices(), desk.session()),
                desk.session().projectProperty());
        window.acceptDrops(projects::drop);
        commands.on(Command.SHOW_ATTENTION, body::toggleAttention);
        scene = new Scene(
                window,
                desk.preferences().current().width(),
                desk.preferences().current().height());
        Keyboard.attach(scene, keys, commands);
        StudioWindow.dress(scene, desk.preferences().current().theme());
    }

    public Scene scene() {
        return scene;
    }

    public ModelDesk models() {
        return models;
    }

    /**
     * Shows the window.
     *
     * @param closing saves and frees everything; false keeps the window open
     */
    public void show(Stage over, BooleanSupplier closing) {
        over.setTitle(WORDS.text("app.name"));
        over.getIcons().add(Mark.icon(64));
        over.setMinWidth(Preferences.MIN_WIDTH);
        over.setMinHeight(Preferences.MIN_HEIGHT);
        over.setScene(scene);
        mayClose = closing;
        over.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
        over.show();
    }

    private void quit() {
        remember();
        if (mayClose.getAsBoolean()) {
            stage.close();
        }
    }

    /** Keeps what the user arranged, as when the window closes. */
    private void remember() {
        desk.preferences()
                .change(chosen -> chosen.withWindow(
                        scene.getWidth(), scene.getHeight(), window.body().dividers()));
    }

    private void playing() {
        commands.on(Command.PLAY_PAUSE, screens.player::toggle)
                .on(Command.BACK, () -> screens.player.step(-1))
                .on(Command.FORWARD, () -> screens.player.step(1))
                .on(Command.BACK_FINE, () -> screens.player.step(-.1))
                .on(Command.FORWARD_FINE, () -> screens.player.step(.1))
                .on(Command.BACK_FAR, () -> screens.player.step(-5))
                .on(Command.FORWARD_FAR, () -> screens.player.step(5))
                .on(Command.PREVIOUS_FRAME, () -> screens.player.stepFrames(-1))
                .on(Command.NEXT_FRAME, () -> screens.player.stepFrames(1))
                .on(Command.REPLAY_SPAN, screens.player::replay)
                .on(Command.LOOP, screens.player::toggleLoop)
                .on(Command.SPAN_IN, screens.player::markIn)
                .on(Command.SPAN_OUT, screens.player::markOut)
                .on(Command.SLOWER, screens.player::slower)
                .on(Command.FASTER, screens.player::faster)
                .on(Command.NORMAL_SPEED, screens.player::normalSpeed)
                .on(Command.MUTE, screens.player::toggleMuted)
                .on(Command.BLANK, screens.player::toggleBlanked);
    }

    private void words() {
        commands.on(Command.PREVIOUS_WORD, screens.attention::previousWord)
                .on(Command.NEXT_WORD, screens.attention::nextWord)
                .on(Command.NEXT_DOUBT, screens.captioning::nextDoubt)
                .on(Command.REGENERATE, screens.captioning::regenerate)
                .on(Command.USE_BOTH, () -> screens.sources.take(Modality.SOUND_AND_PICTURE))
                .on(Command.USE_SOUND, () -> screens.sources.take(Modality.SOUND))
                .on(Command.USE_PICTURE, () -> screens.sources.take(Modality.PICTURE))
                .on(Command.UNDO, screens.captioning::undo)
                .on(Command.REDO, screens.captioning::redo)
                .on(Command.TO_EDITOR, screens.captioningView::focusEditor)
                .on(Command.TO_MEDIA, screens.libraryView::focusList);
    }

    private void clips() {
        commands.on(Command.ACCEPT, screens.captioning::accept)
                .on(Command.PREVIOUS_CLIP, () -> screens.library.selectBy(-1))
                .on(Command.NEXT_CLIP, () -> screens.library.selectBy(1))
                .on(Command.NEXT_UNFINISHED, desk.session()::selectNextUnfinished)
                .on(Command.FLAG, () -> screens.captioning.mark(Status.FLAGGED))
                .on(Command.REJECT, () -> screens.captioning.mark(Status.REJECTED))
                .on(Command.FIND, screens.libraryView::find);
    }

    private void everywhere() {
        commands.on(Command.OPEN_FOLDER, () -> choose("choose.folder", projects::open))
                .on(Command.EXPORT, this::export)
                .on(Command.THEME, this::otherTheme)
                .on(Command.KEYS, this::showKeys)
                .on(Command.QUIT, this::quit);
    }

    private void showKeys() {
        window.showKeys();
    }

    private void export() {
        desk.session().project().ifPresent(project -> {
            ExportSheet content = new ExportSheet(
                    project, desk.workshop(), List.of(new AudioCapsCsv(), new CocoCaptions(), new StudioLines()));
            Sheet sheet = new Sheet(window.sheets(), WORDS.text("export.title"), content, 520);
            sheet.add(content.runButton());
            window.showSheet(sheet);
        });
    }

    private void otherTheme() {
        desk.preferences().change(chosen -> chosen.withTheme(chosen.theme().other()));
        StudioWindow.dress(scene, desk.preferences().current().theme());
    }

    private void useModel(Path folder) {
        desk.preferences().change(chosen -> chosen.withModelFolder(folder.toString()));
        models.use(folder);
    }

    private void choose(String titleKey, Consumer<Path> taker) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(WORDS.text(titleKey));
        Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath).ifPresent(taker);
    }
}
