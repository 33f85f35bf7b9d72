package avcap.studio.captioning;

import avcap.studio.annotation.Place;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.Scrutiny;
import avcap.studio.annotation.planting.PlantedWord;
import avcap.studio.session.Session;
import avcap.studio.work.Workshop;
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
    private final PlantedDrafts planted;
    private final PlayCount plays;

    Gate(Session session, Workshop workshop, LongSupplier nanos) {
        this.session = session;
        this.clock = new DraftClock(nanos);
        this.draft = new MachineDraft(session);
        this.planted = new PlantedDrafts(session, workshop);
        this.plays = new PlayCount(session);
        session.projectProperty().addListener((observed, before, now) -> {
            clock.clear();
            draft.clear();
            planted.clear();
            plays.clear();
        });
    }

    /** What the machine said. */
    MachineDraft draft() {
        return draft;
    }

    /** What is planted in what the machine said. */
    PlantedDrafts planted() {
        return planted;
    }

    /** How long drafts are looked at. */
    DraftClock clock() {
        return clock;
    }

    /** No caption is on the screen. */
    void left() {
        clock.left();
        draft.left();
        planted.left();
    }

    /** A caption comes to the screen. */
    void opened(Place place, KnownCaption known) {
        planted.opened(place, known);
        Optional<Said> said = known.machine().map(Said::of).map(itself -> planted.shown(place.entry(), itself));
        String shown = said.map(Said::text).orElse("");
        clock.opened(place, shown);
        if (!planted.isOpen(place.entry()) && known.words().stream().anyMatch(word -> clock.isOf(place, word.text()))) {
            clock.drafted(place, shown); // what was planted is gone, and nobody has looked at the machine's own yet
        }
        draft.opened(
                place,
                known.drafting(),
                said,
                known.machine().map(Revision::text).orElse(""));
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
        if (planted.isIn(place.entry(), written)) { // whoever says the very word is not led there by the draft
            planted.passed(place.entry());
            draft.putBack();
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

    /**
     * Keeps a text from being accepted that has a planted word in it; what the machine said itself is shown from then on.
     *
     * @return what was planted; empty if the text may be accepted
     */
    Optional<PlantedWord> missed(Place place, String text) {
        Optional<PlantedWord> missed = planted.missed(place, text, draft.own(), clock.lookedMillis(place));
        if (missed.isPresent()) {
            draft.putBack();
            clock.drafted(place, draft.own());
        }
        return missed;
    }

    /** Whether whoever accepts a caption has seen to a planted word. */
    boolean caught(Place place) {
        boolean wasOpen = planted.isOpen(place.entry());
        boolean isCaught = planted.caught(place, draft.own(), clock.lookedMillis(place));
        if (wasOpen && !planted.isOpen(place.entry())) {
            draft.putBack();
        }
        return isCaught;
    }

    /** Tells how the draft was looked at by whoever accepts a text in its place. */
    Optional<Scrutiny> passed(Place place, String text) {
        if (draft.isHeldBack()) { // the machine said nothing that could be shown
            draft.reveal(place, text);
        }
        int times = plays.taken(place);
        return clock.accepted(place, text, draft.writtenBlind(place))
                .map(known ->
                        known.withListening(times, session.guarding().heard().share()));
    }
}
