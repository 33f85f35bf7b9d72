package avcap.studio.inspect;

import avcap.inference.attention.HeadProfile;
import avcap.inference.attention.HeadReduction;
import avcap.inference.caption.Explanation;
import avcap.studio.control.KeyCap;
import avcap.studio.control.Labels;
import avcap.studio.control.ProgressLine;
import avcap.studio.session.TextMaps;
import avcap.ui.Language;
import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The caption and the choice of method, all heads, and the one that is looked through in full. */
final class HeadsPane extends VBox {

    private static final Words WORDS = UiResources.inspectWords();

    /** In a narrower row the last button is its icon alone, so that none is cut. */
    private static final double ALL_NAMES = 760;

    private final InspectViewModel model;
    private final HeadGrid grid;
    private final Label clip = Labels.styled("", "num");
    private final Label readout = Labels.styled("", "num-small", "muted");
    private final Label title = Labels.styled("", "section-title");
    private final Label missing = Labels.styled("", "text-small", "muted");
    private final ToggleButton mask = Labels.segment("inspect-mask-toggle", WORDS.text("mask.toggle"), "right-pill");
    private final ToggleButton weights = Labels.segment("inspect-weights", WORDS.text("mask.weights"), "left-pill");

    HeadsPane(InspectViewModel model, CompareViewModel compare, Runnable onSave) {
        this.model = model;
        this.grid = new HeadGrid(model);
        getStyleClass().add("inspect-heads-pane");
        VBox top = new VBox(6, method(compare, onSave), new CaptionLine(model), search());
        top.getStyleClass().addAll("section", "inspect-top");
        VBox all = new VBox(6, allHead(), grid);
        all.getStyleClass().addAll("section");
        VBox.setVgrow(grid, Priority.ALWAYS);
        VBox.setVgrow(all, Priority.ALWAYS);
        grid.setPrefHeight(330);
        VBox one = new VBox(6, oneHead(), field());
        one.getStyleClass().addAll("section", "last");
        VBox.setVgrow(one, Priority.ALWAYS);
        getChildren().addAll(top, all, one);
        follow();
    }

    HeadGrid grid() {
        return grid;
    }

    private HBox method(CompareViewModel compare, Runnable onSave) {
        clip.setId("inspect-clip");
        clip.setMinWidth(0);
        Button save = Labels.mini("inspect-save", WORDS.text("file.save"), "fth-download", onSave);
        KeyCap.name(save, WORDS.text("file.title"), "Ctrl+Shift+S");
        HBox row = new HBox(8, clip, Labels.gap(), new MethodBar(model), comparing(compare), save);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0); // else it keeps the width that all names need
        save.contentDisplayProperty()
                .bind(row.widthProperty()
                        .map(width ->
                                width.doubleValue() < ALL_NAMES ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
        return row;
    }

    private static ToggleButton comparing(CompareViewModel compare) {
        ToggleButton comparing = new ToggleButton(WORDS.text("compare.title"));
        comparing.setId("inspect-compare");
        comparing.getStyleClass().add("segment");
        comparing.setMinWidth(Region.USE_PREF_SIZE);
        KeyCap.name(comparing, WORDS.text("compare.note"), "D");
        comparing.selectedProperty().bindBidirectional(compare.onProperty());
        return comparing;
    }

    /** How far a method that takes long is, or why it has found nothing. */
    private HBox search() {
        Hyperlink again = new Hyperlink(WORDS.text("search.again"));
        again.setId("inspect-again");
        again.setOnAction(event -> model.maps().seek());
        TextMaps maps = model.maps();
        again.visibleProperty().bind(maps.stoppedProperty());
        missing.setId("inspect-search");
        missing.visibleProperty().bind(missing.textProperty().isNotEmpty());
        ProgressLine line = ProgressLine.of("inspect-job", maps.job());
        HBox.setHgrow(line, Priority.ALWAYS);
        HBox row = new HBox(8, Labels.folding(missing), Labels.folding(again), Labels.folding(line));
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(maps.stateProperty().isNotEqualTo(TextMaps.State.IDLE));
        return Labels.folding(row);
    }

    private HBox allHead() {
        readout.setId("inspect-readout");
        Label note = Labels.styled(WORDS.text("heads.note"), "text-caption");
        note.setMinWidth(0);
        Region scale = new Region();
        scale.getStyleClass().addAll("viridis-key", "wide");
        HBox head = new HBox(
                8,
                whole(WORDS.text("heads.title"), "section-title"),
                note,
                Labels.gap(),
                readout,
                whole(WORDS.text("low"), "text-caption"),
                scale,
                whole(WORDS.text("high"), "text-caption"));
        readout.setMinWidth(Region.USE_PREF_SIZE);
        head.setAlignment(Pos.CENTER_LEFT);
        grid.setOnPointed(this::tell, this::tellChosen);
        return head;
    }

    /** A label that gives no room away. */
    private static Label whole(String text, String style) {
        Label label = Labels.styled(text, style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private HBox oneHead() {
        title.setId("inspect-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label note = Labels.styled(WORDS.text("matrix.note"), "text-caption");
        note.setMinWidth(0);
        weights.setSelected(true);
        weights.setOnAction(event -> showMask(false));
        mask.setOnAction(event -> showMask(true));
        HBox head = new HBox(
                8,
                title,
                note,
                Labels.gap(),
                keys("keys.layer", "previous_layer", "PageUp", "next_layer", "PageDown"),
                keys("keys.head", "previous_head", "Shift+PageUp", "next_head", "Shift+PageDown"),
                new HBox(weights, mask));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static HBox keys(String key, String before, String beforeKeys, String after, String afterKeys) {
        HBox keys = new HBox(
                4,
                Labels.styled(WORDS.text(key), "text-caption"),
                KeyCap.of(before, beforeKeys),
                KeyCap.of(after, afterKeys));
        keys.setAlignment(Pos.CENTER_LEFT);
        keys.setMinWidth(Region.USE_PREF_SIZE);
        return keys;
    }

    private StackPane field() {
        MatrixBoard matrix = new MatrixBoard(model);
        MaskBoard maskBoard = new MaskBoard(model);
        matrix.visibleProperty().bind(mask.selectedProperty().not());
        maskBoard.visibleProperty().bind(mask.selectedProperty());
        StackPane field = new StackPane(matrix, maskBoard);
        field.setPrefHeight(290);
        VBox.setVgrow(field, Priority.ALWAYS);
        return field;
    }

    private void showMask(boolean isMask) {
        mask.setSelected(isMask);
        weights.setSelected(!isMask);
        retitle();
    }

    private void follow() {
        model.rowsProperty().addListener((observed, before, now) -> retitle());
        model.session().words().rangeProperty().addListener((observed, before, now) -> tellChosen());
        model.session().attention().reductionProperty().addListener((observed, before, now) -> tellChosen());
        model.imagesProperty().addListener((observed, before, now) -> tellChosen());
        model.session().explanationProperty().subscribe(this::name);
        model.maps().stateProperty().subscribe(now -> missing.setText(sentence(now)));
        retitle();
    }

    private static String sentence(TextMaps.State state) {
        return switch (state) {
            case IDLE -> "";
            case SEEKING -> WORDS.text("search.seeking");
            case PUT_OFF -> WORDS.text("search.putOff");
            case FAILED -> WORDS.text("search.failed");
        };
    }

    private void name(Explanation why) {
        clip.setText(model.session().selected().map(entry -> entry.name()).orElse(""));
    }

    private void retitle() {
        title.setText(
                mask.isSelected()
                        ? WORDS.text("mask.title")
                        : MapTitle.of(model.session().attention()));
    }

    private void tellChosen() {
        HeadReduction.Head one = model.head().orElse(null);
        if (one == null) {
            readout.setText("");
        } else {
            tell(one.layer(), one.head());
        }
    }

    private void tell(int layer, int head) {
        readout.setText(model.profile(layer, head)
                .map(profile -> told(layer, head, profile))
                .orElse(""));
    }

    private static String told(int layer, int head, HeadProfile.Head profile) {
        return WORDS.text(
                "heads.readout",
                String.valueOf(layer + 1),
                String.valueOf(head + 1),
                String.format(Language.spoken().numbers(), "%.1f", profile.bits()),
                percent(profile.soundShare()),
                percent(profile.pictureShare()),
                percent(profile.wordsShare()));
    }

    private static String percent(double share) {
        return String.valueOf(Math.round(100 * share));
    }
}
