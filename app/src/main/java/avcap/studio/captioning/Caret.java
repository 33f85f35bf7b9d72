package avcap.studio.captioning;

import avcap.studio.session.WordSelection;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** Where in the text the person writes. */
final class Caret {

    private final TextScoring scoring;
    private final WordSelection words;
    private final ReadOnlyIntegerWrapper place = new ReadOnlyIntegerWrapper(this, "place");

    Caret(TextScoring scoring, WordSelection words) {
        this.scoring = scoring;
        this.words = words;
    }

    ReadOnlyIntegerProperty placeProperty() {
        return place.getReadOnlyProperty();
    }

    int place() {
        return place.get();
    }

    /** It went elsewhere, perhaps because the text changed. */
    void moved(int to) {
        place.set(to);
    }

    /** What of a text is kept when captions are searched after the caret: nothing behind a draft that nobody touched. */
    Beginning beginning(String text, boolean isEdited) {
        return isEdited || place() < text.length() ? Beginning.before(place(), text) : new Beginning("");
    }

    /** Looks into the word at the caret. */
    void at(int to) {
        moved(to);
        List<MarkedWord> marked = scoring.wordsProperty().get();
        for (int i = 0; i < marked.size() && !scoring.staleProperty().get(); i++) {
            if (marked.get(i).touches(to)) {
                words.select(i);
                return;
            }
        }
    }
}
