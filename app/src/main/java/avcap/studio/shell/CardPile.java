package avcap.studio.shell;

import atlantafx.base.controls.ModalPane;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Gives the keys back to what had them before a card was laid over the window. */
final class FocusReturn {

    private final ModalPane cards;
    private @Nullable Node before;

    FocusReturn(ModalPane cards) {
        this.cards = cards;
        cards.visibleProperty()
                .bind(cards.displayProperty()); // a card stays in its pane when hidden, and Tab would find it
        cards.displayProperty().addListener((observed, was, isShown) -> {
            if (!isShown) {
                giveBack();
            }
        });
    }

    /** Shows a card and gives the keys to the first control in it. */
    void show(Node card) {
        if (!cards.isDisplay()) {
            before = cards.getScene().getFocusOwner();
        }
        cards.show(card);
        cards.applyCss();
        cards.layout(); // at once, lest it is painted in the corner first
        FocusWalk.first(card).ifPresent(Node::requestFocus);
    }

    private void giveBack() {
        Node had = before;
        before = null;
        if (had != null && had.getScene() == cards.getScene()) {
            had.requestFocus();
        }
    }
}
