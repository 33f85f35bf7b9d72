package avcap.studio.shell;

import avcap.studio.annotation.Annotator;
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
import avcap.studio.figures.FiguresPane;
import avcap.studio.player.SyncCheckPane;
import avcap.studio.player.SyncCheckViewModel;
import avcap.studio.session.ClipScope;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/** The cards that commands lay over the window: all words over time, a merge, the export, the keys, figures. */
final class Sheets {

    private static final Words WORDS = UiResources.studioWords();
    private static final double WORDS_OVER_TIME_WIDTH = 1040;
    private static final double KEYS_WIDTH = 1120;
    private static final double ANNOTATOR_WIDTH = 400;
    private static final double FIGURES_WIDTH = 1120;
    private static final double MERGE_WIDTH = 880;
    private static final double MANY_WIDTH = 720;
    private static final Words EXCHANGE_WORDS = UiResources.exchangeWords();
    private static final Words BULK_WORDS = UiResources.bulkWords();

    private final Desk desk;
    private final StudioWindow window;
    private final FilePicking picking;
    private @Nullable Sheet wordsOverTime;

    Sheets(Desk desk, StudioWindow window, FilePicking picking) {
        this.desk = desk;
        this.window = window;
        this.picking = picking;
    }

    /** Made when it is first asked for, and kept. */
    void showWordsOverTime(WordsOverTimeViewModel model) {
        if (wordsOverTime == null) {
            wordsOverTime = sheet("matrix.title", new WordsOverTime(model), WORDS_OVER_TIME_WIDTH);
        }
        window.showSheet(wordsOverTime);
    }

    void showExport() {
        ExportViewModel model = new ExportViewModel(desk.session(), desk.workshop());
        ExportSheet content = new ExportSheet(model, picking);
        show(EXCHANGE_WORDS.text("export.title"), content, content.runButton(), model::dispose);
        content.runButton().requestFocus(); // a check box would take Enter for itself
    }

    /** Captions that come in, of a file if one is given. */
    void showImport(Optional<Path> file) {
        ImportViewModel model =
                new ImportViewModel(desk.session(), desk.workshop(), desk.notices(), window.sheets()::hide);
        ImportSheet content = new ImportSheet(model, picking);
        file.ifPresent(model::choose);
        show(EXCHANGE_WORDS.text("import.title"), content, content.runButton(), model::dispose);
    }

    /** Asks who works here, and tells the taker. */
    void showAnnotator(Consumer<Annotator> taker) {
        AnnotatorSheet content =
                new AnnotatorSheet(desk.session().annotatorProperty().get(), now -> {
                    taker.accept(now);
                    window.sheets().hide();
                });
        Sheet sheet = sheet("annotator.title", content, ANNOTATOR_WIDTH);
        sheet.add(content.useButton());
        window.showSheet(sheet);
        content.focusName();
    }

    /** How far people agree and what they did, counted anew. */
    void showFigures(Screens screens) {
        FiguresPane content = new FiguresPane(screens.figures, screens.agreement, clip -> {
            window.sheets().hide();
            window.places().goTo(Workplace.CAPTION);
            desk.session().select(clip);
        });
        window.showSheet(new Sheet(window.sheets(), UiResources.figureWords().text("title"), content, FIGURES_WIDTH));
    }

    /** Another copy of the open project, taken in. */
    void showMerge(FilePicking picking) {
        if (desk.session().project().isPresent()) {
            Words words = UiResources.mergeWords();
            MergeSheet content = new MergeSheet(
                    new MergeViewModel(desk.session(), desk.workshop()),
                    () -> picking.folder(words.text("choose.title")));
            Sheet sheet = new Sheet(window.sheets(), words.text("title"), content, MERGE_WIDTH);
            sheet.add(content.runButton());
            window.showSheet(sheet);
        }
    }

    /** Plays a clip that tells whether sound and picture are in step here. */
    void showSyncCheck(SyncCheckViewModel model) {
        SyncCheckPane content = new SyncCheckPane(model);
        show(UiResources.laneWords().text("sync.title"), content, content.againButton(), content::dispose);
        model.begin();
    }

    /** One action for many clips. */
    void showBulk(ClipScope clips) {
        BulkViewModel model =
                new BulkViewModel(desk.session(), desk.workshop(), desk.notices(), clips, window.sheets()::hide);
        BulkSheet content = new BulkSheet(model);
        show(BULK_WORDS.text("bulk.title"), content, content.runButton(), model::dispose);
    }

    /** Something else in the place of what is found in captions. */
    void showReplace(ClipScope clips) {
        ReplaceViewModel model =
                new ReplaceViewModel(desk.session(), desk.workshop(), desk.notices(), clips, window.sheets()::hide);
        ReplaceSheet content = new ReplaceSheet(model);
        show(BULK_WORDS.text("replace.title"), content, content.runButton(), model::dispose);
    }

    /** Shows a sheet with a button that does it; once it is gone, what it has under way is stopped. */
    private void show(String title, Node content, Button run, Runnable dispose) {
        Sheet sheet = new Sheet(window.sheets(), title, content, MANY_WIDTH);
        run.setDefaultButton(true);
        sheet.add(run);
        window.showSheet(sheet);
        ReadOnlyBooleanProperty isShown = window.sheets().displayProperty();
        isShown.addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Boolean> observed, Boolean before, Boolean now) {
                isShown.removeListener(this);
                dispose.run();
            }
        });
    }

    /** All keys, with a button that changes them. */
    void showKeys(KeySheet keys, Runnable onChange) {
        Sheet sheet = sheet("keys.title", keys, KEYS_WIDTH);
        Button change = new Button(UiResources.keyWords().text("sheet.change"));
        change.setId("sheet-change-keys");
        change.setOnAction(event -> {
            window.sheets().hide();
            onChange.run();
        });
        sheet.add(change);
        window.showSheet(sheet);
    }

    private Sheet sheet(String titleKey, Node content, double width) {
        return new Sheet(window.sheets(), WORDS.text(titleKey), content, width);
    }
}
