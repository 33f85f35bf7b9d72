package avcap.studio.captioning;

import avcap.inference.text.TextPieces;
import avcap.inference.text.TextRange;
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
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The caption being corrected, what is to know about it, and what can be decided. */
public final class CaptioningView extends VBox {

    private static final Words WORDS = UiResources.studioWords();

    /** What the editor and what lies around it speak of. */
    public record Models(
            CaptioningViewModel captioning,
            Proofreading proofreading,
            CandidatesViewModel candidates,
            NextWordsViewModel nextWords,
            CounterfactualViewModel counterfactuals) {}

    private final CaptioningViewModel model;
    private final Proofreading proof;
    private final CaptionArea area = new CaptionArea();
    private final SpellingMenu spelling;
    private final NextWordsMenu nextWords;
    private final WishesBar wishes;

    /** @param counters what is kept of the clip beside its caption, in numbers */
    public CaptioningView(Models models, Node counters) {
        this.model = models.captioning();
        this.proof = models.proofreading();
        this.spelling = new SpellingMenu(area.area(), proof.spelling());
        this.nextWords = new NextWordsMenu(area.area(), models.nextWords());
        this.wishes = new WishesBar(model.wishes());
        setId("captioning");
        getStyleClass().add("caption-pane");
        Region rest = gap();
        VBox.setVgrow(rest, Priority.ALWAYS);
        getChildren()
                .addAll(
                        staying(header(counters)),
                        staying(editor()),
                        staying(wishes),
                        staying(new DiffLine(model)),
                        staying(new CounterfactualCard(models.counterfactuals())),
                        staying(new StateLine(model, proof)),
                        staying(new AlternativesFlow(models.candidates(), this::focusEditor)),
                        new CandidateList(models.candidates()),
                        rest,
                        staying(new CaptionButtons(model, widthProperty())));
        showProblems();
        showGhost(models.nextWords());
    }

    /** Only the candidates give way in a low window. */
    private static Region staying(Region part) {
        part.setMinHeight(USE_PREF_SIZE);
        return part;
    }

    /** Gives the keys to the editor. */
    public void focusEditor() {
        area.area().requestFocus();
    }

    /** Offers other spellings of the word at the caret, if it is misspelt. */
    public void suggestSpelling() {
        spelling.open();
    }

    /** Offers the words that may come next at the caret. */
    public void listNextWords() {
        nextWords.open();
    }

    /** Shows the words to use and to avoid and gives them the keys, or puts them away if they have the keys. */
    public void showWishes() {
        if (!leaveWishes()) {
            model.wishes().shownProperty().set(true);
            wishes.takeKeys();
        }
    }

    /** Puts the words to use and to avoid away if they have the keys, which go back to the editor; false if they have not. */
    public boolean leaveWishes() {
        boolean isThere = wishes.hasKeys();
        if (isThere) {
            focusEditor();
            model.wishes().shownProperty().set(false);
        }
        return isThere;
    }

    /** The word that may come next is shown only to who is writing. */
    private void showGhost(NextWordsViewModel next) {
        area.ghostProperty()
                .bind(Bindings.createStringBinding(
                        () -> Optional.ofNullable(next.ghostProperty().get())
                                .filter(suggestion -> area.area().isFocused())
                                .map(Suggestion::written)
                                .orElse(""),
                        next.ghostProperty(),
                        area.area().focusedProperty()));
    }

    /** The editor shows what was found, and goes where the person asks to. */
    private void showProblems() {
        area.textMarksProperty()
                .bind(Bindings.createObjectBinding(
                        this::marks,
                        proof.guideline().findingsProperty(),
                        proof.spelling().misspeltProperty(),
                        proof.order().hintsProperty()));
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
        Stream<TextMark> orders =
                proof.order().hintsProperty().get().stream().map(hint -> mark(hint.range(), TextMark.Kind.FINDING));
        return Stream.of(findings, slips, orders).flatMap(all -> all).toList();
    }

    private static TextMark mark(TextRange range, TextMark.Kind kind) {
        return new TextMark(range.start(), range.end(), kind);
    }

    private HBox header(Node counters) {
        Label title = new Label(WORDS.text("caption.title"));
        title.getStyleClass().add("pane-title");
        title.setMinWidth(USE_PREF_SIZE);
        Label origin = new Label();
        origin.setId("caption-origin");
        origin.getStyleClass().add("text-caption");
        origin.setMinWidth(USE_PREF_SIZE);
        origin.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> WORDS.text(model.originProperty().get().wordKey()), model.originProperty()));
        Region gap = gap();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ToggleButton diff = new ToggleButton();
        diff.setId("compare");
        diff.getStyleClass().addAll("flat", "mini");
        diff.setGraphic(
                CaptionButtons.content(CaptionButtons.icon("fth-git-commit"), WORDS.text("caption.diff"), "Ctrl+D"));
        diff.setAccessibleText(WORDS.text("caption.diff"));
        diff.selectedProperty().bindBidirectional(model.comparingProperty());
        HBox header = new HBox(
                8,
                title,
                new SlotChoice(model.slots()),
                origin,
                new ReturnedLine(model.session()),
                gap,
                counters,
                diff);
        origin.setMinWidth(0);
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private VBox editor() {
        area.area().setId("caption-editor");
        area.area()
                .accessibleTextProperty()
                .bind(model.session()
                        .placeProperty()
                        .map(place -> place.slot().isFirst()
                                ? WORDS.text("caption.editor")
                                : WORDS.text("caption.editor.slot", place.slot().number()))
                        .orElse(WORDS.text("caption.editor")));
        area.area()
                .accessibleHelpProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.staleProperty().get()
                                ? ""
                                : WordsTold.of(
                                        model.textProperty().get(),
                                        model.wordsProperty().get()),
                        model.wordsProperty(),
                        model.staleProperty()));
        area.textProperty().set(model.textProperty().get());
        area.area().editableProperty().bind(model.readyProperty());
        area.wordsProperty().bind(model.wordsProperty());
        area.selectedProperty().bind(model.session().words().selectedIndexProperty());
        model.textProperty()
                .addListener((observed, before, now) -> area.textProperty().set(now));
        area.textProperty().addListener((observed, before, now) -> model.typed(now));
        area.area().caretPositionProperty().addListener((observed, before, now) -> {
            model.caret().moved(now);
            if (area.area().isFocused()) {
                model.caret().at(now);
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

    private static Region gap() {
        return new Region();
    }
}
