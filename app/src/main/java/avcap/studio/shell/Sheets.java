package avcap.studio.shell;

import avcap.studio.annotation.Annotator;
import avcap.studio.attention.WordsOverTime;
import avcap.studio.attention.WordsOverTimeViewModel;
import avcap.studio.figures.FiguresPane;
import avcap.studio.formats.AudioCapsCsv;
import avcap.studio.formats.CocoCaptions;
import avcap.studio.formats.StudioLines;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/** The cards that commands lay over the window: all words over time, a merge, the export, the keys, figures. */
final class Sheets {

    private static final Words WORDS = UiResources.studioWords();
    private static final double WORDS_OVER_TIME_WIDTH = 1040;
    private static final double EXPORT_WIDTH = 520;
    private static final double KEYS_WIDTH = 1120;
    private static final double ANNOTATOR_WIDTH = 400;
    private static final double FIGURES_WIDTH = 1120;
    private static final double MERGE_WIDTH = 880;

    private final Desk desk;
    private final StudioWindow window;
    private @Nullable Sheet wordsOverTime;

    Sheets(Desk desk, StudioWindow window) {
        this.desk = desk;
        this.window = window;
    }

    /** Made when it is first asked for, and kept. */
    void showWordsOverTime(WordsOverTimeViewModel model) {
        if (wordsOverTime == null) {
            wordsOverTime = sheet("matrix.title", new WordsOverTime(model), WORDS_OVER_TIME_WIDTH);
        }
        window.showSheet(wordsOverTime);
    }

    void showExport() {
        desk.session().project().ifPresent(project -> {
            ExportSheet content = new ExportSheet(
                    project, desk.workshop(), List.of(new AudioCapsCsv(), new CocoCaptions(), new StudioLines()));
            Sheet sheet = sheet("export.title", content, EXPORT_WIDTH);
            content.runButton().setDefaultButton(true);
            sheet.add(content.runButton());
            window.showSheet(sheet);
            content.runButton().requestFocus(); // a check box would take Enter for itself
        });
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
