package avcap.studio.inspect;

import avcap.inference.attention.AttentionView;
import avcap.studio.control.Labels;
import avcap.studio.session.AttentionChoice;
import avcap.studio.session.AttentionChoice.Way;
import avcap.studio.session.MapMethod;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** By which method the map is found, and whether as the word was predicted or as it was read. */
final class MethodBar extends HBox {

    private static final Words WORDS = UiResources.inspectWords();
    private static final Words STUDIO_WORDS = UiResources.studioWords();

    private final InspectViewModel model;
    private final AttentionChoice choice;
    private final ToggleButton predicted = segment("inspect-predicted", "view.predicted", "left-pill");
    private final ToggleButton read = segment("inspect-read", "view.read", "right-pill");
    private final Map<Way, ToggleButton> ways = new EnumMap<>(Way.class);

    MethodBar(InspectViewModel model) {
        super(8);
        this.model = model;
        this.choice = model.session().attention();
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        on(predicted, () -> choice.viewProperty().set(AttentionView.PREDICTING));
        on(read, () -> choice.viewProperty().set(AttentionView.READING));
        HBox segments = new HBox();
        for (Way way : List.of(Way.MEAN, Way.MAX, Way.ROLLOUT, Way.RELEVANCE, Way.OCCLUSION, Way.HEAD)) {
            String pill = way == Way.MEAN ? "left-pill" : way == Way.HEAD ? "right-pill" : "center-pill";
            String name = way.name().toLowerCase(Locale.ROOT);
            ToggleButton button = Labels.segment("inspect-" + name, STUDIO_WORDS.text("attention." + name), pill);
            on(button, () -> choose(way));
            ways.put(way, button);
            segments.getChildren().add(button);
        }
        getChildren().addAll(new HBox(predicted, read), segments);
        choice.methodProperty().addListener((observed, before, now) -> show());
        choice.reductionProperty().addListener((observed, before, now) -> show());
        choice.viewProperty().addListener((observed, before, now) -> show());
        show();
    }

    private static ToggleButton segment(String id, String key, String pill) {
        return Labels.segment(id, WORDS.text(key), pill);
    }

    private void on(ToggleButton segment, Runnable action) {
        segment.setOnAction(event -> {
            action.run();
            show();
        });
    }

    /** A head that the model does not have is the nearest. */
    private void choose(Way way) {
        choice.choose(way);
        choice.head().ifPresent(one -> model.chooseHead(one.layer(), one.head()));
    }

    private void show() {
        predicted.setSelected(choice.view() == AttentionView.PREDICTING);
        read.setSelected(choice.view() == AttentionView.READING);
        predicted.setDisable(choice.method() != MapMethod.HEADS);
        read.setDisable(choice.method() != MapMethod.HEADS);
        ways.forEach((way, button) -> {
            button.setSelected(way == choice.way());
            if (way == Way.HEAD) {
                button.setText(headText());
            }
        });
    }

    private String headText() {
        return choice.head()
                .map(one ->
                        WORDS.text("method.headOf", String.valueOf(one.layer() + 1), String.valueOf(one.head() + 1)))
                .orElse(STUDIO_WORDS.text("attention.head"));
    }
}
