package avcap.studio.shell;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.EntryId;
import avcap.studio.attention.WordsOverTime;
import avcap.studio.attention.WordsOverTimeViewModel;
import avcap.studio.bulk.BulkSheet;
import avcap.studio.bulk.BulkViewModel;
import avcap.studio.bulk.ReplaceSheet;
import avcap.studio.bulk.ReplaceViewModel;
import avcap.studio.exchange.ExportSheet;
import avcap.studio.exchange.ExportViewModel;
import avcap.studio.exchange.ImportSheet;
import avcap.studio.exchange.ImportViewModel;
import avcap.studio.exchange.NewProjectSheet;
import avcap.studio.exchange.NewProjectViewModel;
import avcap.studio.figures.FiguresPane;
import avcap.studio.notice.Notice;
import avcap.studio.player.CopiesViewModel;
import avcap.studio.player.PlayableCopies;
import avcap.studio.player.SyncCheckPane;
import avcap.studio.player.SyncCheckViewModel;
import avcap.studio.preferences.GuardsPane;
import avcap.studio.preferences.GuardsViewModel;
import avcap.studio.session.ClipScope;
import avcap.studio.work.Rest;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/** The cards that commands lay over the window: all words over time, a merge, the export, the keys, figures. */
final class Sheets {

    private static final Words WORDS = UiResources.studioWords();
    private static final double WORDS_OVER_TIME_WIDTH = 1040;
    private static final double KEYS_WIDTH = 1400; // three columns in any language
    private static final double ANNOTATOR_WIDTH = 400;
    private static final double FIGURES_WIDTH = 1120;
    private static final double ABOUT_WIDTH = 560;
    private static final double GUARDS_WIDTH = 560;
    private static final double MERGE_WIDTH = 880;
    private static final double MANY_WIDTH = 720;
    private static final Words EXCHANGE_WORDS = UiResources.exchangeWords();
    private static final Words BULK_WORDS = UiResources.bulkWords();

    private final Desk desk;
    private final StudioWindow window;
    private final FilePicking picking;
    private @Nullable Sheet wordsOverTime;
    private @Nullable Sheet figuresSheet;
    private @Nullable FiguresPane figures;

    Sheets(Desk desk, StudioWindow window, FilePicking picking) {
        this.desk = desk;
        this.window = window;
        this.picking = picking;
    }

    /** Made when it is first asked for, and kept. */
    void showWordsOverTime(WordsOverTimeViewModel model) {
        if (wordsOverTime == null) {
            wordsOverTime = sheet("matrix.title", WORDS_OVER_TIME_WIDTH).with(new WordsOverTime(model));
        }
        wordsOverTime.show();
    }

    /** {@code whenWritten} is told of each export that was read back. */
    void showExport(Runnable whenWritten) {
        ExportViewModel model = new ExportViewModel(desk.session(), desk.workshop());
        model.writtenProperty().addListener((observed, before, now) -> {
            if (now != null) {
                whenWritten.run();
            }
        });
        ExportSheet content = new ExportSheet(model, picking);
        Sheet sheet = window.sheet(EXCHANGE_WORDS.text("export.title"), MANY_WIDTH);
        show(sheet, content, content.runButton(), model::dispose);
        content.runButton().requestFocus(); // a check box would take Enter for itself
    }

    /** What a notice keeps behind it. */
    void showDetails(Notice notice) {
        NoticeDetails details = new NoticeDetails(notice, desk.home(), picking::show);
        window.sheet(UiResources.helpWords().text("details.title"), MANY_WIDTH)
                .with(details, details.buttons())
                .closedBy(UiResources.helpWords().text("details.go"))
                .show();
    }

    /** What this program is, and where it keeps things. */
    void showAbout() {
        window.sheet(UiResources.helpWords().text("about.title"), ABOUT_WIDTH)
                .with(new AboutSheet(desk.home(), picking::show))
                .show();
    }

    /** A project made of one's own clips, of a folder if one is given. */
    void showNewProject(NewProjectViewModel model, Optional<Path> folder) {
        NewProjectSheet content = new NewProjectSheet(model, picking);
        Sheet sheet = window.sheet(EXCHANGE_WORDS.text("new.title"), MANY_WIDTH);
        show(sheet, content, content.runButton(), model::dispose);
        content.focusFirst();
        folder.ifPresent(model::choose);
    }

    /** Captions that come in, of a file if one is given. */
    void showImport(Optional<Path> file) {
        Sheet sheet = window.sheet(EXCHANGE_WORDS.text("import.title"), MANY_WIDTH);
        ImportViewModel model = new ImportViewModel(desk.session(), desk.workshop(), desk.notices(), sheet::close);
        ImportSheet content = new ImportSheet(model, picking);
        file.ifPresent(model::choose);
        show(sheet, content, content.runButton(), model::dispose);
    }

    /** Asks who works here, and tells the taker. */
    void showAnnotator(Consumer<Annotator> taker) {
        Sheet sheet = sheet("annotator.title", ANNOTATOR_WIDTH);
        AnnotatorSheet content =
                new AnnotatorSheet(desk.session().annotatorProperty().get(), now -> {
                    taker.accept(now);
                    sheet.close();
                });
        sheet.with(content, content.useButton()).show();
        content.focusName();
    }

    /** Asks which language is to be spoken. */
    void showLanguage() {
        LanguageSheet content = new LanguageSheet(desk.preferences());
        sheet("language.title", ANNOTATOR_WIDTH).with(content).show();
        content.focusChoice();
    }

    /** How much room copies of clips may take. */
    void showCopies(PlayableCopies copies) {
        CopiesViewModel model = new CopiesViewModel(
                copies, desk.workshop(), most -> desk.preferences().change(chosen -> chosen.withCopyGigabytes(most)));
        CopiesSheet content =
                new CopiesSheet(model, desk.preferences().current().gigabytesOfCopies());
        window.sheet(UiResources.laneWords().text("copies.title"), ANNOTATOR_WIDTH)
                .with(content, content.clearButton())
                .show();
        content.focusChoice();
    }

    /** What the project does against drafts being waved through. */
    void showGuards() {
        GuardsPane content = new GuardsPane(new GuardsViewModel(desk.session().guarding()));
        window.sheet(UiResources.guardWords().text("title"), GUARDS_WIDTH)
                .with(content)
                .show();
        FocusWalk.first(content).ifPresent(Node::requestFocus);
    }

    /** How far people agree and what they did. Made when it is first asked for, and kept; counted anew where it is old. */
    void showFigures(Screens screens) {
        FiguresPane content = figures;
        if (figuresSheet == null || content == null) {
            content = new FiguresPane(screens.figures, screens.agreement, this::goTo);
            figures = content;
            figuresSheet = window.sheet(UiResources.figureWords().text("title"), FIGURES_WIDTH)
                    .with(content);
        }
        figuresSheet.show();
        content.look();
    }

    private void goTo(EntryId clip) {
        window.closeSheets();
        window.places().goTo(Workplace.CAPTION);
        desk.session().select(clip);
    }

    /** Another copy of the open project, taken in. */
    void showMerge(FilePicking picking) {
        if (desk.session().project().isPresent()) {
            Words words = UiResources.mergeWords();
            MergeViewModel model = new MergeViewModel(desk.session(), desk.workshop());
            MergeSheet content = new MergeSheet(model, () -> picking.folder(words.text("choose.title")));
            window.sheet(words.text("title"), MERGE_WIDTH)
                    .with(content, content.runButton())
                    .whenGone(model::leave)
                    .show();
        }
    }

    /** Plays a clip that tells whether sound and picture are in step here. */
    void showSyncCheck(SyncCheckViewModel model) {
        SyncCheckPane content = new SyncCheckPane(model);
        show(
                window.sheet(UiResources.laneWords().text("sync.title"), MANY_WIDTH),
                content,
                content.againButton(),
                content::dispose);
        model.begin();
    }

    /** One action for many clips. */
    void showBulk(ClipScope clips) {
        Sheet sheet = window.sheet(BULK_WORDS.text("bulk.title"), MANY_WIDTH);
        BulkViewModel model = new BulkViewModel(
                desk.session(), desk.workshop(), desk.notices(), clips, Rest.ofTyping(), sheet::close);
        BulkSheet content = new BulkSheet(model);
        show(sheet, content, content.runButton(), model::dispose);
    }

    /** Something else in the place of what is found in captions. */
    void showReplace(ClipScope clips) {
        Sheet sheet = window.sheet(BULK_WORDS.text("replace.title"), MANY_WIDTH);
        ReplaceViewModel model = new ReplaceViewModel(
                desk.session(), desk.workshop(), desk.notices(), clips, Rest.ofTyping(), sheet::close);
        ReplaceSheet content = new ReplaceSheet(model);
        show(sheet, content, content.runButton(), model::dispose);
    }

    /** Shows a sheet with a button that does it; once it is gone, what it has under way is stopped. */
    private static void show(Sheet sheet, Node content, Button run, Runnable dispose) {
        run.setDefaultButton(true);
        sheet.with(content, run).whenGone(dispose).show();
    }

    /** All keys, with a button that changes them. */
    void showKeys(KeySheet keys, Runnable onChange) {
        Button change = new Button(UiResources.keyWords().text("sheet.change"));
        change.setId("sheet-change-keys");
        change.setOnAction(event -> {
            window.closeSheets();
            onChange.run();
        });
        sheet("keys.title", KEYS_WIDTH).with(keys, change).show();
    }

    private Sheet sheet(String titleKey, double width) {
        return window.sheet(WORDS.text(titleKey), width);
    }
}
