package avcap.studio.robot;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.media.ClipWriter;
import avcap.inference.media.Waveform;
import avcap.studio.testing.FakeCaptioner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Toggle;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever cannot see the window or has no pointer: every control has a name, and Tab comes by all of them in reading order. */
class AccessRobotTest {

    private static final int RATE = 16_000;
    private static final int MOST_TABS = 200;

    private final StudioPage studio;

    AccessRobotTest(@TempDir Path home) throws Exception {
        Path clips = Files.createDirectory(home.resolve("clips"));
        for (String name : List.of("bell", "dog")) {
            ClipWriter.writeWav(clips.resolve(name + ".wav"), Waveform.mono(new float[RATE], RATE));
        }
        this.studio = StudioPage.with(home, new FakeCaptioner("a bell rings"));
        studio.open(clips);
        studio.captioning().draft();
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private void goTo(String view) {
        studio.click("rail-" + view);
        Page.until(
                "the view " + view,
                () -> studio.node("rail-" + view, Labeled.class).getStyleClass().contains("current"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"caption", "inspect", "review", "models", "keys"})
    void everyControlHasAName(String view) {
        goTo(view);

        List<Node> controls = studio.controls();

        assertThat(controls).hasSizeGreaterThan(8);
        assertThat(controls.stream().filter(node -> name(node).isEmpty()).map(AccessRobotTest::told))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"caption", "inspect", "review", "models", "keys"})
    void tabComesByEveryControlInReadingOrder(String view) {
        goTo(view);
        if (view.equals("keys")) {
            studio.click("keys-search");
            studio.write("theme"); // a few rows tell as much as two hundred
        }
        List<Node> walked = walk();

        List<String> missed = studio.controls().stream()
                .filter(node -> walked.stream().noneMatch(seen -> seen == node))
                .filter(node -> !isReachedByArrows(node))
                .map(AccessRobotTest::told)
                .toList();
        assertThat(missed).isEmpty();
        List<String> upwards = new ArrayList<>();
        for (int i = 1; i < walked.size(); i++) {
            if (isAbove(walked.get(i), walked.get(i - 1))) {
                upwards.add(told(walked.get(i - 1)) + " then " + told(walked.get(i)));
            }
        }
        assertThat(upwards).isEmpty();
    }

    /** Of choices that exclude one another Tab comes by the one that is taken, and arrows go on from there. */
    private static boolean isReachedByArrows(Node node) {
        return node instanceof Toggle choice && choice.getToggleGroup() != null && !choice.isSelected();
    }

    /** Everything that has the keys one after another until one has them again. */
    private List<Node> walk() {
        List<Node> walked = new ArrayList<>();
        Node first = studio.controls().get(0);
        Page.look(() -> {
            first.requestFocus();
            return true;
        });
        for (Node now = studio.focus(); now != null && !walked.contains(now); now = studio.focus()) {
            walked.add(now);
            assertThat(walked).as("Tab never comes back").hasSizeLessThan(MOST_TABS);
            studio.press(KeyCode.TAB);
        }
        assertThat(studio.focus()).as("Tab is caught").isSameAs(walked.get(0));
        return walked;
    }

    /** Whether a control lies above the one before it, in the same pane. */
    private static boolean isAbove(Node node, Node before) {
        return Page.look(() -> {
            Bounds now = node.localToScene(node.getLayoutBounds());
            Bounds then = before.localToScene(before.getLayoutBounds());
            boolean sameColumn = now.getMinX() < then.getMaxX() && then.getMinX() < now.getMaxX();
            return pane(node) == pane(before) && sameColumn && now.getMaxY() <= then.getMinY();
        });
    }

    private static Node pane(Node node) {
        Node at = node;
        while (at.getParent() != null && !(at.getParent().getParent() instanceof SplitPane)) {
            at = at.getParent();
        }
        return at;
    }

    /** What a screen reader says of a control. */
    private static Optional<String> name(Node node) {
        return Page.look(() -> {
            String accessible = node.getAccessibleText();
            if (accessible != null && !accessible.isBlank()) {
                return Optional.of(accessible);
            }
            if (node instanceof Labeled labeled
                    && labeled.getText() != null
                    && !labeled.getText().isBlank()) {
                return Optional.of(labeled.getText());
            }
            return node.getScene().getRoot().lookupAll(".label").stream()
                    .filter(label -> label instanceof Label one && one.getLabelFor() == node)
                    .map(label -> ((Label) label).getText())
                    .findAny();
        });
    }

    private static String told(Node node) {
        return node.getClass().getSimpleName() + " #" + node.getId() + " " + node.getStyleClass();
    }

    @Test
    void theRailIsReachedByTabAndPressedByKey() {
        goTo("caption");

        for (int i = 0; i < MOST_TABS && !studio.focusId().equals("rail-models"); i++) {
            studio.press(KeyCode.TAB);
        }
        studio.press(KeyCode.SPACE);

        Page.until(
                "the models",
                () -> studio.node("rail-models", Labeled.class).getStyleClass().contains("current"));
    }
}
