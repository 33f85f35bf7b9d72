package avcap.studio.captioning;

import avcap.inference.caption.SearchOptions;
import avcap.studio.annotation.EntryId;
import avcap.studio.session.Session;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** What is wished of the model's captions of the chosen clip; each clip keeps its own until the project is closed. */
public final class WishesViewModel {

    private static final Words WORDS = UiResources.writingWords();

    private final Session session;
    private final Map<EntryId, Wishes> byClip = new HashMap<>();
    private final ReadOnlyObjectWrapper<Wishes> wishes = new ReadOnlyObjectWrapper<>(this, "wishes", Wishes.NONE);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");

    WishesViewModel(Session session) {
        this.session = session;
        session.selectedIdProperty().addListener((observed, before, now) -> chosen());
        session.captionerProperty().addListener((observed, before, now) -> tellHindrances());
        session.projectProperty().addListener((observed, before, now) -> {
            byClip.clear();
            chosen();
        });
    }

    ReadOnlyObjectProperty<Wishes> wishesProperty() {
        return wishes.getReadOnlyProperty();
    }

    /** What cannot be met and why, empty if nothing. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether they are shown. */
    BooleanProperty shownProperty() {
        return shown;
    }

    /** Asks for some words to be used from now on. */
    void use(String words) {
        change(now -> now.using(words));
    }

    /** Asks for some words to be left alone from now on. */
    void ban(String words) {
        change(now -> now.banning(words));
    }

    /** Asks for neither any longer. */
    void drop(String words) {
        change(now -> now.dropping(words));
    }

    /** How the model is to search captions of the chosen clip. */
    SearchOptions options() {
        return wishes.get().on(SearchOptions.defaults(), this::unknown);
    }

    /** The model answered: what it did not follow is told. */
    void answered(String caption) {
        List<String> missed = wishes.get().missedBy(caption, this::unknown);
        if (missed.isEmpty()) {
            tellHindrances();
        } else {
            problem.set(WORDS.text("wishes.missed", missed.get(0)));
        }
    }

    private void change(UnaryOperator<Wishes> change) {
        Wishes now = change.apply(wishes.get());
        Optional.ofNullable(session.selectedIdProperty().get()).ifPresent(id -> byClip.put(id, now));
        wishes.set(now);
        tellHindrances();
    }

    private void chosen() {
        EntryId id = session.selectedIdProperty().get();
        wishes.set(id == null ? Wishes.NONE : byClip.getOrDefault(id, Wishes.NONE));
        tellHindrances();
    }

    private void tellHindrances() {
        problem.set(String.join(" ", wishes.get().hindrances(this::unknown)));
    }

    private List<String> unknown(String words) {
        return session.captioner()
                .map(captioner -> captioner.pieces(words).unknown())
                .orElse(List.of());
    }
}
