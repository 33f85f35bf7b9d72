package avcap.studio.shell;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Gives the keys to one pane after the other, past those that are folded away. */
record PaneWalk(List<Pane> panes) {

    /** A pane and what in it takes the keys. */
    record Pane(Node root, Runnable focus) {}

    PaneWalk {
        panes = List.copyOf(panes);
    }

    /** Through the panes of a view, which gives the keys to each by its number. */
    static PaneWalk through(List<? extends Node> panes, IntConsumer focus) {
        return new PaneWalk(IntStream.range(0, panes.size())
                .mapToObj(place -> new Pane(panes.get(place), () -> focus.accept(place)))
                .toList());
    }

    void next(Scene scene) {
        int now = place(scene.getFocusOwner());
        for (int step = 1; step <= panes.size(); step++) {
            Pane pane = panes.get(Math.floorMod(now + step, panes.size()));
            if (pane.root().getScene() == scene && pane.root().isVisible()) {
                pane.focus().run();
                return;
            }
        }
    }

    private int place(@Nullable Node focus) {
        for (int place = 0; place < panes.size(); place++) {
            if (isInside(focus, panes.get(place).root())) {
                return place;
            }
        }
        return -1;
    }

    private static boolean isInside(@Nullable Node node, Node root) {
        Node up = node;
        while (up != null && up != root) {
            up = up.getParent();
        }
        return up == root;
    }
}
