package avcap.studio.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/** The controls that Tab stops at, in reading order. JavaFX 21 walks them, and lets nobody ask it to. */
final class FocusWalk {

    private FocusWalk() {}

    /** The first stop inside of a node. */
    static Optional<Node> first(Node inside) {
        return stops(inside).stream().findFirst();
    }

    /** The stop after another, or before it; round again at the ends. */
    static Optional<Node> beside(Node from, boolean isForward) {
        List<Node> stops = stops(from.getScene().getRoot());
        int place = stops.indexOf(from);
        return stops.isEmpty()
                ? Optional.empty()
                : Optional.of(stops.get(Math.floorMod(place + (isForward ? 1 : -1), stops.size())));
    }

    private static List<Node> stops(Node root) {
        List<Node> stops = new ArrayList<>();
        collect(root, stops);
        return stops;
    }

    private static void collect(Node node, List<Node> stops) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            stops.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, stops));
        }
    }
}
