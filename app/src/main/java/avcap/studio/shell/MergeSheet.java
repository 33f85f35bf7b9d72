package avcap.studio.shell;

import avcap.studio.annotation.merge.Choice;
import avcap.studio.annotation.merge.MergeCounts;
import avcap.studio.control.KeyCap;
import avcap.studio.control.Labels;
import avcap.studio.shell.MergeViewModel.State;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Which copy, what it would bring, and what counts where two people made different things of the same. */
final class MergeSheet extends VBox {

    private static final Words WORDS = UiResources.mergeWords();

    private final MergeViewModel model;
    private final TextField folder = new TextField();
    private final VBox state = new VBox(8);
    private final Button run = new Button(WORDS.text("run"));

    /** {@code picking} asks for a folder. */
    MergeSheet(MergeViewModel model, Supplier<Optional<Path>> picking) {
        super(12);
        this.model = model;
        setId("merge-sheet");
        run.setId("merge-run");
        run.getStyleClass().add("accent");
        run.setOnAction(event -> model.run());
        state.setId("merge-state");
        getChildren().addAll(Labels.wrapping(WORDS.text("folder"), "section-title"), place(picking), state);
        model.stateProperty().addListener((observed, before, now) -> show());
        model.undecidedProperty().addListener((observed, before, now) -> decided());
        show();
    }

    Button runButton() {
        return run;
    }

    /** Once everything is decided, Enter merges. */
    private void decided() {
        run.setDisable(!model.canMerge());
        if (model.canMerge()) {
            run.requestFocus();
        }
    }

    private Node place(Supplier<Optional<Path>> picking) {
        folder.setId("merge-folder");
        folder.setAccessibleText(WORDS.text("folder"));
        folder.setOnAction(event -> model.compare(folder.getText()));
        HBox.setHgrow(folder, Priority.ALWAYS);
        Button choose = button("merge-choose", "choose", () -> picking.get().ifPresent(place -> {
            folder.setText(place.toString());
            model.compare(place.toString());
        }));
        Button compare = button("merge-compare", "compare", () -> model.compare(folder.getText()));
        compare.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> folder.getText().isBlank(), folder.textProperty()));
        HBox row = new HBox(8, folder, choose, compare);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Button button(String id, String key, Runnable action) {
        Button button = new Button(WORDS.text(key));
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void show() {
        run.setDisable(!model.canMerge());
        state.getChildren().setAll(shown());
        if (model.state() == State.COMPARED && model.canMerge()) {
            run.requestFocus();
        } else {
            state.getChildren().stream().filter(ConflictList.class::isInstance).forEach(Node::requestFocus);
        }
    }

    private List<Node> shown() {
        return switch (model.state()) {
            case NOTHING_CHOSEN -> List.of(Labels.wrapping(WORDS.text("empty"), "muted"));
            case COMPARING -> List.of(busy());
            case COMPARED -> compared();
            case MERGING -> List.of(Labels.wrapping(WORDS.text("merging"), "muted"));
            case DONE -> List.of(done());
            case NO_COPY -> List.of(problem(), button("merge-anyway", "anyway", model::compareAnyway));
            case BROKEN -> List.of(problem());
        };
    }

    private Label problem() {
        return Labels.wrapping(model.problemProperty().get(), "bad");
    }

    private static Node done() {
        HBox row = new HBox(
                6,
                Labels.wrapping(WORDS.text("done"), "good"),
                new KeyCap("Ctrl+Z"),
                Labels.wrapping(WORDS.text("done.back"), "muted"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node busy() {
        ProgressBar bar = new ProgressBar();
        bar.getStyleClass().add("small");
        bar.progressProperty().bind(model.fractionProperty());
        bar.setAccessibleText(WORDS.text("work.compare"));
        Label step = Labels.wrapping("", "muted", "text-small");
        step.textProperty().bind(model.stepProperty());
        Region gap = Labels.gap();
        Button cancel = new Button(UiResources.studioWords().text("cancel"));
        cancel.setId("merge-cancel");
        cancel.getStyleClass().add("small");
        cancel.setOnAction(event -> model.cancel());
        HBox row = new HBox(12, bar, step, gap, cancel);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private List<Node> compared() {
        if (model.isNothingNew()) {
            return List.of(Labels.wrapping(WORDS.text("nothing"), "good"));
        }
        Node counts = model.counts().map(MergeSheet::counts).orElseGet(VBox::new);
        if (model.conflicts().isEmpty()) {
            return List.of(counts, Labels.wrapping(WORDS.text("conflicts.none"), "good"));
        }
        ConflictList list = new ConflictList(model);
        return List.of(counts, head(list), list, Labels.wrapping(WORDS.text("conflicts.keys"), "text-caption"));
    }

    private static Node counts(MergeCounts counts) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("merge-counts");
        grid.addRow(0, caption("new"), Labels.wrapping(news(counts)));
        grid.addRow(
                1,
                caption("apart"),
                Labels.wrapping(Stream.of(
                                WORDS.text("apart.here", counts.changedHere()),
                                WORDS.text("apart.there", counts.changedThere()),
                                WORDS.text("apart.alike", counts.changedAlike()),
                                WORDS.text("apart.disputed", counts.disputed()))
                        .reduce((one, other) -> one + "   " + other)
                        .orElse("")));
        return grid;
    }

    /** Keeps its width, however long the sentence beside it is. */
    private static Label caption(String key) {
        Label caption = Labels.wrapping(WORDS.text(key), "muted");
        caption.setMinWidth(USE_PREF_SIZE);
        return caption;
    }

    private static String news(MergeCounts counts) {
        return String.join(
                ", ",
                WORDS.text("new.clips", counts.clips()),
                WORDS.text("new.captions", counts.captions()),
                WORDS.text("new.statuses", counts.statuses()),
                WORDS.text("new.tags", counts.tags()),
                WORDS.text("new.notes", counts.notes()),
                WORDS.text("new.segments", counts.segments()),
                WORDS.text("new.comments", counts.comments()),
                WORDS.text("new.resolutions", counts.resolutions()),
                WORDS.text("new.verdicts", counts.verdicts()));
    }

    private Node head(ConflictList list) {
        Label title = Labels.wrapping(WORDS.text("conflicts", model.conflicts().size()), "section-title");
        Label open = Labels.wrapping("", "text-small", "muted");
        open.setId("merge-undecided");
        open.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> WORDS.text(
                                "conflicts.open", model.undecidedProperty().get()),
                        model.undecidedProperty()));
        Region gap = Labels.gap();
        HBox head = new HBox(8, title, open, gap, Labels.wrapping(WORDS.text("all"), "text-small", "muted"));
        for (Choice choice : Choice.values()) {
            String key = ConflictList.key(choice);
            Button all = button("merge-all-" + key, key, () -> list.chooseAll(choice));
            all.getStyleClass().add("mini");
            all.setAccessibleText(WORDS.text("all") + " " + WORDS.text(key));
            head.getChildren().add(all);
        }
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }
}
