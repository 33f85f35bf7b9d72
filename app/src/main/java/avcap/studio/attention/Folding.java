package avcap.studio.attention;

import avcap.inference.attention.AttentionView;
import avcap.studio.control.Labels;
import avcap.studio.control.ProgressLine;
import avcap.studio.session.AttentionChoice;
import avcap.studio.session.AttentionChoice.Way;
import avcap.studio.session.MapMethod;
import avcap.studio.session.TextMaps;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
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
    private final Map<Way, ToggleButton> ways = new EnumMap<>(Way.class);
    private final ToggleButton predicting = segment("view-predicting", "attention.predicting", "left-pill");
    private final ToggleButton reading = segment("view-reading", "attention.reading", "right-pill");

    Folding(AttentionViewModel model, TextMaps maps) {
        this.model = model;
        getStyleClass().add("section");
        look(predicting, AttentionView.PREDICTING);
        look(reading, AttentionView.READING);
        picker.strengthsProperty().bind(model.headsProperty());
        picker.setAccessibleText(WORDS.text("attention.heads"));
        picker.setOnChosen(model::chooseHead);
        getChildren()
                .addAll(
                        line("fold-", Way.MEAN, Way.MAX, Way.ROLLOUT, Way.HEAD),
                        line("seek-", Way.RELEVANCE, Way.OCCLUSION),
                        Labels.folding(ProgressLine.of("pane-map", maps.job())),
                        again(maps),
                        picker,
                        new HBox(predicting, reading),
                        key());
        model.methodProperty().addListener((observed, before, now) -> show());
        model.reductionProperty().addListener((observed, before, now) -> show());
        model.viewProperty().addListener((observed, before, now) -> show());
        show();
    }

    private static ToggleButton segment(String id, String key, String pill) {
        return Labels.segment(id, WORDS.text(key), pill);
    }

    private void look(ToggleButton segment, AttentionView view) {
        segment.setOnAction(event -> {
            model.viewProperty().set(view);
            show();
        });
    }

    private void show() {
        AttentionChoice choice = model.session().attention();
        boolean isFolded = choice.method() == MapMethod.HEADS;
        ways.forEach((way, button) -> button.setSelected(way == choice.way()));
        picker.chosenProperty()
                .set(choice.head()
                        .map(one -> new HeadPicker.Place(one.layer(), one.head()))
                        .orElse(null));
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
        again.visibleProperty().bind(maps.stoppedProperty());
        return Labels.folding(again);
    }

    private HBox line(String id, Way... choices) {
        HBox line = new HBox();
        for (int i = 0; i < choices.length; i++) {
            Way way = choices[i];
            String name = way.name().toLowerCase(Locale.ROOT);
            String pill = i == 0 ? "left-pill" : i == choices.length - 1 ? "right-pill" : "center-pill";
            ToggleButton button = segment(id + name, "attention." + name, pill);
            button.setOnAction(event -> {
                model.session().attention().choose(way);
                show();
            });
            ways.put(way, button);
            line.getChildren().add(button);
        }
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
