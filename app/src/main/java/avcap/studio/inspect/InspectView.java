package avcap.studio.inspect;

import avcap.studio.control.Labels;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Heads and matrix at the left, the clip and the proof at the right; a sentence where there is nothing to look into. */
public final class InspectView extends StackPane {

    private static final Words WORDS = UiResources.inspectWords();
    private static final double LEFT_PART = 880.0 / 1384;
    private static final double LEFT_LEAST = 720;
    private static final double RIGHT_LEAST = 400;

    /** Three maps of 240 and what lies around them. */
    private static final double COMPARED = 784;

    private final InspectViewModel model;
    private final HeadsPane heads;
    private final ProofPane proof;
    private final ComparePane compared;
    private final SplitPane panes;
    private final Label sentence = new Label();
    private double usualPart = LEFT_PART;
    private boolean isLaidOut;

    /**
     * @param compare compares the map with another
     * @param holding says whether the map holds; made by the feature that tests it
     * @param onSave saves the map that is looked at
     */
    public InspectView(
            InspectViewModel model,
            RemovalViewModel removal,
            CompareViewModel compare,
            Region holding,
            Runnable onSave) {
        this.model = model;
        setId("inspect");
        getStyleClass().add("pane");
        heads = new HeadsPane(model, compare, onSave);
        proof = new ProofPane(model, removal, holding);
        heads.setMinWidth(LEFT_LEAST);
        compared = new ComparePane(compare);
        compared.visibleProperty().bind(compare.onProperty());
        proof.visibleProperty().bind(compare.onProperty().not());
        StackPane right = new StackPane(proof, compared);
        right.setMinWidth(RIGHT_LEAST);
        panes = new SplitPane(heads, right);
        compared.visibleProperty().addListener((observed, before, now) -> makeRoom(now));
        sentence.setId("inspect-state");
        sentence.getStyleClass().add("state-title");
        sentence.setWrapText(true);
        VBox empty = new VBox(sentence);
        empty.setAlignment(Pos.CENTER);
        empty.getStyleClass().add("state-pane");
        empty.visibleProperty().bind(panes.visibleProperty().not());
        getChildren().addAll(panes, Labels.folding(empty));
        model.stateProperty().subscribe(this::show);
        model.watchedProperty().bind(sceneProperty().isNotNull());
        removal.watchedProperty()
                .bind(sceneProperty().isNotNull().and(compare.onProperty().not()));
    }

    private void show(InspectState state) {
        panes.setVisible(state == InspectState.READY);
        sentence.setText(
                switch (state) {
                    case NO_CLIP -> WORDS.text("state.noClip");
                    case READING -> WORDS.text("state.reading");
                    case UNREADABLE -> model.session().clip().problemProperty().get();
                    case NO_MODEL -> WORDS.text("state.noModel");
                    case NO_CAPTION -> WORDS.text("state.noCaption");
                    case EXPLAINING -> WORDS.text("state.explaining");
                    case READY -> "";
                });
    }

    /** Three maps beside each other need more room than one; afterwards the panes are as they were. */
    private void makeRoom(boolean isComparing) {
        if (!isLaidOut) {
            return;
        }
        if (isComparing) {
            usualPart = panes.getDividerPositions()[0];
            divideForThree();
        } else {
            panes.setDividerPositions(usualPart);
        }
    }

    private void divideForThree() {
        double left = Math.max(LEFT_LEAST, getWidth() - COMPARED);
        panes.setDividerPositions(Math.min(usualPart, left / getWidth()));
    }

    /** Asks which words looked at a place; asked again, at another kind of place. */
    public void walkPlaces() {
        proof.walkPlaces();
    }

    /** The panes, from left to right. */
    public List<Node> panes() {
        return List.of(heads, compared.isVisible() ? compared : proof);
    }

    /** Gives the keys to one of the {@link #panes}. */
    public void focusPane(int place) {
        Node right = compared.isVisible() ? compared.first() : proof.first();
        (place == 0 ? heads.grid() : right).requestFocus();
    }

    @Override
    public void requestFocus() {
        heads.grid().requestFocus();
    }

    @Override
    protected void layoutChildren() {
        if (!isLaidOut && getWidth() > 0) {
            isLaidOut = true;
            panes.setDividerPositions(usualPart);
            if (compared.isVisible()) {
                divideForThree();
            }
        }
        super.layoutChildren();
    }
}
