package avcap.studio.captioning.remarks;

import avcap.studio.control.Labels;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is kept of the clip beside the text in the editor, a page for each kind; Esc puts it away. */
public final class RemarksCard extends VBox {

    private static final Words WORDS = UiResources.remarkWords();

    private final RemarksViewModel model;
    private final Map<RemarkTab, RemarkPage> pages = new EnumMap<>(RemarkTab.class);
    private final StackPane body = new StackPane();
    private final Label state = new Label();
    private final Button retry = new Button(WORDS.text("card.retry"));
    private @Nullable Node before;

    public RemarksCard(RemarksViewModel model) {
        this.model = model;
        setId("remarks");
        getStyleClass().add("remarks");
        setAccessibleText(WORDS.text("card.name"));
        put(RemarkTab.HISTORY, new HistoryTab(model));
        put(RemarkTab.NOTES, new NotesTab(model));
        put(RemarkTab.TAGS, new TagsTab(model));
        put(RemarkTab.SEGMENTS, new SegmentsTab(model));
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(header(), states(), body);
        visibleProperty().bind(model.shownProperty());
        model.shownProperty().addListener((observed, was, isShown) -> {
            if (!isShown) {
                giveBack();
            }
        });
        model.askedProperty().addListener((observed, was, now) -> takeKeys());
        model.busyProperty().addListener((observed, was, now) -> say());
        model.problemProperty().addListener((observed, was, now) -> say());
        model.readOnlyProperty().addListener((observed, was, now) -> say());
        model.session().placeProperty().addListener((observed, was, now) -> say());
        // Lists would keep Esc for themselves.
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                model.hide();
            }
        });
        say();
    }

    private <P extends Region & RemarkPage> void put(RemarkTab tab, P page) {
        page.setId("page-" + tab.id());
        page.visibleProperty().bind(model.tabProperty().isEqualTo(tab));
        pages.put(tab, page);
        body.getChildren().add(page);
    }

    private HBox header() {
        HBox tabs = new HBox();
        tabs.setAlignment(Pos.CENTER_LEFT);
        RemarkTab[] all = RemarkTab.values();
        for (RemarkTab tab : all) {
            tabs.getChildren()
                    .add(tab(
                            tab,
                            tab == all[0] ? "left-pill" : tab == all[all.length - 1] ? "right-pill" : "center-pill"));
        }
        Region gap = Labels.gap();
        Button close = new Button("", new FontIcon("fth-x"));
        close.setId("remarks-close");
        close.getStyleClass().addAll("flat", "square");
        close.setAccessibleText(WORDS.text("card.close"));
        close.setTooltip(new Tooltip(WORDS.text("card.close") + "   Esc"));
        close.setOnAction(event -> model.hide());
        HBox header = new HBox(tabs, gap, close);
        header.getStyleClass().add("pane-header");
        return header;
    }

    private ToggleButton tab(RemarkTab tab, String pill) {
        ToggleButton button = new ToggleButton(WORDS.text("tab." + tab.id()));
        button.setId("tab-" + tab.id());
        button.getStyleClass().addAll("segment", pill);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> {
            model.show(tab);
            button.setSelected(true); // pressing the one that is shown leaves it so
        });
        model.tabProperty().addListener((observed, was, now) -> button.setSelected(now == tab));
        button.setSelected(model.tabProperty().get() == tab);
        return button;
    }

    private HBox states() {
        state.setId("remarks-state");
        state.getStyleClass().addAll("text-small", "muted");
        state.setWrapText(true);
        retry.setId("remarks-retry");
        retry.getStyleClass().add("link-button");
        retry.setMinWidth(USE_PREF_SIZE);
        retry.setOnAction(event -> model.read());
        retry.managedProperty().bind(retry.visibleProperty());
        HBox states = new HBox(8, state, retry);
        states.setAlignment(Pos.CENTER_LEFT);
        states.setPadding(new Insets(8, 12, 0, 12));
        states.setMinHeight(USE_PREF_SIZE);
        states.visibleProperty().bind(state.textProperty().isNotEmpty());
        states.managedProperty().bind(states.visibleProperty());
        return states;
    }

    /** The first of: no clip, what failed, that it is being read, that it cannot be changed. */
    private void say() {
        boolean isBroken = !model.problemProperty().get().isEmpty();
        state.getStyleClass().removeAll("warn", "muted");
        state.getStyleClass().add(isBroken ? "warn" : "muted");
        retry.setVisible(isBroken);
        state.setText(
                model.session().placeProperty().get() == null
                        ? WORDS.text("card.none")
                        : isBroken
                                ? model.problemProperty().get()
                                : model.busyProperty().get()
                                        ? WORDS.text("card.busy")
                                        : model.readOnlyProperty().get());
    }

    /** Whether the keys go to something in the card. */
    public boolean hasKeys() {
        return isVisible() && getScene() != null && isInside(getScene().getFocusOwner());
    }

    /** Gives the keys to the page that is shown. */
    public void takeKeys() {
        if (getScene() == null) {
            return;
        }
        Node focus = getScene().getFocusOwner();
        if (!isInside(focus)) {
            before = focus;
        }
        RemarkPage page = pages.get(model.tabProperty().get());
        if (page != null) {
            page.first().requestFocus();
        }
    }

    private void giveBack() {
        Node had = before;
        before = null;
        if (had == null || getScene() == null || had.getScene() != getScene()) {
            return;
        }
        Node focus = getScene().getFocusOwner();
        if (focus == null || isInside(focus)) {
            had.requestFocus();
        }
    }

    private boolean isInside(@Nullable Node node) {
        Node up = node;
        while (up != null && up != this) {
            up = up.getParent();
        }
        return up == this;
    }
}
