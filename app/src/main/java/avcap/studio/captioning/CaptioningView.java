package avcap.studio.captioning;

import atlantafx.base.theme.Styles;
import avcap.inference.text.TextPieces;
import avcap.inference.text.TextRange;
import avcap.studio.annotation.Status;
import avcap.studio.control.KeyCap;
import avcap.studio.session.Saving;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The caption being corrected, what is to know about it, and what can be decided. */
public final class CaptioningView extends VBox {

    private static final Words WORDS = UiResources.studioWords();

    private final CaptioningViewModel model;
    private final Proofreading proof;
    private final CaptionArea area = new CaptionArea();
    private final SpellingMenu spelling;

    public CaptioningView(CaptioningViewModel model, Proofreading proof, CandidatesViewModel candidates) {
        this.model = model;
        this.proof = proof;
        this.spelling = new SpellingMenu(area.area(), proof.spelling());
        setId("captioning");
        getStyleClass().add("caption-pane");
        Region rest = gap();
        VBox.setVgrow(rest, Priority.ALWAYS);
        getChildren()
                .addAll(
                        header(),
                        editor(),
                        new DiffLine(model),
                        new StateLine(model, proof),
                        new CandidateList(candidates),
                        rest,
                        buttons());
        showProblems();
    }

    /** Gives the keys to the editor. */
    public void focusEditor() {
        area.area().requestFocus();
    }

    /** Offers other spellings of the word at the caret, if it is misspelt. */
    public void suggestSpelling() {
        spelling.open();
    }

    /** The editor shows what was found, and goes where the person asks to. */
    private void showProblems() {
        area.textMarksProperty()
                .bind(Bindings.createObjectBinding(
                        this::marks,
                        proof.guideline().findingsProperty(),
                        proof.spelling().misspeltProperty()));
        area.cutAtProperty()
                .bind(Bindings.createIntegerBinding(
                        () -> Optional.ofNullable(proof.pieces().property().get())
                                .filter(TextPieces::isCut)
                                .map(TextPieces::end)
                                .orElse(Integer.MAX_VALUE),
                        proof.pieces().property()));
        proof.shownProperty().addListener((observed, before, now) -> {
            if (now != null && now.end() <= area.area().getLength()) {
                area.area().selectRange(now.start(), now.end());
            }
        });
    }

    private List<TextMark> marks() {
        Stream<TextMark> findings = proof.guideline().findingsProperty().get().stream()
                .map(finding -> mark(finding.range(), TextMark.Kind.FINDING));
        Stream<TextMark> slips =
                proof.spelling().misspeltProperty().get().stream().map(range -> mark(range, TextMark.Kind.MISSPELT));
        return Stream.concat(findings, slips).toList();
    }

    private static TextMark mark(TextRange range, TextMark.Kind kind) {
        return new TextMark(range.start(), range.end(), kind);
    }

    private HBox header() {
        Label title = new Label(WORDS.text("caption.title"));
        title.getStyleClass().add("pane-title");
        Label origin = new Label();
        origin.setId("caption-origin");
        origin.getStyleClass().add("text-caption");
        origin.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> WORDS.text(model.originProperty().get().wordKey()), model.originProperty()));
        Region gap = gap();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ToggleButton diff = new ToggleButton();
        diff.setId("compare");
        diff.getStyleClass().addAll("flat", "mini");
        diff.setGraphic(content(icon("fth-git-commit"), WORDS.text("caption.diff"), "Ctrl+D"));
        diff.setAccessibleText(WORDS.text("caption.diff"));
        diff.selectedProperty().bindBidirectional(model.comparingProperty());
        HBox header = new HBox(8, title, origin, gap, diff);
        header.setAlignment(Pos.CENTER_LEFT);
        header.setMinHeight(24);
        return header;
    }

    private VBox editor() {
        area.area().setId("caption-editor");
        area.area().setAccessibleText(WORDS.text("caption.editor"));
        area.textProperty().set(model.textProperty().get());
        area.area().editableProperty().bind(model.readyProperty());
        area.wordsProperty().bind(model.wordsProperty());
        area.selectedProperty().bind(model.session().words().selectedIndexProperty());
        model.textProperty()
                .addListener((observed, before, now) -> area.textProperty().set(now));
        area.textProperty().addListener((observed, before, now) -> model.typed(now));
        area.area().caretPositionProperty().addListener((observed, before, now) -> {
            if (area.area().isFocused()) {
                model.caretAt(now);
                proof.caretAt(now);
            }
        });
        area.area().addEventFilter(KeyEvent.ANY, CaptioningView::keepOneLine);
        VBox frame = new VBox(area);
        frame.setId("caption-frame");
        frame.getStyleClass().add("caption-frame");
        styled(frame, "focused", area.area().focusedProperty());
        styled(frame, "scoring", model.staleProperty());
        styled(frame, "not-saved", Bindings.equal(model.session().saving().stateProperty(), Saving.State.NOT_SAVED));
        return frame;
    }

    /** A caption is one line; Tab leaves the field. */
    private static void keepOneLine(KeyEvent event) {
        boolean breaks = event.getCode() == KeyCode.ENTER || "\r".equals(event.getCharacter());
        if (breaks && !event.isShortcutDown()) {
            event.consume();
        }
    }

    private static void styled(Node node, String style, ObservableBooleanValue when) {
        when.addListener((observed, before, now) -> {
            node.getStyleClass().remove(style);
            if (now) {
                node.getStyleClass().add(style);
            }
        });
    }

    private HBox buttons() {
        Button accept = button("caption.accept", "Ctrl+Enter", model::accept);
        accept.setId("accept");
        accept.setDefaultButton(false);
        accept.getStyleClass().add(Styles.ACCENT);
        Button regenerate = button("caption.regenerate", "Ctrl+R", model::regenerate);
        regenerate.setId("regenerate");
        regenerate.disableProperty().bind(model.session().captionerProperty().isNull());
        Button rest = button("caption.regenerateRest", "Ctrl+Shift+R", model::regenerateRest);
        rest.setId("regenerate-rest");
        rest.disableProperty().bind(model.session().captionerProperty().isNull());
        Button flag = button("caption.flag", "F", () -> model.mark(Status.FLAGGED));
        flag.setId("flag");
        flag.getStyleClass().add(Styles.FLAT);
        ((HBox) flag.getGraphic()).getChildren().add(0, icon("fth-flag"));
        Button reject = button("caption.reject", "X", () -> model.mark(Status.REJECTED));
        reject.setId("reject");
        reject.getStyleClass().add(Styles.FLAT);
        Region gap = gap();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(8, accept, regenerate, rest, gap, flag, reject);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.disableProperty().bind(model.session().selectedIdProperty().isNull());
        return buttons;
    }

    private static Button button(String key, String keys, Runnable action) {
        Button button = new Button();
        button.setGraphic(content(null, WORDS.text(key), keys));
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(WORDS.text(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    private static HBox content(@Nullable Node icon, String text, String keys) {
        HBox content = new HBox(8, new Label(text), new KeyCap(keys));
        if (icon != null) {
            content.getChildren().add(0, icon);
        }
        content.setAlignment(Pos.CENTER);
        return content;
    }

    private static FontIcon icon(String code) {
        FontIcon icon = new FontIcon(code);
        icon.getStyleClass().add("small-icon");
        return icon;
    }

    private static Region gap() {
        return new Region();
    }
}
