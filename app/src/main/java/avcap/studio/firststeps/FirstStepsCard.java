package avcap.studio.firststeps;

import avcap.studio.control.KeyCap;
import avcap.studio.control.Labels;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The steps one below the other, the next one with the keys it takes; it lies below the clips and covers nothing. */
public final class FirstStepsCard extends VBox {

    private static final Words WORDS = UiResources.helpWords();

    private final FirstStepsViewModel model;
    private final Runnable ownClips;
    private final Runnable leave;
    private final VBox steps = new VBox(8);

    /**
     * The card of a model.
     *
     * @param ownClips what comes after the last step
     * @param leave gives the keys to the work once the card goes
     */
    public FirstStepsCard(FirstStepsViewModel model, Runnable ownClips, Runnable leave) {
        this.model = model;
        this.ownClips = ownClips;
        this.leave = leave;
        setId("first-steps");
        getStyleClass().add("first-steps");
        setMinHeight(USE_PREF_SIZE);
        Label stays = Labels.wrapping(WORDS.text("privacy"), "text-caption");
        stays.setId("first-steps-privacy");
        stays.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(head(), steps, stays);
        Labels.folding(this).visibleProperty().bind(model.shownProperty());
        model.changesProperty().addListener((observed, before, now) -> show());
        show();
    }

    private HBox head() {
        Button close = new Button("", new FontIcon("fth-x"));
        close.setId("first-steps-close");
        close.getStyleClass().addAll("flat", "square");
        close.setAccessibleText(WORDS.text("steps.close"));
        close.setTooltip(new Tooltip(WORDS.text("steps.close")));
        close.setOnAction(event -> {
            model.close();
            leave.run();
        });
        HBox head = new HBox(Labels.styled(WORDS.text("steps.title"), "pane-title"), Labels.gap(), close);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void show() {
        List<Node> rows = new ArrayList<>();
        Optional<FirstStep> next = model.next();
        for (FirstStep step : FirstStep.values()) {
            rows.add(row(step, next.filter(step::equals).isPresent()));
        }
        if (next.isEmpty()) {
            rows.add(end());
        }
        boolean hadKeys = isFocusWithin();
        steps.getChildren().setAll(rows);
        if (hadKeys && !isFocusWithin()) {
            leave.run();
        }
    }

    private HBox row(FirstStep step, boolean isNext) {
        Label title = Labels.wrapping(WORDS.text("step." + step.id() + ".title"), isNext ? "section-title" : "muted");
        title.setId("step-" + step.id());
        title.setAccessibleText(title.getText() + ", " + WORDS.text("step." + standing(step)));
        VBox said = new VBox(4, title);
        HBox.setHgrow(said, Priority.ALWAYS);
        if (isNext) {
            said.getChildren().addAll(how(step), pass(step));
        }
        HBox row = new HBox(8, mark(step), said);
        row.setId("step-row-" + step.id());
        return row;
    }

    private static Label how(FirstStep step) {
        Label how = Labels.wrapped("step-how", "text-small");
        KeyCap.say(how, WORDS.text("step." + step.id() + ".how"));
        return how;
    }

    private Button pass(FirstStep step) {
        Button pass = new Button(WORDS.text("steps.pass"));
        pass.setId("step-pass");
        pass.getStyleClass().add("link-button");
        pass.setAccessibleText(WORDS.text("steps.pass") + ": " + WORDS.text("step." + step.id() + ".title"));
        pass.setOnAction(event -> model.pass(step));
        return pass;
    }

    private Node mark(FirstStep step) {
        FontIcon mark = new FontIcon(
                model.isDone(step) ? "fth-check" : model.isPassed(step) ? "fth-corner-down-right" : "fth-circle");
        mark.getStyleClass().add("small-icon");
        if (model.isDone(step)) {
            mark.getStyleClass().add("good-icon");
        }
        return mark;
    }

    private String standing(FirstStep step) {
        return model.isDone(step) ? "done" : model.isPassed(step) ? "passed" : "open";
    }

    private VBox end() {
        Button own = new Button(WORDS.text("steps.own"));
        own.setId("first-steps-own");
        own.getStyleClass().addAll("small", "accent");
        own.setOnAction(event -> ownClips.run());
        Label said = Labels.wrapped("first-steps-end", "text-small");
        said.setText(WORDS.text("steps.end"));
        return new VBox(8, said, own);
    }
}
