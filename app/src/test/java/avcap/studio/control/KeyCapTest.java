package avcap.studio.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class KeyCapTest {

    private final ObjectProperty<UnaryOperator<String>> keys =
            new SimpleObjectProperty<>(command -> command.equals("undo") ? "Ctrl+Z" : command);

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private Label shown() {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Label label = new Label();
            KeyCap.say(label, "‹undo› takes back.");
            StackPane root = new StackPane();
            KeyCap.tell(new Scene(root), keys);
            root.getChildren().add(label);
            return label;
        });
    }

    @Test
    void aSentenceNamesTheKeyInUse() {
        assertThat(KeyCap.sentence(shown(), "Press ‹undo›.")).isEqualTo("Press Ctrl+Z.");
    }

    @Test
    void aLabelFollowsTheKeyThatItNames() {
        Label label = shown();
        assertThat(label.getText()).isEqualTo("Ctrl+Z takes back.");

        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            keys.set(command -> "F9");
            return true;
        });

        assertThat(label.getText()).isEqualTo("F9 takes back.");
    }
}
