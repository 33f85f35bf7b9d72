package avcap.studio.session;

import avcap.studio.annotation.ScoredWord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The words on the screen and the one that is looked into, or the several that are looked into together.
 *
 * <p>Word {@code i} is word {@code i} of the session's explanation while both speak of the same text.
 */
public final class WordSelection {

    /** No word is chosen. */
    public static final int NONE = -1;

    private final ObservableList<ScoredWord> words = FXCollections.observableArrayList();
    private final ObservableList<ScoredWord> view = FXCollections.unmodifiableObservableList(words);
    private final ReadOnlyObjectWrapper<List<WordSource>> sources =
            new ReadOnlyObjectWrapper<>(this, "sources", List.of());
    private final ReadOnlyObjectWrapper<WordRange> range = new ReadOnlyObjectWrapper<>(this, "range", WordRange.NONE);
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(NONE);
    private int anchor = NONE;
    private int chosen = NONE;

    public ObservableList<ScoredWord> words() {
        return view;
    }

    /** The chosen words: one, or more that follow one another. */
    public ReadOnlyObjectProperty<WordRange> rangeProperty() {
        return range.getReadOnlyProperty();
    }

    public WordRange range() {
        return range.get();
    }

    /** The chosen words as they are read; empty if none is chosen. */
    public String rangeText() {
        return rangeWords().stream().map(ScoredWord::text).collect(Collectors.joining(" "));
    }

    /** How likely the chosen words are together, given those before. */
    public double rangeProbability() {
        return Math.exp(
                rangeWords().stream().mapToDouble(ScoredWord::logProbability).sum());
    }

    private List<ScoredWord> rangeWords() {
        return words.subList(range.get().from(), range.get().to());
    }

    /** Index of the chosen word, of a phrase that at which it was extended last, {@link #NONE} if none. */
    public ReadOnlyIntegerProperty selectedIndexProperty() {
        return selected.getReadOnlyProperty();
    }

    public int selectedIndex() {
        return chosen;
    }

    public Optional<ScoredWord> selectedWord() {
        return chosen == NONE ? Optional.empty() : Optional.of(words.get(chosen));
    }

    /** Shows other words; the choice stays if the word at its place is the same. */
    public void show(List<ScoredWord> others) {
        int keep = chosen;
        boolean same = keep != NONE
                && keep < others.size()
                && others.get(keep).text().equals(words.get(keep).text());
        if (!same) {
            select(NONE);
        } else if (!keepsPhrase(others)) {
            select(keep);
        }
        sources.set(List.of());
        words.setAll(others);
    }

    private boolean keepsPhrase(List<ScoredWord> others) {
        WordRange now = range.get();
        return now.to() <= others.size()
                && now.words().stream()
                        .allMatch(i -> others.get(i).text().equals(words.get(i).text()));
    }

    /** What each word was taken from; empty until that is known. */
    public ReadOnlyObjectProperty<List<WordSource>> sourcesProperty() {
        return sources.getReadOnlyProperty();
    }

    /** What the words on the screen were taken from, one each. */
    public void showSources(List<WordSource> found) {
        if (found.size() == words.size()) {
            sources.set(List.copyOf(found));
        }
    }

    /** What the chosen word was taken from, as far as that is known. */
    public Optional<WordSource> selectedSource() {
        return Optional.of(sources.get())
                .filter(known -> !range.get().isPhrase())
                .filter(known -> chosen >= 0 && chosen < known.size())
                .map(known -> known.get(chosen));
    }

    public void clear() {
        show(List.of());
    }

    /** Chooses a word; anything outside the words chooses none. */
    public void select(int index) {
        anchor = index >= 0 && index < words.size() ? index : NONE;
        choose(anchor, anchor == NONE ? WordRange.NONE : WordRange.between(anchor, anchor));
    }

    /** Whoever is told of one of the two finds the other as it is now, too. */
    private void choose(int index, WordRange words) {
        chosen = index;
        range.set(words);
        selected.set(index);
    }

    /** Chooses all words from the one that was chosen first to this one; the first word that is chosen stands alone. */
    public void extendTo(int index) {
        if (anchor == NONE) {
            select(index);
        } else if (index >= 0 && index < words.size()) {
            choose(index, WordRange.between(anchor, index));
        }
    }

    /** Takes in the word after, or gives one back if the phrase was extended to the left. */
    public void extendNext() {
        extendTo(Math.min(chosen + 1, words.size() - 1));
    }

    /** Takes in the word before, or gives one back if the phrase was extended to the right. */
    public void extendPrevious() {
        extendTo(chosen == NONE ? words.size() - 1 : Math.max(chosen - 1, 0));
    }

    /** The word after, the first if none is chosen; stays at the last. */
    public void next() {
        if (!words.isEmpty()) {
            select(Math.min(chosen + 1, words.size() - 1));
        }
    }

    /** The word before, the last if none is chosen; stays at the first. */
    public void previous() {
        if (!words.isEmpty()) {
            select(chosen == NONE ? words.size() - 1 : Math.max(chosen - 1, 0));
        }
    }

    /**
     * The next word the model is not sure of, from the chosen one on and round the end.
     *
     * @param sure probability from which a word counts as sure
     * @return whether there is one
     */
    public boolean nextDoubtful(double sure) {
        for (int step = 1; step <= words.size(); step++) {
            int index = Math.floorMod(chosen + step, words.size());
            if (words.get(index).probability() < sure) {
                select(index);
                return true;
            }
        }
        return false;
    }
}
