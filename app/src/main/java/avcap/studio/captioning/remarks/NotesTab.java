package avcap.studio.captioning.remarks;

import avcap.studio.annotation.Note;
import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Remarks for other people, and a field for another. */
final class NotesTab extends VBox implements RemarkPage {

    private static final Words WORDS = UiResources.remarkWords();

    private final NotesViewModel model;
    private final RemarkList<Note> list;
    private final TextField field = new TextField();

    NotesTab(RemarksViewModel card) {
        this.model = card.notes();
        list = new RemarkList<>(
                "note-list",
                WORDS.text("note.name"),
                WORDS.text("note.none"),
                (note, width) -> RemarkList.lines(
                        RemarkList.wrapped(model.said(note), width, "text-caption"),
                        RemarkList.wrapped(note.text(), width, "remark-text")),
                note -> model.said(note) + ": " + note.text());
        VBox.setVgrow(list, Priority.ALWAYS);
        field.setId("note-field");
        field.getStyleClass().add("field-small");
        field.setPromptText(WORDS.text("note.prompt"));
        field.setAccessibleText(WORDS.text("note.field"));
        field.textProperty().bindBidirectional(model.textProperty());
        field.setOnAction(event -> model.add());
        HBox.setHgrow(field, Priority.ALWAYS);
        Button add = new Button(WORDS.text("note.add"));
        add.setId("note-add");
        add.getStyleClass().add("small");
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(event -> model.add());
        HBox writing = new HBox(8, field, add);
        writing.disableProperty().bind(card.readOnlyProperty().isNotEmpty());
        getStyleClass().add("remark-page");
        getChildren().addAll(list, writing);
        card.remarkedProperty().addListener((observed, before, now) -> fill(now));
        fill(card.remarkedProperty().get());
    }

    private void fill(Remarked remarked) {
        list.getItems().setAll(remarked.notes());
        if (!remarked.notes().isEmpty()) {
            list.scrollTo(remarked.notes().size() - 1);
        }
    }

    @Override
    public Node first() {
        return field.isDisabled() ? list : field;
    }
}
