package avcap.studio.attention;

import avcap.inference.attention.AttentionView;
import avcap.inference.attention.HeadReduction;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** By which rule layers and heads become one map: the segments, the heads, and which look is meant. */
final class Folding extends VBox {

    private static final Words WORDS = UiResources.studioWords();

    private final AttentionViewModel model;
    private final HeadPicker picker = new HeadPicker();
    private final ToggleButton mean = segment("fold-mean", "attention.mean", "left-pill");
    private final ToggleButton max = segment("fold-max", "attention.max", "center-pill");
    private final ToggleButton rollout = segment("fold-rollout", "attention.rollout", "center-pill");
    private final ToggleButton head = segment("fold-head", "attention.head", "right-pill");
    private final ToggleButton predicting = segment("view-predicting", "attention.predicting", "left-pill");
    private final ToggleButton reading = segment("view-reading", "attention.reading", "right-pill");

    Folding(AttentionViewModel model) {
        this.model = model;
        getStyleClass().add("section");
        fold(mean, HeadReduction::mean);
        fold(max, HeadReduction::max);
        fold(rollout, HeadReduction::rollout);
        fold(head, () -> HeadReduction.head(0, 0));
        look(predicting, AttentionView.PREDICTING);
        look(reading, AttentionView.READING);
        picker.strengthsProperty().bind(model.headsProperty());
        picker.setAccessibleText(WORDS.text("attention.heads"));
        picker.setOnChosen(model::chooseHead);
        HBox folds = line(mean, max, rollout, head);
        getChildren().addAll(folds, picker, line(predicting, reading), key());
        model.reductionProperty().addListener((observed, before, now) -> show());
        model.viewProperty().addListener((observed, before, now) -> show());
        show();
    }

    private static ToggleButton segment(String id, String key, String pill) {
        ToggleButton segment = new ToggleButton(WORDS.text(key));
        segment.setId(id);
        segment.getStyleClass().addAll("segment", pill);
        segment.setMinWidth(USE_PREF_SIZE);
        return segment;
    }

    private void fold(ToggleButton segment, Supplier<HeadReduction> rule) {
        segment.setOnAction(event -> {
            model.reductionProperty().set(rule.get());
            show();
        });
    }

    private void look(ToggleButton segment, AttentionView view) {
        segment.setOnAction(event -> {
            model.viewProperty().set(view);
            show();
        });
    }

    private void show() {
        HeadReduction rule = model.reductionProperty().get();
        mean.setSelected(rule instanceof HeadReduction.Mean);
        max.setSelected(rule instanceof HeadReduction.Max);
        rollout.setSelected(rule instanceof HeadReduction.Rollout);
        head.setSelected(rule instanceof HeadReduction.Head);
        picker.chosenProperty()
                .set(rule instanceof HeadReduction.Head one ? new HeadPicker.Place(one.layer(), one.head()) : null);
        predicting.setSelected(model.viewProperty().get() == AttentionView.PREDICTING);
        reading.setSelected(model.viewProperty().get() == AttentionView.READING);
    }

    private static HBox line(ToggleButton... segments) {
        HBox line = new HBox();
        line.getChildren().addAll(List.of(segments));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static HBox key() {
        Label low = new Label(WORDS.text("attention.low"));
        Label high = new Label(WORDS.text("attention.high"));
        low.getStyleClass().add("text-caption");
        high.getStyleClass().add("text-caption");
        Region scale = new Region();
        scale.getStyleClass().add("viridis-key");
        HBox key = new HBox(4, low, scale, high);
        key.setAlignment(Pos.CENTER_RIGHT);
        return key;
    }
}
