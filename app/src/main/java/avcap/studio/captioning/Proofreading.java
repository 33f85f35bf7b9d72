package avcap.studio.captioning;

import avcap.inference.text.TextRange;
import avcap.studio.control.Confidence;
import avcap.studio.guideline.Finding;
import avcap.studio.session.Session;
import avcap.studio.spelling.Speller;
import avcap.studio.work.Task;
import avcap.studio.work.Workshop;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What a second look at the text finds: departures from the guideline, slips, words the model doubts, an order it does not see,
 * pieces that are too many.
 */
public final class Proofreading {

    private final CaptioningViewModel captioning;
    private final GuidelineChecking guideline;
    private final SpellChecking spelling;
    private final PieceCount pieces;
    private final OrderChecking order;
    private final ReadOnlyObjectWrapper<@Nullable TextRange> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private int place = -1;

    public Proofreading(Session session, Workshop workshop, CaptioningViewModel captioning) {
        this(session, workshop, captioning, progress -> Speller.english());
    }

    Proofreading(Session session, Workshop workshop, CaptioningViewModel captioning, Task<Speller> dictionary) {
        this.captioning = captioning;
        this.guideline = new GuidelineChecking(session, workshop, captioning.textProperty());
        this.spelling = new SpellChecking(session, workshop, captioning.textProperty(), dictionary);
        this.order = new OrderChecking(session, workshop, captioning);
        this.pieces = new PieceCount(session, captioning.textProperty());
        session.selectedIdProperty().addListener((observed, before, now) -> place = -1);
    }

    GuidelineChecking guideline() {
        return guideline;
    }

    SpellChecking spelling() {
        return spelling;
    }

    OrderChecking order() {
        return order;
    }

    /** Puts away what is said of the order of the text: it is as the person wrote it. */
    public void dismissOrder() {
        order.dismiss();
    }

    PieceCount pieces() {
        return pieces;
    }

    /** The place gone to last; the editor shows it. */
    ReadOnlyObjectProperty<@Nullable TextRange> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Where the person is in the text: the next problem is the next from here. */
    void caretAt(int caret) {
        place = caret;
    }

    /** Whether there is anything to go to. */
    boolean hasProblems() {
        return !problems().isEmpty();
    }

    /** Goes to the next problem in the text, from the end to the beginning. */
    public void nextProblem() {
        List<TextRange> problems = problems();
        problems.stream()
                .filter(range -> range.start() > place)
                .findFirst()
                .or(() -> problems.stream().findFirst())
                .ifPresent(this::show);
    }

    /** Goes to a place in the text. */
    void show(TextRange range) {
        place = range.start();
        captioning.caret().at(range.start());
        shown.set(null);
        shown.set(range);
    }

    /** Calls the misspelt word at the caret right in this project. */
    public void learnWord() {
        spelling.at(place).ifPresent(spelling::learn);
    }

    private List<TextRange> problems() {
        Stream<TextRange> doubts = captioning.wordsProperty().get().stream()
                .filter(MarkedWord::isVisible)
                .filter(Proofreading::isDoubtful)
                .map(word -> new TextRange(word.from(), word.to()));
        Stream<TextRange> departures =
                guideline.findingsProperty().get().stream().map(Finding::range);
        Stream<TextRange> orders = order.hintsProperty().get().stream().map(OrderHint::range);
        return Stream.of(doubts, departures, orders, spelling.misspeltProperty().get().stream())
                .flatMap(all -> all)
                .sorted(Comparator.comparingInt(TextRange::start))
                .toList();
    }

    private static boolean isDoubtful(MarkedWord word) {
        Double probability = word.probability();
        return probability != null && probability < Confidence.SURE.from();
    }
}
