package avcap.studio.captioning.remarks;

import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The tags of the clip as chips, a field for another, and what the project and the data set know. */
final class TagsTab extends VBox implements RemarkPage {

    private static final Words WORDS = UiResources.remarkWords();

    private final RemarksViewModel card;
    private final TagsViewModel model;
    private final FlowPane tags = chips("tag-list", "tag.name");
    private final FlowPane offered = chips("tag-offered", "tag.offered");
    private final FlowPane labels = chips("label-list", "tag.labels");
    private final Label none = new Label(WORDS.text("tag.none"));
    private final TextField field = new TextField();
    private final ScrollPane scroll = new ScrollPane();

    TagsTab(RemarksViewModel card) {
        this.card = card;
        this.model = card.tags();
        none.getStyleClass().addAll("text-small", "muted");
        none.managedProperty().bind(none.visibleProperty());
        VBox all = new VBox(12, none, tags, writing(), titled("tag.offered", offered), titled("tag.labels", labels));
        scroll.setContent(all);
        scroll.setAccessibleText(WORDS.text("tag.name"));
        scroll.getStyleClass().add("bare");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getStyleClass().add("remark-page");
        getChildren().add(scroll);
        card.remarkedProperty().addListener((observed, before, now) -> fill(now));
        model.offeredProperty().addListener((observed, before, now) -> offer(now));
        fill(card.remarkedProperty().get());
        offer(model.offeredProperty().get());
    }

    /** Where nothing can be written, what there is to read. */
    @Override
    public Node first() {
        return card.readOnlyProperty().get().isEmpty() ? field : scroll;
    }

    private static FlowPane chips(String id, String nameKey) {
        FlowPane chips = new FlowPane(6, 6);
        chips.setId(id);
        chips.setAccessibleText(WORDS.text(nameKey));
        chips.managedProperty().bind(chips.visibleProperty());
        return chips;
    }

    private static VBox titled(String titleKey, FlowPane chips) {
        Label title = new Label(WORDS.text(titleKey));
        title.getStyleClass().add("section-title");
        VBox section = new VBox(6, title, chips);
        section.visibleProperty().bind(chips.visibleProperty());
        section.managedProperty().bind(chips.visibleProperty());
        return section;
    }

    private HBox writing() {
        field.setId("tag-field");
        field.getStyleClass().add("field-small");
        field.setPromptText(WORDS.text("tag.prompt"));
        field.setAccessibleText(WORDS.text("tag.field"));
        field.textProperty().bindBidirectional(model.textProperty());
        field.setOnAction(event -> model.add());
        field.setOnKeyPressed(this::toOffered);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button add = new Button(WORDS.text("tag.add"));
        add.setId("tag-add");
        add.getStyleClass().add("small");
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(event -> model.add());
        HBox writing = new HBox(8, field, add);
        writing.disableProperty().bind(card.readOnlyProperty().isNotEmpty());
        return writing;
    }

    /** Down goes from the field to the first tag that is offered. */
    private void toOffered(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN && !offered.getChildren().isEmpty()) {
            event.consume();
            offered.getChildren().get(0).requestFocus();
        }
    }

    private void fill(Remarked remarked) {
        tags.getChildren().setAll(remarked.tags().stream().map(this::chip).toList());
        tags.setVisible(!remarked.tags().isEmpty());
        none.setVisible(remarked.tags().isEmpty());
        labels.getChildren()
                .setAll(remarked.labels().stream().map(TagsTab::label).toList());
        labels.setVisible(!remarked.labels().isEmpty());
    }

    private Node chip(String tag) {
        Button chip = new Button(tag, new FontIcon("fth-x"));
        chip.setId("tag-" + tag);
        chip.getStyleClass().setAll("button", "tag-chip");
        chip.setAccessibleText(WORDS.text("tag.remove", tag));
        chip.setOnAction(event -> remove(tag));
        chip.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                event.consume();
                remove(tag);
            }
        });
        chip.disableProperty().bind(card.readOnlyProperty().isNotEmpty());
        return chip;
    }

    private void remove(String tag) {
        field.requestFocus(); // the chip will be gone
        model.remove(tag);
    }

    private void offer(List<String> now) {
        offered.getChildren().setAll(now.stream().map(this::offer).toList());
        offered.setVisible(!now.isEmpty());
    }

    private Node offer(String tag) {
        Button chip = new Button(tag);
        chip.getStyleClass()
                .setAll("button", "tag-chip", "offered", UiResources.OWN_KEYS); // Space takes it, and plays nothing
        chip.setAccessibleText(WORDS.text("tag.offer", tag));
        chip.setOnAction(event -> {
            field.requestFocus();
            model.add(tag);
        });
        chip.disableProperty().bind(card.readOnlyProperty().isNotEmpty());
        return chip;
    }

    private static Node label(String label) {
        Label chip = new Label(label);
        chip.getStyleClass().addAll("tag-chip", "label-of-set");
        return chip;
    }
}
