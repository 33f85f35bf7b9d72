package avcap.studio.shell;

import avcap.studio.annotation.Annotator;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Who works here from now on. */
final class AnnotatorSheet extends VBox {

    private static final Words WORDS = UiResources.studioWords();

    private final TextField name = new TextField();
    private final Button use = new Button(WORDS.text("annotator.use"));

    /** @param taker is given another name */
    AnnotatorSheet(Annotator now, Consumer<Annotator> taker) {
        super(8);
        setId("annotator-sheet");
        Label label = new Label(WORDS.text("annotator.name"));
        label.getStyleClass().add("section-title");
        label.setLabelFor(name);
        name.setId("annotator-name");
        name.setAccessibleText(WORDS.text("annotator.name"));
        name.setText(now.name());
        name.selectAll();
        Label note = new Label(WORDS.text("annotator.note"));
        note.getStyleClass().add("text-caption");
        use.setId("annotator-use");
        use.getStyleClass().add("accent");
        use.setDefaultButton(true);
        use.disableProperty().bind(name.textProperty().map(String::isBlank));
        use.setOnAction(event -> taker.accept(new Annotator(name.getText())));
        getChildren().addAll(label, name, note);
    }

    Button useButton() {
        return use;
    }

    void focusName() {
        name.requestFocus();
        name.selectAll();
    }
}
