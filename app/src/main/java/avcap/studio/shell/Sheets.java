package avcap.studio.shell;

import avcap.studio.attention.WordsOverTime;
import avcap.studio.attention.WordsOverTimeViewModel;
import avcap.studio.formats.AudioCapsCsv;
import avcap.studio.formats.CocoCaptions;
import avcap.studio.formats.StudioLines;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The cards that commands lay over the window: all words over time, the export, the keys. */
final class Sheets {

    private static final Words WORDS = UiResources.studioWords();
    private static final double WORDS_OVER_TIME_WIDTH = 1040;
    private static final double EXPORT_WIDTH = 520;
    private static final double KEYS_WIDTH = 1010;

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
            sheet.add(content.runButton());
            window.showSheet(sheet);
        });
    }

    void showKeys(KeyMap keys, Commands commands) {
        window.showSheet(sheet("keys.title", new KeySheet(keys, commands), KEYS_WIDTH));
    }

    private Sheet sheet(String titleKey, Node content, double width) {
        return new Sheet(window.sheets(), WORDS.text(titleKey), content, width);
    }
}
