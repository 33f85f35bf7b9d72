package avcap.studio.review;

import avcap.studio.wording.WordMerge;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The merged text: where both texts differ, the words that were taken above those that were not. */
final class MergeStrip extends FlowPane {

    private static final Words WORDS = UiResources.reviewWords();

    private final JudgingViewModel model;
    private int chosen;

    MergeStrip(JudgingViewModel model) {
        super(8, 8);
        this.model = model;
        setId("merge");
        getStyleClass().addAll("merge-strip", UiResources.OWN_ARROWS);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setMinHeight(USE_PREF_SIZE);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        setOnMousePressed(event -> requestFocus());
        model.comparedProperty().addListener((observed, before, now) -> chosen = 0);
        model.mergeProperty().addListener((observed, before, now) -> show());
        model.textProperty().addListener((observed, before, now) -> show());
        focusedProperty().addListener((observed, before, now) -> show());
        show();
    }

    private List<Integer> forks() {
        WordMerge merge = model.mergeProperty().get();
        return merge == null ? List.of() : merge.forks();
    }

    /** Goes to the next place where the texts differ, and takes the keys. */
    void nextFork() {
        boolean isHere = isFocused();
        requestFocus();
        walk(isHere ? 1 : 0);
    }

    private void walk(int steps) {
        int most = forks().size();
        chosen = most == 0 ? 0 : Math.floorMod(chosen + steps, most);
        show();
    }

    private void pressed(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown() || event.isShiftDown()) {
            return;
        }
        boolean isTaken = true;
        if (event.getCode() == KeyCode.LEFT) {
            walk(-1);
        } else if (event.getCode() == KeyCode.RIGHT) {
            walk(1);
        } else if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            turn(chosen);
        } else {
            isTaken = false;
        }
        if (isTaken) {
            event.consume();
        }
    }

    /** Takes the other text's words at one of the places where they differ. */
    private void turn(int fork) {
        WordMerge merge = model.mergeProperty().get();
        if (merge != null && fork < forks().size()) {
            int place = forks().get(fork);
            model.take(place, !merge.pieces().get(place).isSecond());
        }
    }

    private void show() {
        getChildren().clear();
        WordMerge merge = model.mergeProperty().get();
        if (merge == null) {
            words(model.textProperty().get());
            setAccessibleText(model.textProperty().get());
            return;
        }
        int fork = 0;
        for (WordMerge.Piece piece : merge.pieces()) {
            if (piece.isFork()) {
                getChildren().add(pill(piece, fork++));
            } else {
                words(piece.taken());
            }
        }
        setAccessibleText(told(merge));
    }

    private String told(WordMerge merge) {
        List<Integer> forks = merge.forks();
        if (forks.isEmpty()) {
            return merge.text();
        }
        int now = Math.min(chosen, forks.size() - 1);
        WordMerge.Piece piece = merge.pieces().get(forks.get(now));
        return WORDS.text(
                "merge.told", merge.text(), now + 1, forks.size(), spoken(piece.taken()), spoken(piece.left()));
    }

    private static String spoken(String words) {
        return words.isEmpty() ? WORDS.text("merge.nothing") : words;
    }

    private void words(String text) {
        for (String word : text.split(" ")) {
            Label label = new Label(word);
            label.getStyleClass().add("merge-word");
            getChildren().add(label);
        }
    }

    private Node pill(WordMerge.Piece piece, int fork) {
        Label taken = new Label(spoken(piece.taken()));
        taken.getStyleClass().add("merge-taken");
        taken.setMaxWidth(Double.MAX_VALUE);
        Label left = new Label(spoken(piece.left()));
        left.getStyleClass().add("merge-left");
        left.setMaxWidth(Double.MAX_VALUE);
        VBox pill = new VBox(taken, left);
        pill.getStyleClass().add("merge-pill");
        if (fork == chosen && isFocused()) {
            pill.getStyleClass().add("current");
        }
        pill.setOnMouseClicked(event -> {
            chosen = fork;
            turn(fork);
        });
        return pill;
    }
}
