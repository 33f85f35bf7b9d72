package avcap.studio.shell;

import avcap.studio.annotation.Annotator;
import avcap.studio.firststeps.FirstStepsCard;
import avcap.studio.firststeps.FirstStepsViewModel;
import avcap.studio.formats.FormatGuess;
import avcap.studio.keys.Command;
import avcap.studio.models.ModelsView;
import avcap.studio.models.ModelsViewModel;
import avcap.studio.notice.Notice;
import avcap.studio.preferences.KeySettings;
import avcap.studio.preferences.Preferences;
import avcap.studio.store.ProjectFolder;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** The window at work: which command does what. */
public final class StudioShell {

    private static final Words WORDS = UiResources.studioWords();

    private final Stage stage;
    private final Desk desk;
    private final ProjectDesk projects;
    private final ModelDesk models;
    private final FilePicking picking;
    private final Commands commands = new Commands();
    private final StudioWindow window;
    private final Sheets sheets;
    private final Scene scene;
    private final VideoWindow video;
    private final KeyDesk keyDesk;
    private BooleanSupplier mayClose = () -> true;

    public StudioShell(Stage stage, Desk desk, Screens screens, ProjectDesk projects, StatusViewModel status) {
        this.stage = stage;
        this.desk = desk;
        this.projects = projects;
        this.models = new ModelDesk(desk, status);
        this.picking = screens.picking;
        KeySettings keys = KeySettings.open(desk.home().keys());
        ScreenCommands.add(commands, screens, desk.session());
        Region attention = screens.attentionPane(() -> commands.run(Command.WORDS_OVER_TIME));
        FirstStepsViewModel steps = new FirstStepsViewModel(desk.session());
        RememberedSteps.follow(steps, desk);
        Body body = new Body(
                aboveFirstSteps(screens.libraryView, steps, screens.timelineView::requestFocus),
                screens.centre,
                attention,
                desk.preferences().current().dividers());
        body.lay(screens.remarksCard, screens.captioningView.heightProperty());
        ModelsView modelsView = modelsView(screens);
        window = new StudioWindow(
                commands,
                keys.keysProperty(),
                body,
                modelsView,
                status,
                new NoticeBoard(desk.notices(), this::showDetails),
                desk.session());
        sheets = new Sheets(desk, window, picking);
        window.acceptDrops(this::drop);
        // A sheet speaks of the project that it was opened on.
        desk.session().projectProperty().addListener((observed, before, now) -> window.closeSheets());
        everywhere(modelsView, screens);
        commands.on(Command.EXPORT, () -> sheets.showExport(steps::exported))
                .on(Command.FIRST_STEPS, () -> showFirstSteps(steps))
                .on(Command.ABOUT, sheets::showAbout)
                .on(Command.NOTICE_DETAILS, this::showLastDetails);
        screens.player.setOnRelocate(() -> commands.run(Command.FIND_MEDIA));
        new SafetyDesk(desk, projects, picking, commands, window);
        commands.on(Command.NEXT_PANE, () -> panes(screens, attention).next(window.getScene()))
                .on(Command.WORDS_OVER_TIME, () -> sheets.showWordsOverTime(screens.wordsOverTime))
                .on(Command.FIGURES, () -> sheets.showFigures(screens))
                .on(Command.GUARDS, sheets::showGuards)
                .on(Command.SYNC_CHECK, () -> checkSync(screens))
                .on(Command.COPIES, () -> sheets.showCopies(screens.copies))
                .on(Command.BULK, () -> sheets.showBulk(screens.library.scope()))
                .on(Command.REPLACE, () -> sheets.showReplace(screens.library.scope()))
                .on(Command.SHOW_ATTENTION, body::toggleAttention)
                .on(Command.SHOW_CAPTION, this::showCaption)
                .on(Command.SHOW_MODELS, () -> window.places().goTo(Workplace.MODELS));
        commands.refuseWriting(desk.session()::readOnlyReason, this::refused);
        screens.inspect.attach(window, commands);
        screens.review.attach(window, commands);
        commands.on(Command.ANNOTATOR, () -> sheets.showAnnotator(this::worksHere));
        Optional.ofNullable(desk.preferences().current().annotator())
                .map(Annotator::new)
                .ifPresent(desk.session().annotatorProperty()::set);
        window.places().currentProperty().addListener((observed, before, now) -> desk.session()
                .playhead()
                .pause());
        desk.session().projectProperty().addListener((observed, before, now) -> screens.timelineView.requestFocus());
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        scene = new Scene(
                window,
                Math.min(desk.preferences().current().width(), screen.getWidth()),
                Math.min(desk.preferences().current().height(), screen.getHeight()));
        video = new VideoWindow(screens.player, desk.preferences(), stage, this::giveKeys);
        commands.on(Command.VIDEO_WINDOW, video::toggle);
        keyDesk = new KeyDesk(desk, keys, picking, commands, window, sheets);
        keyDesk.attach(scene);
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> {
            video.close();
            screens.stop();
        });
        StudioWindow.dress(scene, desk.preferences().current().theme());
    }

    private Region aboveFirstSteps(Region library, FirstStepsViewModel steps, Runnable leave) {
        VBox.setVgrow(library, Priority.ALWAYS);
        return new VBox(library, new FirstStepsCard(steps, () -> commands.run(Command.NEW_PROJECT), leave));
    }

    /** Beside the clips, those of the sample if there are no others. */
    private void showFirstSteps(FirstStepsViewModel steps) {
        if (desk.session().project().isEmpty()) {
            projects.openSample();
        }
        window.places().goTo(Workplace.CAPTION);
        steps.show();
    }

    /** The video's window has the keys of the studio's. */
    private void giveKeys(Scene other) {
        keyDesk.attach(other);
    }

    private static PaneWalk panes(Screens screens, Region attention) {
        return new PaneWalk(List.of(
                new PaneWalk.Pane(screens.libraryView, screens.libraryView::focusList),
                new PaneWalk.Pane(screens.timelineView, screens.timelineView::requestFocus),
                new PaneWalk.Pane(screens.captioningView, screens.captioningView::focusEditor),
                new PaneWalk.Pane(screens.remarksCard, screens.remarksCard::takeKeys),
                new PaneWalk.Pane(attention, () -> FocusWalk.first(attention).ifPresent(Node::requestFocus))));
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

    private void everywhere(ModelsView modelsView, Screens screens) {
        commands.on(Command.NEW_PROJECT, () -> sheets.showNewProject(projects.newProject(), Optional.empty()))
                .on(Command.OPEN_FOLDER, () -> choose("choose.folder", this::openOrMake))
                .on(Command.OPEN_PROJECT, () -> choose("choose.project", projects::open))
                .on(Command.OPEN_SAMPLE, projects::openSample)
                .on(Command.MERGE, () -> sheets.showMerge(picking))
                .on(Command.IMPORT, () -> sheets.showImport(Optional.empty()))
                .on(Command.CAPTION_ALL, screens.batch::start)
                .on(Command.COMPARE_MODES, screens.modes::start)
                .on(Command.IMPORT_WEIGHTS, () -> importWeights(modelsView))
                .on(Command.USE_MODEL, () -> choose("choose.model", models::useFromNowOn))
                .on(Command.THEME, this::otherTheme)
                .on(Command.LANGUAGE, sheets::showLanguage)
                .on(Command.QUIT, this::quit);
    }

    private void worksHere(Annotator annotator) {
        desk.session().annotatorProperty().set(annotator);
        desk.preferences().change(chosen -> chosen.withAnnotator(annotator.name()));
    }

    /** A folder without a project is to become one; where that is kept, the person says. */
    private void openOrMake(Path folder) {
        if (ProjectFolder.isProject(folder)) {
            projects.open(folder);
        } else {
            sheets.showNewProject(projects.newProject(), Optional.of(folder));
        }
    }

    /** A file of captions comes in, everything else is clips. */
    private void drop(List<Path> places) {
        boolean isCaptions =
                places.size() == 1 && desk.session().project().isPresent() && FormatGuess.isLikely(places.get(0));
        String reason = desk.session().readOnlyReason();
        if (isCaptions && !reason.isEmpty()) {
            refused(reason);
        } else if (isCaptions) {
            sheets.showImport(Optional.of(places.get(0)));
        } else if (places.size() == 1 && Files.isDirectory(places.get(0))) {
            openOrMake(places.get(0));
        } else {
            projects.drop(places);
        }
    }

    private void showDetails(Notice notice) {
        sheets.showDetails(notice);
    }

    private void showLastDetails() {
        List<Notice> detailed = desk.notices().shown().stream()
                .filter(notice -> notice.detail().isPresent())
                .toList();
        if (!detailed.isEmpty()) {
            showDetails(detailed.get(detailed.size() - 1));
        }
    }

    private void refused(String reason) {
        desk.notices().post(Notice.warning(reason));
    }

    /** The open clip rests meanwhile. */
    private void checkSync(Screens screens) {
        desk.session().playhead().pause();
        sheets.showSyncCheck(screens.syncCheck(desk));
    }

    private void otherTheme() {
        desk.preferences().change(chosen -> chosen.withTheme(chosen.theme().other()));
        StudioWindow.dress(scene, desk.preferences().current().theme());
        video.dress(desk.preferences().current().theme());
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
        ModelsViewModel model = screens.models(desk, models::useFromNowOn);
        models.follow(model.computeWishProperty());
        return new ModelsView(model, new ModelsHost(() -> window, picking, models));
    }

    private void importWeights(ModelsView view) {
        commands.run(Command.SHOW_MODELS);
        view.chooseWeights();
    }

    private void choose(String titleKey, Consumer<Path> taker) {
        picking.folder(WORDS.text(titleKey)).ifPresent(taker);
    }
}
