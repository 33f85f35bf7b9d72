package avcap.studio.attention;

import avcap.inference.attention.AttentionView;
import avcap.inference.attention.HeadReduction;
import avcap.studio.control.Labels;
import avcap.studio.control.ProgressLine;
import avcap.studio.session.MapMethod;
import avcap.studio.session.TextMaps;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** By which method a map is found: the segments, the heads, how far a slow one is, and which look is meant. */
final class Folding extends VBox {

    private static final Words WORDS = UiResources.studioWords();

    private final AttentionViewModel model;
    private final HeadPicker picker = new HeadPicker();
    private final ToggleButton mean = segment("fold-mean", "attention.mean", "left-pill");
    private final ToggleButton max = segment("fold-max", "attention.max", "center-pill");
    private final ToggleButton rollout = segment("fold-rollout", "attention.rollout", "center-pill");
    private final ToggleButton head = segment("fold-head", "attention.head", "right-pill");
    private final ToggleButton relevance = segment("seek-relevance", "attention.relevance", "left-pill");
    private final ToggleButton occlusion = segment("seek-occlusion", "attention.occlusion", "right-pill");
    private final ToggleButton predicting = segment("view-predicting", "attention.predicting", "left-pill");
    private final ToggleButton reading = segment("view-reading", "attention.reading", "right-pill");

    Folding(AttentionViewModel model, TextMaps maps) {
        this.model = model;
        getStyleClass().add("section");
        fold(mean, HeadReduction::mean);
        fold(max, HeadReduction::max);
        fold(rollout, HeadReduction::rollout);
        fold(head, () -> HeadReduction.head(0, 0));
        seek(relevance, MapMethod.RELEVANCE);
        seek(occlusion, MapMethod.OCCLUSION);
        look(predicting, AttentionView.PREDICTING);
        look(reading, AttentionView.READING);
        picker.strengthsProperty().bind(model.headsProperty());
        picker.setAccessibleText(WORDS.text("attention.heads"));
        picker.setOnChosen(model::chooseHead);
        HBox folds = line(mean, max, rollout, head);
        getChildren()
                .addAll(
                        folds,
                        line(relevance, occlusion),
                        Labels.folding(ProgressLine.of("pane-map", maps.job())),
                        again(maps),
                        picker,
                        line(predicting, reading),
                        key());
        model.methodProperty().addListener((observed, before, now) -> show());
        model.reductionProperty().addListener((observed, before, now) -> show());
        model.viewProperty().addListener((observed, before, now) -> show());
        show();
    }

    private static ToggleButton segment(String id, String key, String pill) {
        return Labels.segment(id, WORDS.text(key), pill);
    }

    private void fold(ToggleButton segment, Supplier<HeadReduction> rule) {
        segment.setOnAction(event -> {
            model.fold(rule.get());
            show();
        });
    }

    private void seek(ToggleButton segment, MapMethod method) {
        segment.setOnAction(event -> {
            model.methodProperty().set(method);
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
        MapMethod method = model.methodProperty().get();
        boolean isFolded = method == MapMethod.HEADS;
        HeadReduction rule = model.reductionProperty().get();
        relevance.setSelected(method == MapMethod.RELEVANCE);
        occlusion.setSelected(method == MapMethod.OCCLUSION);
        mean.setSelected(isFolded && rule instanceof HeadReduction.Mean);
        max.setSelected(isFolded && rule instanceof HeadReduction.Max);
        rollout.setSelected(isFolded && rule instanceof HeadReduction.Rollout);
        head.setSelected(isFolded && rule instanceof HeadReduction.Head);
        picker.chosenProperty()
                .set(
                        isFolded && rule instanceof HeadReduction.Head one
                                ? new HeadPicker.Place(one.layer(), one.head())
                                : null);
        predicting.setDisable(!isFolded);
        reading.setDisable(!isFolded);
        predicting.setSelected(model.viewProperty().get() == AttentionView.PREDICTING);
        reading.setSelected(model.viewProperty().get() == AttentionView.READING);
    }

    /** Offers what was put off or failed. */
    private static Hyperlink again(TextMaps maps) {
        Hyperlink again = new Hyperlink(WORDS.text("attention.again"));
        again.setId("pane-map-again");
        again.setOnAction(event -> maps.seek());
        again.visibleProperty()
                .bind(maps.stateProperty()
                        .isEqualTo(TextMaps.State.PUT_OFF)
                        .or(maps.stateProperty().isEqualTo(TextMaps.State.FAILED)));
        return Labels.folding(again);
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
