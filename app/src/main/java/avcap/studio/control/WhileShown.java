package avcap.studio.control;

import javafx.animation.Animation;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/** Animations that run while their node is in a window that shows: one that ran on would hold a closed window in memory. */
public final class WhileShown {

    private WhileShown() {}

    public static void play(Animation animation, Node node) {
        ObservableValue<Boolean> shown = node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false);
        shown.addListener((observed, before, now) -> {
            if (now) {
                animation.play();
            } else {
                animation.stop();
            }
        });
    }
}
