package avcap.studio.shell;

import avcap.studio.control.Labels;
import avcap.studio.notice.Notice;
import avcap.studio.session.AvcapHome;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.VBox;

/** What a notice keeps behind it: code, what can be done, and for a fault the report, which goes nowhere by itself. */
final class NoticeDetails extends VBox {

    private static final Words WORDS = UiResources.helpWords();
    private static final int MOST_ROWS = 14;

    private final Button copy = new Button(WORDS.text("details.copy"));
    private final Button log = new Button(WORDS.text("details.log"));

    /** {@code show} opens a folder outside of the studio. */
    NoticeDetails(Notice notice, AvcapHome home, Consumer<Path> show) {
        super(12);
        setId("notice-details");
        String detail = notice.detail().orElse("").strip();
        Label sentence = Labels.wrapping(notice.sentence(), "section-title");
        sentence.setId("details-sentence");
        sentence.setMinHeight(USE_PREF_SIZE);
        TextArea text = new TextArea(detail);
        text.setId("details-text");
        text.getStyleClass().add("num-small");
        text.setEditable(false);
        text.setWrapText(detail.lines().count() <= 2); // a trace is read by its lines
        text.setPrefRowCount(
                (int) Math.min(MOST_ROWS, Math.max(3, detail.lines().count())));
        text.setAccessibleText(WORDS.text("details.title"));
        getChildren().addAll(sentence, text, Labels.wrapping(WORDS.text("details.stays"), "text-caption"));
        copy.setId("details-copy");
        copy.setOnAction(event -> Clipboard.getSystemClipboard()
                .setContent(Map.of(DataFormat.PLAIN_TEXT, notice.sentence() + "\n\n" + detail + "\n")));
        log.setId("details-log");
        log.setOnAction(event -> show.accept(home.logs()));
    }

    /** Copy the report, show the log. */
    Button[] buttons() {
        return new Button[] {log, copy};
    }
}
