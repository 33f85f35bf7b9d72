package avcap.studio.captioning;

import avcap.studio.annotation.Drafting;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Scrutiny;
import avcap.studio.session.Session;
import avcap.ui.Language;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Optional;
import java.util.function.LongSupplier;

/** What a caption has to pass before it is accepted, as the project wants it, and how it did. */
final class Gate {

    private static final Words WORDS = UiResources.guardWords();

    private final Session session;
    private final DraftClock clock;
    private final MachineDraft draft;

    Gate(Session session, LongSupplier nanos) {
        this.session = session;
        this.clock = new DraftClock(nanos);
        this.draft = new MachineDraft(session);
        session.projectProperty().addListener((observed, before, now) -> {
            clock.clear();
            draft.clear();
        });
    }

    /** What the machine said. */
    MachineDraft draft() {
        return draft;
    }

    /** How long drafts are looked at. */
    DraftClock clock() {
        return clock;
    }

    /** No caption is on the screen. */
    void left() {
        clock.left();
        draft.left();
    }

    /** A caption comes to the screen. */
    void opened(Place place, Drafting found, Optional<Said> said) {
        clock.opened(place, said.map(Said::text).orElse(""));
        draft.opened(place, found, said);
    }

    /**
     * Shows the draft that was held back beside what a person wrote; whoever looks at it does so from now on.
     *
     * @return why not, one sentence; empty if it is shown
     */
    String reveal(Place place, String written) {
        if (!draft.isHeldBack()) {
            return "";
        }
        if (written.isBlank()) {
            return WORDS.text("blind.write");
        }
        if (!draft.isKnown()) {
            return WORDS.text("blind.nothing");
        }
        draft.reveal(place, written);
        clock.drafted(
                place,
                Optional.ofNullable(draft.shownProperty().get()).map(Said::text).orElse(""));
        return "";
    }

    /** Why the chosen clip cannot be accepted yet, one sentence with what to do; empty if it can. */
    String whyNotYet() {
        if (draft.isHeldBack() && draft.isKnown()) {
            return WORDS.text("blind.reveal");
        }
        if (!session.guarding().guards().wholeListen()) {
            return "";
        }
        if (session.clip().readingProperty().get() != null) {
            return WORDS.text("listen.reading");
        }
        double missing = session.guarding().heard().unheardSeconds();
        return missing > 0
                ? WORDS.text("listen.missing", String.format(Language.spoken().numbers(), "%.1f", missing))
                : "";
    }

    /** Tells how the draft was looked at by whoever accepts a text in its place. */
    Optional<Scrutiny> passed(Place place, String text) {
        if (draft.isHeldBack()) { // the machine said nothing that could be shown
            draft.reveal(place, text);
        }
        return clock.accepted(place, text, draft.writtenBlind(place));
    }
}
