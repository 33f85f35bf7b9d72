package avcap.studio.spectrogram;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.control.ColourMap;
import avcap.studio.control.SoundLook;
import avcap.studio.session.Seeing;
import avcap.ui.UiResources;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class LookCardTest {

    private final ObjectProperty<SoundLook> look = new SimpleObjectProperty<>(SoundLook.initial());
    private final ObjectProperty<Seeing> seeing = new SimpleObjectProperty<>(Seeing.LISTEN);

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private Scene scene = new Scene(new javafx.scene.Group());

    @BeforeEach
    void show() throws Exception {
        onWindow(() -> scene = new Scene(new LookCard(UiResources.laneWords(), look, seeing)));
    }

    private static void onWindow(Runnable what) throws Exception {
        WaitForAsyncUtils.asyncFx(what).get(30, TimeUnit.SECONDS);
        assertThat(Platform.isFxApplicationThread()).isFalse();
    }

    private Node node(String id) {
        return scene.lookup("#" + id);
    }

    private void press(String id) throws Exception {
        onWindow(() -> {
            if (node(id) instanceof ToggleButton toggle) {
                toggle.fire();
            } else {
                ((Button) node(id)).fire();
            }
        });
    }

    @Test
    void everyPartOfTheLookCanBeChanged() throws Exception {
        press("look-scale-1");
        press("look-window-3");
        press("look-hop-0");
        press("look-range-1");
        press("look-colours-1");

        assertThat(look.get()).isEqualTo(new SoundLook(SoundLook.Scale.LINEAR, 50, 1, 60, ColourMap.CIVIDIS));
    }

    @Test
    void itCanBeAsAtFirstAgain() throws Exception {
        press("look-window-0");

        press("look-initial");

        assertThat(look.get()).isEqualTo(SoundLook.initial());
        assertThat(((ToggleButton) node("look-window-2")).isSelected()).isTrue();
    }

    @Test
    void whatTheModelSeesHasItsOwnNumbersAndAnyColours() throws Exception {
        press("look-seeing-1");

        assertThat(seeing.get()).isEqualTo(Seeing.AS_THE_MODEL_SEES);
        assertThat(node("look-window").isDisabled()).isTrue();
        assertThat(node("look-colours").isDisabled()).isFalse();
    }

    @Test
    void aChosenValueStaysChosenWhenPressedAgain() throws Exception {
        press("look-scale-0");

        assertThat(((ToggleButton) node("look-scale-0")).isSelected()).isTrue();
        assertThat(look.get()).isEqualTo(SoundLook.initial());
    }
}
