package avcap.studio.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Shows one view at a time; each is found again as it was left, down to what had the keys. */
final class Workplaces extends StackPane {

    private final Map<Workplace, Node> views = new EnumMap<>(Workplace.class);
    private final Map<Workplace, Node> hadKeys = new EnumMap<>(Workplace.class);
    private final ReadOnlyObjectWrapper<Workplace> current =
            new ReadOnlyObjectWrapper<>(this, "current", Workplace.CAPTION);

    Workplaces() {
        sceneProperty().addListener((observed, before, now) -> {
            if (now != null) {
                now.focusOwnerProperty().addListener((of, had, has) -> remember(has));
            }
        });
    }

    ReadOnlyObjectProperty<Workplace> currentProperty() {
        return current.getReadOnlyProperty();
    }

    Workplace current() {
        return current.get();
    }

    /** Puts a view in its place; it shows at once if that place is the current one. */
    void put(Workplace place, Node view) {
        views.put(place, view);
        if (place == current.get()) {
            getChildren().setAll(view);
        }
    }

    /** Shows another view and gives the keys back to what had them there. */
    void goTo(Workplace place) {
        if (place == current.get()) {
            return;
        }
        Node view = views.get(place);
        if (view == null) {
            throw new IllegalStateException("No view was put in " + place);
        }
        Node keys = hadKeys.getOrDefault(place, view);
        current.set(place);
        getChildren().setAll(view);
        applyCss(); // a split pane takes in its panes only with its first skin
        Optional.of(keys).filter(node -> node.getScene() != null).orElse(view).requestFocus();
    }

    /** The keys may be on a button of the rail by the time the view changes, so what had them is noted before. */
    private void remember(@Nullable Node focus) {
        if (focus != null && isInside(focus)) {
            hadKeys.put(current.get(), focus);
        }
    }

    private boolean isInside(Node node) {
        Node up = node;
        while (up != null && up != this) {
            up = up.getParent();
        }
        return up == this;
    }
}
