package avcap.studio.captioning;

import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.Writing;
import avcap.studio.annotation.planting.PlantDraw;
import avcap.studio.annotation.planting.PlantedWord;
import avcap.studio.annotation.planting.Planting;
import avcap.studio.annotation.planting.Planting.Outcome;
import avcap.studio.session.Session;
import avcap.studio.spelling.Nouns;
import avcap.studio.work.Latest;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Wrong words that are planted in drafts and not decided, and what becomes of them. For the window's thread. */
final class PlantedDrafts {

    private static final Words WORDS = UiResources.studioWords();

    private final Session session;
    private final Workshop workshop;
    private final Latest<Optional<Planting>> asking = new Latest<>();
    private final Map<EntryId, Planting> open = new HashMap<>();
    private final Set<EntryId> planted = new HashSet<>();
    private final Set<EntryId> removed = new HashSet<>();
    private final Set<EntryId> shownPlain = new HashSet<>();
    private final Deque<EntryId> lately = new ArrayDeque<>();
    private final Set<PlantedWord> guarded = new HashSet<>();
    private @Nullable Nouns nouns;

    PlantedDrafts(Session session, Workshop workshop) {
        this.session = session;
        this.workshop = workshop;
        session.guarding().guardsProperty().addListener((observed, before, now) -> {
            if (now.plants()) {
                workshop.submitMedia("", progress -> nouns()); // so that no draft waits for them
            }
        });
    }

    /** No caption is on the screen. */
    void left() {
        asking.cancel();
        guarded.clear();
    }

    /** Read once; any thread. */
    synchronized Nouns nouns() {
        Nouns known = nouns;
        if (known == null) {
            try {
                known = Nouns.english();
            } catch (IOException e) {
                throw new UncheckedIOException("The words of WordNet cannot be read.", e);
            }
            nouns = known;
        }
        return known;
    }

    /** What is to be planted in a caption that comes to the screen. */
    PlantQuestion ask(Place place) {
        boolean mayBegin = mayBegin(place);
        return new PlantQuestion(
                place,
                session.annotatorProperty().get(),
                session.guarding().guards().plantedPercent(),
                mayBegin,
                mayBegin ? List.copyOf(session.entries()) : List.of(),
                this::nouns);
    }

    /** Whether a caption's draft may be a wrong one that was not before. */
    boolean mayBegin(Place place) {
        EntryId clip = place.entry();
        return session.guarding().guards().plants()
                && place.slot().isFirst()
                && !open.containsKey(clip)
                && !shownPlain.contains(clip)
                && lately.stream().noneMatch(other -> !other.equals(clip) && planted.contains(other));
    }

    /** A caption comes to the screen. */
    void opened(Place place, KnownCaption known) {
        guarded.clear();
        guarded.addAll(known.words());
        opened(place, known.planting(), known.machine().isPresent());
        known.givenUp().ifPresent(plain -> keep(plain, Outcome.PASSED, 0)); // the right word was seen
    }

    private void opened(Place place, Optional<Planting> planting, boolean isSaid) {
        EntryId clip = place.entry();
        planting.ifPresentOrElse(known -> open.put(clip, known), () -> open.remove(clip));
        if (planting.isPresent()) {
            planted.add(clip);
        } else if (isSaid) {
            seen(clip);
        }
        lately.remove(clip);
        lately.addLast(clip);
        if (lately.size() >= PlantDraw.APART) {
            lately.removeFirst();
        }
    }

    /**
     * The machine says something new of the caption on the screen; once it is known whether something is planted in that, it is
     * shown.
     *
     * @param isToBeShown whether a person is still to see it in the place of what is there
     */
    void drafted(Place place, String said, BooleanSupplier isToBeShown, Runnable showing) {
        Project project = session.projectProperty().get();
        if (project == null || !mayBegin(place)) {
            showing.run();
            return;
        }
        PlantQuestion question = ask(place);
        asking.start(() -> workshop.submitStore(
                        WORDS.text("work.open"), progress -> question.answer(project, Optional.of(said))))
                .whenDone(found -> {
                    opened(place, found, true);
                    if (!isToBeShown.getAsBoolean()) {
                        passed(place.entry()); // typing was quicker, so nobody was misled
                    }
                    showing.run();
                })
                .whenFailed(failure -> showing.run());
    }

    /** What the machine said of a clip was shown as it is, and shall not be wrong later. */
    void seen(EntryId clip) {
        shownPlain.add(clip);
    }

    boolean isOpen(EntryId clip) {
        return open.containsKey(clip);
    }

    /** What a machine said as it is shown. */
    String shown(EntryId clip, String said) {
        return word(clip)
                .filter(word -> word.draft().equals(said))
                .map(PlantedWord::text)
                .orElse(said);
    }

    /** The same with its score. */
    Said shown(EntryId clip, Said said) {
        return new Said(shown(clip, said.text()), said.score());
    }

    /** The same of a revision; others are as they are. */
    Revision shown(Revision revision) {
        String text = shown(revision.entry(), revision.text());
        if (revision.origin() != Origin.MACHINE || text.equals(revision.text())) {
            return revision;
        }
        Writing said = revision.writing();
        Writing shown = new Writing(
                said.entry(),
                said.revises(),
                said.origin(),
                said.by(),
                text,
                said.reading(),
                said.status(),
                said.slot());
        return new Revision(revision.id(), revision.at(), shown);
    }

    private Optional<PlantedWord> word(EntryId clip) {
        return Optional.ofNullable(open.get(clip)).map(Planting::word);
    }

    /** Whether a text says the word that is planted in the clip's draft. */
    boolean isIn(EntryId clip, String text) {
        return word(clip).filter(word -> word.isIn(text)).isPresent();
    }

    /**
     * A text that is to be accepted with the planted word in it: it is not, and whoever was to see it has not. A word on which was
     * decided before comes back with old drafts and in the clip's other captions; it is refused once each time a caption is opened,
     * and what was decided stands.
     *
     * @param machine what the machine says now, which may be the very word
     * @param looked how long the draft was on the screen, in milliseconds
     * @return what was planted; empty if nothing is in the text
     */
    Optional<PlantedWord> missed(Place place, String text, String machine, long looked) {
        Optional<PlantedWord> missed =
                word(place.entry()).filter(word -> word.isIn(text)).filter(word -> !word.isIn(machine));
        if (missed.isPresent()) {
            decide(place.entry(), isForMe(place.entry()) ? Outcome.MISSED : Outcome.PASSED, looked);
            return missed;
        }
        Optional<PlantedWord> back = guarded.stream()
                .filter(word -> word.isIn(text) && !word.isIn(machine))
                .findFirst();
        back.ifPresent(guarded::remove);
        return back;
    }

    /** A person changed a text; where the planted word went with that, he or she may have seen that it is wrong. */
    void typed(Place place, String before, String now) {
        EntryId clip = place.entry();
        boolean isShown =
                place.slot().isFirst() && !session.guarding().heldBackProperty().get();
        if (isShown && isIn(clip, before) && !isIn(clip, now)) {
            removed.add(clip);
        }
    }

    /** A first caption is accepted without the planted word; true if a person saw to that. */
    boolean caught(Place place, String machine, long looked) {
        EntryId clip = place.entry();
        if (!place.slot().isFirst() || !open.containsKey(clip)) {
            return false;
        }
        boolean isCaught = isForMe(clip)
                && removed.contains(clip)
                && word(clip).filter(word -> word.draft().equals(machine)).isPresent();
        decide(clip, isCaught ? Outcome.CAUGHT : Outcome.PASSED, looked);
        return isCaught;
    }

    /** What was planted says nothing of the person. */
    void passed(EntryId clip) {
        decide(clip, Outcome.PASSED, 0);
    }

    private boolean isForMe(EntryId clip) {
        return Optional.ofNullable(open.get(clip))
                .filter(each -> each.by().equals(session.annotatorProperty().get()))
                .isPresent();
    }

    private void decide(EntryId clip, Outcome outcome, long looked) {
        Planting decided = open.remove(clip);
        if (decided != null) {
            guarded.remove(decided.word());
            removed.remove(clip);
            keep(decided, outcome, looked);
        }
    }

    private void keep(Planting decided, Outcome outcome, long looked) {
        session.plant(decided.decided(outcome, Instant.now().truncatedTo(ChronoUnit.MILLIS), looked));
    }

    /** Another project: its clips have the same numbers. */
    void clear() {
        open.clear();
        planted.clear();
        removed.clear();
        shownPlain.clear();
        lately.clear();
        guarded.clear();
    }
}
