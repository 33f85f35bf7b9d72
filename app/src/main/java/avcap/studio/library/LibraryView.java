package avcap.studio.library;

import avcap.studio.annotation.Entry;
import avcap.studio.annotation.query.Order;
import avcap.studio.control.KeyCap;
import avcap.studio.control.Labels;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The pane of clips. */
public final class LibraryView extends VBox {

    private static final Words WORDS = UiResources.studioWords();
    private static final double ROW = 64;

    private final LibraryViewModel model;
    private final TextField filter = new TextField();
    private final ListView<Entry> list;
    private boolean following;
    private boolean choosing; // a hand in the list, whose choice stands as it is

    public LibraryView(LibraryViewModel model, Thumbnails thumbnails) {
        this.model = model;
        this.list = new ListView<>(model.listed());
        setId("library");
        getStyleClass().add("pane");
        list.setId("clip-list");
        list.getStyleClass().add("clip-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(
                view -> new ClipCell(thumbnails, model::told, model.reasonsReadProperty(), model.missing()));
        list.setPlaceholder(placeholder());
        list.setAccessibleText(WORDS.text("library.name"));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head(), list, foot());
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.getSelectionModel().selectedItemProperty().addListener((observed, before, now) -> chosen(now));
        list.getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>) change -> marked());
        model.selectedIdProperty().addListener((observed, before, now) -> follow());
        model.guardsProperty().addListener((observed, before, now) -> list.refresh());
        model.listed().addListener((ListChangeListener<Entry>) change -> follow());
        follow();
    }

    /** Puts the caret into the filter. */
    public void find() {
        filter.requestFocus();
        filter.selectAll();
    }

    /** Gives the keys to the list. */
    public void focusList() {
        list.requestFocus();
    }

    private VBox head() {
        filter.setId("library-filter");
        filter.setPromptText(WORDS.text("library.filter"));
        filter.setAccessibleText(WORDS.text("library.filter"));
        filter.getStyleClass().add("field-small");
        filter.textProperty().bindBidirectional(model.filterProperty());
        Label count = new Label();
        count.setId("library-count");
        count.setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().addAll("num-small", "muted");
        count.textProperty().bind(model.countText());
        HBox line = new HBox(8, order(), Labels.gap(), count);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox head = new VBox(6, filter, problem(), line);
        head.getStyleClass().add("library-head");
        return head;
    }

    private ChoiceBox<Order> order() {
        ChoiceBox<Order> order = new ChoiceBox<>(FXCollections.observableArrayList(Order.values()));
        order.setId("library-order");
        order.setAccessibleText(WORDS.text("library.order"));
        order.getStyleClass().add("order-choice");
        order.setConverter(new OrderWords());
        order.valueProperty().bindBidirectional(model.orderProperty());
        return order;
    }

    private Label problem() {
        Label problem = new Label();
        problem.setId("library-problem");
        problem.getStyleClass().addAll("text-caption", "bad");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    /** Orders by their names; none is ever typed. */
    private static final class OrderWords extends StringConverter<Order> {

        @Override
        public String toString(Order order) {
            return LibraryViewModel.orderText(order);
        }

        @Override
        public Order fromString(String text) {
            throw new UnsupportedOperationException("An order is chosen and not typed: " + text);
        }
    }

    private HBox foot() {
        Label accepted = new Label();
        accepted.setId("library-accepted");
        accepted.getStyleClass().add("text-caption");
        accepted.textProperty().bind(model.acceptedText());
        Label next = new Label(WORDS.text("library.next"));
        next.getStyleClass().add("text-caption");
        HBox foot = new HBox(accepted, marks(), Labels.gap(), new KeyCap("Ctrl+J"), next);
        foot.getStyleClass().add("pane-footer");
        return foot;
    }

    /** How many clips are marked, once several are. */
    private Label marks() {
        Label marks = new Label();
        marks.setId("library-marked");
        marks.getStyleClass().addAll("text-caption", "strong");
        marks.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> WORDS.text(
                                "library.marked", model.markedCountProperty().get()),
                        model.markedCountProperty()));
        marks.visibleProperty().bind(model.markedCountProperty().greaterThan(1));
        marks.managedProperty().bind(marks.visibleProperty());
        return marks;
    }

    private Label placeholder() {
        Label none = new Label();
        none.getStyleClass().add("muted");
        none.textProperty()
                .bind(Bindings.when(model.filterProperty().isEmpty())
                        .then(WORDS.text("library.empty"))
                        .otherwise(WORDS.text("library.nothing")));
        return none;
    }

    private void chosen(@Nullable Entry entry) {
        if (isByHand() && entry != null) {
            choosing = true;
            model.select(entry);
            choosing = false;
        }
    }

    private boolean isByHand() {
        return !following && !model.isRelisting();
    }

    private void marked() {
        if (isByHand()) {
            model.mark(list.getSelectionModel().getSelectedIndices().stream()
                    .map(place -> model.listed().get(place).id())
                    .toList());
        }
    }

    /** The list shows what the session chose; replacing a row moves the list's own choice, so it is put right each time. */
    private void follow() {
        if (choosing) {
            return;
        }
        following = true;
        int place = model.place();
        List<Integer> marks = model.markedPlaces();
        boolean isMoved = list.getSelectionModel().getSelectedIndex() != place;
        if (place < 0) {
            list.getSelectionModel().clearSelection();
        } else if (marks.size() > 1 && marks.contains(place)) {
            if (isMoved || !list.getSelectionModel().getSelectedIndices().equals(marks)) {
                mark(marks, place);
            }
        } else if (isMoved || list.getSelectionModel().getSelectedIndices().size() > 1) {
            list.getSelectionModel().clearAndSelect(place);
            list.getFocusModel().focus(place);
            model.mark(List.of(model.listed().get(place).id()));
            reveal(place);
        }
        following = false;
    }

    /** Marks again what was marked before the rows were replaced; the chosen one comes last and has the focus. */
    private void mark(List<Integer> marks, int chosen) {
        list.getSelectionModel().clearSelection();
        list.getSelectionModel()
                .selectIndices(
                        marks.get(0), marks.stream().mapToInt(Integer::intValue).toArray());
        list.getSelectionModel().select(chosen);
        list.getFocusModel().focus(chosen);
    }

    private void reveal(int place) {
        int rows = (int) (list.getHeight() / ROW);
        if (rows > 0) {
            list.scrollTo(Math.max(0, place - rows / 3));
        }
    }
}
