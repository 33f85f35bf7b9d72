package avcap.studio.attention;

import avcap.inference.attention.TokenLayout;
import avcap.inference.attention.WordTimeMatrix;
import avcap.inference.caption.CaptionWord;
import avcap.inference.caption.Explanation;
import avcap.inference.text.WordSpan;
import avcap.studio.session.Session;
import avcap.ui.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** When every word of the caption listened and looked, and what choosing a moment of a word does. */
public final class WordsOverTimeViewModel {

    private final Session session;
    private final BooleanProperty eachOnItsOwn = new SimpleBooleanProperty(this, "eachOnItsOwn", true);

    public WordsOverTimeViewModel(Session session) {
        this.session = session;
    }

    /** Whether each word's largest weight gets the top colour, or only the largest of all words. */
    BooleanProperty eachOnItsOwnProperty() {
        return eachOnItsOwn;
    }

    Session session() {
        return session;
    }

    /** Everything the cells depend on. */
    List<Observable> causes() {
        return List.of(
                session.explanationProperty(),
                session.attention().reductionProperty(),
                session.attention().viewProperty(),
                eachOnItsOwn);
    }

    /** The words that are explained, in order. */
    List<String> words() {
        Explanation why = session.explanationProperty().get();
        return why == null
                ? List.of()
                : why.caption().words().stream().map(CaptionWord::text).toList();
    }

    /** The weights through the chosen heads, none while no words are explained. */
    Optional<WordTimeMatrix> matrix() {
        Explanation why = session.explanationProperty().get();
        if (why == null || why.caption().words().isEmpty()) {
            return Optional.empty();
        }
        List<WordSpan> spans =
                why.caption().words().stream().map(CaptionWord::span).toList();
        return Optional.of(WordTimeMatrix.of(
                why.attention(),
                why.layout(),
                spans,
                session.attention().reduction(),
                session.attention().view()));
    }

    /** Weights [word][column] as parts of the largest, of the word or of all, in [0, 1]. */
    double[][] scaled(double[][] weights) {
        double most =
                Arrays.stream(weights).flatMapToDouble(Arrays::stream).max().orElse(0);
        return Arrays.stream(weights)
                .map(row ->
                        partsOf(eachOnItsOwn.get() ? Arrays.stream(row).max().orElse(0) : most, row))
                .toArray(double[][]::new);
    }

    private static double[] partsOf(double most, double[] row) {
        return Arrays.stream(row).map(value -> most > 0 ? value / most : 0).toArray();
    }

    /** When the first picture of each column was taken, such as "3.0", in seconds; empty if the clip has none. */
    List<String> pictureTimes(int columns) {
        return firstTimes(columns).stream()
                .map(time -> String.format(Language.spoken().numbers(), "%.1f", time))
                .toList();
    }

    private List<Double> firstTimes(int columns) {
        List<Double> all = session.clip()
                .features()
                .map(features -> features.input().frameTimes())
                .orElse(List.of());
        if (columns == 0 || all.size() < columns) {
            return List.of();
        }
        return IntStream.range(0, columns)
                .mapToObj(column -> all.get(column * all.size() / columns))
                .toList();
    }

    /** Chooses a word and goes to the start of a column of its sound. */
    void chooseSound(int word, int column) {
        choose(word, column * TokenLayout.COLUMN_SECONDS);
    }

    /** Chooses a word and goes to the first picture of a column. */
    void choosePicture(int word, int column, int columns) {
        List<Double> times = firstTimes(columns);
        choose(
                word,
                column < times.size() ? times.get(column) : session.playhead().time());
    }

    private void choose(int word, double seconds) {
        session.words().select(word);
        session.playhead().seek(Math.min(seconds, session.playhead().duration()));
    }
}
