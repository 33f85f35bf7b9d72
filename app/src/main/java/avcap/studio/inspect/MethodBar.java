package avcap.studio.inspect;

import avcap.inference.attention.AttentionView;
import avcap.inference.attention.HeadReduction;
import avcap.studio.control.Labels;
import avcap.studio.session.AttentionChoice;
import avcap.studio.session.MapMethod;
import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** By which method the map is found, and whether as the word was predicted or as it was read. */
final class MethodBar extends HBox {

    private static final Words WORDS = UiResources.inspectWords();

    private final InspectViewModel model;
    private final AttentionChoice choice;
    private final ToggleButton predicted = segment("inspect-predicted", "view.predicted", "left-pill");
    private final ToggleButton read = segment("inspect-read", "view.read", "right-pill");
    private final ToggleButton mean = segment("inspect-mean", "method.mean", "left-pill");
    private final ToggleButton max = segment("inspect-max", "method.max", "center-pill");
    private final ToggleButton rollout = segment("inspect-rollout", "method.rollout", "center-pill");
    private final ToggleButton relevance = segment("inspect-relevance", "method.relevance", "center-pill");
    private final ToggleButton occlusion = segment("inspect-occlusion", "method.occlusion", "center-pill");
    private final ToggleButton head = segment("inspect-head", "method.head", "right-pill");

    MethodBar(InspectViewModel model) {
        super(8);
        this.model = model;
        this.choice = model.session().attention();
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        on(predicted, () -> choice.viewProperty().set(AttentionView.PREDICTING));
        on(read, () -> choice.viewProperty().set(AttentionView.READING));
        on(mean, () -> choice.fold(HeadReduction.mean()));
        on(max, () -> choice.fold(HeadReduction.max()));
        on(rollout, () -> choice.fold(HeadReduction.rollout()));
        on(relevance, () -> model.choose(MapMethod.RELEVANCE));
        on(occlusion, () -> model.choose(MapMethod.OCCLUSION));
        on(head, this::lookThroughHead);
        getChildren().addAll(new HBox(predicted, read), new HBox(mean, max, rollout, relevance, occlusion, head));
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

    /** The head that was looked through last, the first of all if none was. */
    private void lookThroughHead() {
        HeadReduction.Head last =
                choice.reduction() instanceof HeadReduction.Head one ? one : new HeadReduction.Head(0, 0);
        model.chooseHead(last.layer(), last.head());
    }

    private void show() {
        boolean isFolded = choice.method() == MapMethod.HEADS;
        HeadReduction rule = choice.reduction();
        predicted.setSelected(choice.view() == AttentionView.PREDICTING);
        read.setSelected(choice.view() == AttentionView.READING);
        predicted.setDisable(!isFolded);
        read.setDisable(!isFolded);
        mean.setSelected(isFolded && rule instanceof HeadReduction.Mean);
        max.setSelected(isFolded && rule instanceof HeadReduction.Max);
        rollout.setSelected(isFolded && rule instanceof HeadReduction.Rollout);
        relevance.setSelected(choice.method() == MapMethod.RELEVANCE);
        occlusion.setSelected(choice.method() == MapMethod.OCCLUSION);
        head.setSelected(choice.head().isPresent());
        head.setText(choice.head()
                .map(one ->
                        WORDS.text("method.headOf", String.valueOf(one.layer() + 1), String.valueOf(one.head() + 1)))
                .orElse(WORDS.text("method.head")));
    }
}
