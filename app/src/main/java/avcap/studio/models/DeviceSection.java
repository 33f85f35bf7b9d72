package avcap.studio.models;

import avcap.inference.caption.ComputeDevice;
import avcap.inference.caption.ComputeTrial;
import avcap.inference.caption.DeviceReport;
import avcap.inference.checkpoint.Precision;
import avcap.studio.control.Labels;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The devices there are and the precision models run in. */
final class DeviceSection extends VBox {

    private static final Words WORDS = UiResources.modelWords();
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final DeviceViewModel model;
    private final VBox devices = new VBox(8);
    private final Label reason = Labels.wrapped("device-reason", "text-caption");
    private final Label note = Labels.wrapped("precision-note", "text-caption");
    private final Map<Optional<Precision>, ToggleButton> precisions = new LinkedHashMap<>();

    DeviceSection(DeviceViewModel model) {
        super(8);
        this.model = model;
        getStyleClass().add("section");
        HBox segments = new HBox();
        add(segments, Optional.empty(), "left-pill");
        add(segments, Optional.of(Precision.FP32), "center-pill");
        add(segments, Optional.of(Precision.BF16), "center-pill");
        add(segments, Optional.of(Precision.INT8), "right-pill");
        Label caption = Labels.styled(WORDS.text("device.precision"), "fact-name");
        caption.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(12, caption, segments);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(devices, reason, line, note);
        model.devicesProperty().addListener((observed, before, now) -> show());
        model.wishProperty().addListener((observed, before, now) -> show());
        model.trialsProperty().addListener((observed, before, now) -> show());
        show();
    }

    private void add(HBox segments, Optional<Precision> precision, String pill) {
        String name = precision.map(Precision::words).orElse("auto");
        ToggleButton segment = new ToggleButton(name);
        segment.setId("precision-" + name);
        segment.setAccessibleText(WORDS.text("device.precision") + " " + name);
        segment.getStyleClass().addAll("segment", pill);
        segment.setMinWidth(USE_PREF_SIZE);
        segment.setOnAction(event -> {
            model.choose(precision);
            show();
        });
        precisions.put(precision, segment);
        segments.getChildren().add(segment);
    }

    private void show() {
        DeviceReport found = model.devicesProperty().get();
        precisions.forEach((precision, segment) ->
                segment.setSelected(precision.equals(model.wishProperty().get().precision())));
        note.setText(model.note());
        reason.setText(found == null ? WORDS.text("device.looking") : found.reason());
        List<Node> cards = new ArrayList<>();
        if (found != null) {
            cards.add(card(ComputeDevice.CPU, found.processorWords()));
            found.cards().stream().limit(1).forEach(name -> cards.add(card(ComputeDevice.CUDA, name)));
        }
        devices.getChildren().setAll(cards);
    }

    private HBox card(ComputeDevice device, String name) {
        boolean isTaken = device == model.device();
        RadioButton choice = new RadioButton(name);
        choice.setId("device-" + device.words());
        choice.setSelected(isTaken);
        choice.setMinWidth(0);
        choice.setOnAction(event -> {
            model.choose(device);
            show();
        });
        Label speed = Labels.styled(isTaken ? speed() : "", "num-small", "muted");
        speed.setMinWidth(USE_PREF_SIZE);
        HBox card = new HBox(8, choice, Labels.gap(), speed);
        card.getStyleClass().add("device");
        card.pseudoClassStateChanged(SELECTED, isTaken);
        return card;
    }

    private String speed() {
        return model.trial()
                .map(ComputeTrial::clipMillis)
                .map(millis -> WORDS.text("device.speed", Figures.seconds(millis / 1000)))
                .orElse("");
    }
}
