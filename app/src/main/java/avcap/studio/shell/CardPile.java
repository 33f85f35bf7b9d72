package avcap.studio.shell;

import atlantafx.base.controls.ModalPane;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * Cards laid over the window, one on the other. Once a card goes, the one below is there again as it was left; after the last,
 * the keys are where they were.
 */
final class CardPile {

    private final ModalPane pane;
    private final List<Laid> laid = new ArrayList<>();

    /** A card, what it is called, what had the keys before, and what is done once it is gone. */
    private record Laid(String name, Node card, @Nullable Node before, Runnable whenGone) {}

    CardPile(ModalPane pane) {
        this.pane = pane;
        pane.visibleProperty()
                .bind(pane.displayProperty()); // a card stays in its pane when hidden, and Tab would find it
        pane.displayProperty().addListener((observed, was, isShown) -> {
            if (!isShown) {
                closeAll();
            }
        });
    }

    /** Lays a card on top and gives the keys to its first control; one of the same name makes way for it. */
    void show(String name, Node card, Runnable whenGone) {
        Optional<Laid> same =
                laid.stream().filter(one -> one.name().equals(name)).findFirst();
        Node focus = same.filter(this::isTop).map(Laid::before).orElseGet(pane.getScene()::getFocusOwner);
        same.ifPresent(this::take);
        laid.add(new Laid(name, card, focus, whenGone));
        present(card);
        FocusWalk.first(card).ifPresent(Node::requestFocus);
        same.filter(one -> one.card() != card).map(Laid::whenGone).ifPresent(Runnable::run);
    }

    /** Takes a card away, wherever it lies; those above it stay. */
    void close(Node card) {
        laid.stream().filter(one -> one.card() == card).findFirst().ifPresent(this::close);
    }

    /** Takes the uppermost card away. */
    void closeTop() {
        if (!laid.isEmpty()) {
            close(laid.get(laid.size() - 1));
        }
    }

    private void close(Laid one) {
        if (laid.size() == 1) {
            closeAll();
            return;
        }
        boolean wasTop = isTop(one);
        take(one);
        if (wasTop) {
            present(laid.get(laid.size() - 1).card());
            giveKeys(one.before());
        }
        one.whenGone().run();
    }

    void closeAll() {
        List<Laid> all = List.copyOf(laid);
        laid.clear();
        pane.setPersistent(false);
        pane.hide();
        all.stream().findFirst().map(Laid::before).ifPresent(this::giveKeys);
        all.forEach(one -> one.whenGone().run());
    }

    private boolean isTop(Laid one) {
        return laid.indexOf(one) == laid.size() - 1;
    }

    /** The card above it gives the keys back to where it would have given them. */
    private void take(Laid one) {
        int place = laid.indexOf(one);
        laid.remove(place);
        if (place < laid.size()) {
            Laid above = laid.get(place);
            laid.set(place, new Laid(above.name(), above.card(), one.before(), above.whenGone()));
        }
    }

    /** A click beside the uppermost of several cards would hide them all. */
    private void present(Node card) {
        pane.setPersistent(laid.size() > 1);
        pane.show(card);
        pane.applyCss();
        pane.layout(); // at once, lest it is painted in the corner first
    }

    private void giveKeys(@Nullable Node had) {
        if (had != null && had.getScene() == pane.getScene()) {
            had.requestFocus();
        }
    }
}
