package avcap.studio.shell;

import avcap.studio.annotation.merge.Choice;
import avcap.studio.annotation.merge.Conflict;
import avcap.ui.UiResources;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;

/** What someone has to decide, a row each; 1, 2 and 3 decide the row that is chosen. */
final class ConflictList extends ListView<Conflict> {

    private static final double HEIGHT = 296;
    private static final double ROW = 98;

    private final MergeViewModel model;

    ConflictList(MergeViewModel model) {
        super(model.conflicts());
        this.model = model;
        setId("merge-conflicts");
        getStyleClass().addAll("conflict-list", UiResources.OWN_ARROWS);
        setAccessibleText(UiResources.mergeWords().text("conflicts.list"));
        setFixedCellSize(ROW);
        setPrefHeight(Math.min(HEIGHT, 2 + ROW * model.conflicts().size()));
        setMinHeight(getPrefHeight());
        setCellFactory(list -> new ConflictCell(model, this::chosen));
        getSelectionModel().selectFirst();
        addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
    }

    static String key(Choice choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private void typed(KeyEvent event) {
        Optional<Choice> choice =
                switch (event.getCode()) {
                    case DIGIT1, NUMPAD1 -> Optional.of(Choice.OURS);
                    case DIGIT2, NUMPAD2 -> Optional.of(Choice.THEIRS);
                    case DIGIT3, NUMPAD3 -> Optional.of(Choice.BOTH);
                    default -> Optional.empty();
                };
        Conflict conflict = getSelectionModel().getSelectedItem();
        if (choice.isPresent() && conflict != null) {
            model.choose(conflict, choice.get());
            refresh();
            getSelectionModel().selectNext();
            scrollTo(getSelectionModel().getSelectedIndex());
            event.consume();
        }
    }

    private void chosen(Conflict conflict, Choice choice) {
        getSelectionModel().select(conflict);
        model.choose(conflict, choice);
        requestFocus();
        refresh();
    }

    /** Decides all alike, where that can be chosen. */
    void chooseAll(Choice choice) {
        model.chooseAll(choice);
        refresh();
    }
}
