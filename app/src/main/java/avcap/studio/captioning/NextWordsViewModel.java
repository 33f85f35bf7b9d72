package avcap.studio.captioning;

import avcap.studio.annotation.Help;
import avcap.studio.session.Session;
import avcap.studio.work.Latest;
import avcap.studio.work.Pause;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the model would write next: the likeliest word, shown behind the caret after a rest in typing, and the likeliest few when
 * a person asks for them. None is part of the text before it is taken.
 */
public final class NextWordsViewModel {

    /** How many are listed. */
    static final int COUNT = 6;

    private static final Words WORDS = UiResources.writingWords();

    private final Session session;
    private final Workshop workshop;
    private final CaptioningViewModel captioning;
    private final Pause pause;
    private final Latest<List<Suggestion>> foreseeing = new Latest<>();
    private final Latest<List<Suggestion>> listing = new Latest<>();
    private final BooleanProperty on = new SimpleBooleanProperty(this, "on", true);
    private final ReadOnlyObjectWrapper<@Nullable Suggestion> ghost = new ReadOnlyObjectWrapper<>(this, "ghost");
    private @Nullable CaretContext foreseen;

    public NextWordsViewModel(Session session, Workshop workshop, CaptioningViewModel captioning, Pause pause) {
        this.session = session;
        this.workshop = workshop;
        this.captioning = captioning;
        this.pause = pause;
        captioning.textProperty().addListener((observed, before, now) -> changed());
        captioning.caret().placeProperty().addListener((observed, before, now) -> changed());
        session.captionerProperty().addListener((observed, before, now) -> changed());
        session.placeProperty().addListener((observed, before, now) -> changed());
        on.addListener((observed, before, now) -> changed());
    }

    /** Whether the next word is shown without being asked for. */
    public BooleanProperty onProperty() {
        return on;
    }

    /** The word shown behind the caret, null if none is. */
    ReadOnlyObjectProperty<@Nullable Suggestion> ghostProperty() {
        return ghost.getReadOnlyProperty();
    }

    /** Shows the next word from now on, or no longer. */
    public void toggle() {
        on.set(!on.get());
    }

    /** Takes the word behind the caret into the text; the next one is asked for at once. */
    public void take() {
        Suggestion shown = ghost.get();
        if (shown != null) {
            take(shown, context());
        }
    }

    /** Puts a suggestion where it was made for, if that is still there. */
    void take(Suggestion suggestion, CaretContext context) {
        if (suggestion.isEnd()
                || !context.equals(context())
                || !captioning.readyProperty().get()) {
            return;
        }
        String before = context.before() + suggestion.written();
        captioning.took(before + context.after(), Help.NEXT_WORD);
        captioning.caret().at(before.length());
        foresee();
    }

    /** Where the caret is now. */
    CaretContext context() {
        return CaretContext.of(
                captioning.textProperty().get(),
                captioning.caret().placeProperty().get());
    }

    /** Why no words can be listed, one sentence; empty if some can. */
    String whyNone() {
        if (!session.readOnlyReason().isEmpty()) {
            return session.readOnlyReason();
        }
        String missing = ModelAtClip.whyNotThere(session, WORDS.text("next.noModel"));
        if (!missing.isEmpty()) {
            return missing;
        }
        return context().isInsideWord() ? WORDS.text("next.inside") : "";
    }

    /** Asks for the likeliest words at the caret; empty where there is a reason why not. */
    Optional<Work<List<Suggestion>>> list() {
        CaretContext context = context();
        return whyNone().isEmpty()
                ? ModelAtClip.of(session)
                        .map(asked -> listing.start(() -> workshop.submitModel(
                                WORDS.text("work.next"), progress -> context.ask(asked, COUNT, progress))))
                : Optional.empty();
    }

    private void changed() {
        foreseeing.cancel();
        foreseen = null;
        ghost.set(null);
        if (isWelcome()) {
            pause.before(this::foresee);
        }
    }

    /** Only behind what a person wrote: what stands there already needs no more words. */
    private boolean isWelcome() {
        return on.get()
                && captioning.readyProperty().get()
                && captioning.originProperty().get() == CaptionOrigin.EDITED
                && context().isAtEnd();
    }

    private void foresee() {
        CaretContext context = context();
        if (!isWelcome() || context.equals(foreseen)) {
            return;
        }
        ModelAtClip.of(session).ifPresent(asked -> {
            foreseen = context;
            foreseeing
                    .start(() ->
                            workshop.submitModel(WORDS.text("work.next"), progress -> context.ask(asked, 1, progress)))
                    .whenDone(found -> found.stream()
                            .findFirst()
                            .filter(likeliest -> context.equals(foreseen) && !likeliest.isEnd())
                            .ifPresent(ghost::set));
        });
    }
}
