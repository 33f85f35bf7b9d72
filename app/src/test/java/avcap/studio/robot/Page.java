package avcap.studio.robot;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A part of the window, reached by eye and hand only. */
abstract class Page {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration EACH_LOOK = Duration.ofMillis(20);

    private final FxRobot robot = new FxRobot();
    private final Scene scene;

    Page(Scene scene) {
        this.scene = scene;
    }

    FxRobot robot() {
        return robot;
    }

    /** Looks at something on the window's thread. */
    static <T> T look(Callable<T> at) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE.toMillis(), at);
    }

    /** Waits until something is to be seen. */
    static void until(String what, Callable<Boolean> seen) {
        await(what).atMost(PATIENCE).pollInterval(EACH_LOOK).until(() -> look(seen));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The node of this id; it must be there. */
    <T extends Node> T node(String id, Class<T> type) {
        return type.cast(look(() -> {
            Node found = scene.lookup("#" + id);
            if (found == null) {
                throw new AssertionError("There is no " + id + " in the window.");
            }
            return found;
        }));
    }

    boolean has(String id) {
        return look(() -> scene.lookup("#" + id) != null);
    }

    /** Whether nothing above it in the window is hidden. */
    static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    boolean isDisabled(String id) {
        return look(node(id, Node.class)::isDisabled);
    }

    /** What a label says. */
    String reads(String id) {
        Label label = node(id, Label.class);
        return look(label::getText);
    }

    /** The id of what has the keys, or of the nearest node around it that has one. */
    String focusId() {
        return look(() -> {
            Node node = scene.getFocusOwner();
            while (node != null && node.getId() == null) {
                node = node.getParent();
            }
            return node == null ? "" : node.getId();
        });
    }

    /** What has the keys itself. */
    @Nullable
    Node focus() {
        Node[] focus = new Node[1];
        look(() -> focus[0] = scene.getFocusOwner());
        return focus[0];
    }

    /** Everything that can have the keys now, as it lies in the window. */
    List<Node> controls() {
        return look(() -> {
            List<Node> found = new ArrayList<>();
            collect(scene.getRoot(), found);
            return found;
        });
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    void write(String text) {
        robot.write(text, 1);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void click(String id) {
        robot.clickOn(node(id, Node.class));
    }

    void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
