package avcap.studio.player;

import avcap.ui.Language;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** How fast it plays, and slower and faster. */
final class SpeedBox extends HBox {

    private final PlayerViewModel viewModel;

    SpeedBox(PlayerViewModel viewModel) {
        this.viewModel = viewModel;
        getStyleClass().add("speed-box");
        HBox.setMargin(this, new Insets(0, 4, 0, 12));
        Label value = new Label();
        value.setId("transport-speed");
        value.getStyleClass().addAll("num-small", "speed-value");
        value.setMinWidth(USE_PREF_SIZE);
        value.textProperty()
                .bind(Bindings.createStringBinding(
                        this::speed,
                        viewModel.playhead().rateProperty(),
                        viewModel.transport().backSpeedProperty()));
        getChildren()
                .addAll(
                        step("slower", "\u2212", viewModel.transport()::slower),
                        value,
                        step("faster", "+", viewModel.transport()::faster));
    }

    private String speed() {
        double back = viewModel.transport().backSpeedProperty().get();
        return back > 0
                ? told("transport.speed.back", back)
                : told("transport.speed", viewModel.playhead().rateProperty().get());
    }

    private String told(String key, double rate) {
        return viewModel.words().text(key, String.format(Language.spoken().numbers(), "%.2f", rate));
    }

    private Button step(String id, String sign, Runnable action) {
        Button button = new Button(sign);
        button.setId("transport-" + id);
        button.getStyleClass().setAll("speed-step");
        button.setOnAction(event -> action.run());
        String name = viewModel.words().text("transport." + id);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        return button;
    }
}
