package avcap.studio.shell;

import avcap.studio.attention.WordsOverTime;
import avcap.studio.attention.WordsOverTimeViewModel;
import avcap.studio.formats.AudioCapsCsv;
import avcap.studio.formats.CocoCaptions;
import avcap.studio.formats.StudioLines;
import avcap.studio.models.ModelsView;
import avcap.studio.models.ModelsViewModel;
import avcap.studio.preferences.Preferences;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.DirectoryChooser;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window at work: which command does what. */
public final class StudioShell {

    private static final Words WORDS = UiResources.studioWords();

    private final Stage stage;
    private final Desk desk;
    private final ProjectDesk projects;
    private final ModelDesk models;
    private final KeyMap keys = KeyMap.standard();
    private final Commands commands = new Commands();
    private final StudioWindow window;
    private final Scene scene;
    private @Nullable Sheet wordsOverTime;
    private BooleanSupplier mayClose = () -> true;

    public StudioShell(Stage stage, Desk desk, Screens screens, ProjectDesk projects, StatusViewModel status) {
        this.stage = stage;
        this.desk = desk;
        this.projects = projects;
        this.models = new ModelDesk(desk, status);
        ScreenCommands.add(commands, screens, desk.session());
        commands.on(Command.WORDS_OVER_TIME, () -> showWordsOverTime(screens.wordsOverTime));
        everywhere();
        Body body = new Body(
                screens.libraryView,
                screens.centre,
                screens.attentionPane(() -> commands.run(Command.WORDS_OVER_TIME)),
                desk.preferences().current().dividers());
        ModelsView modelsView = modelsView(screens);
        window = new StudioWindow(
                commands,
                keys,
                new TopBar.Files(
                        () -> choose("choose.project", projects::open),
                        projects::openSample,
                        () -> importWeights(modelsView),
                        () -> choose("choose.model", this::useModel),
                        screens.batch::start),
                body,
                modelsView,
                status,
                new NoticeBoard(desk.notices(), desk.session()),
                desk.session().projectProperty());
        window.acceptDrops(projects::drop);
        commands.on(Command.SHOW_ATTENTION, body::toggleAttention)
                .on(Command.SHOW_CAPTION, this::showCaption)
                .on(Command.SHOW_MODELS, () -> window.places().goTo(Workplace.MODELS));
        window.places().currentProperty().addListener((observed, before, now) -> desk.session()
                .playhead()
                .pause());
        desk.session().projectProperty().addListener((observed, before, now) -> screens.timelineView.requestFocus());
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        scene = new Scene(
                window,
                Math.min(desk.preferences().current().width(), screen.getWidth()),
                Math.min(desk.preferences().current().height(), screen.getHeight()));
        Keyboard.attach(scene, keys, commands, window.places()::current);
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

    private void everywhere() {
        commands.on(Command.OPEN_FOLDER, () -> choose("choose.folder", projects::open))
                .on(Command.EXPORT, this::export)
                .on(Command.THEME, this::otherTheme)
                .on(Command.KEYS, () -> window.showKeys())
                .on(Command.QUIT, this::quit);
    }

    private void showWordsOverTime(WordsOverTimeViewModel model) {
        if (wordsOverTime == null) {
            WordsOverTime content = new WordsOverTime(model);
            wordsOverTime = new Sheet(window.sheets(), WORDS.text("matrix.title"), content, 1040);
        }
        window.showSheet(wordsOverTime);
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

    /** A model that could not be opened is not tried again at the next start. */
    private void useModel(Path folder) {
        models.use(folder, () -> desk.preferences().change(chosen -> chosen.withModelFolder(folder.toString())));
    }

    /** Where captions are written already, the caret goes to the caption. */
    private void showCaption() {
        if (window.places().current() == Workplace.CAPTION) {
            commands.run(Command.TO_EDITOR);
        } else {
            window.places().goTo(Workplace.CAPTION);
        }
    }

    private ModelsView modelsView(Screens screens) {
        ModelsViewModel model = screens.models(desk, this::useModel);
        model.computeWishProperty().set(desk.preferences().current().computeWish());
        model.computeWishProperty().addListener((observed, before, now) -> {
            desk.preferences().change(chosen -> chosen.withComputeWish(now));
            models.again();
        });
        return new ModelsView(model, new ModelsHost(this::window, screens.picking, models));
    }

    private void importWeights(ModelsView view) {
        commands.run(Command.SHOW_MODELS);
        view.chooseWeights();
    }

    private StudioWindow window() {
        return window;
    }

    private void choose(String titleKey, Consumer<Path> taker) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(WORDS.text(titleKey));
        Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath).ifPresent(taker);
    }
}
