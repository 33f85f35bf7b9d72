package avcap.studio.captioning.remarks;

import avcap.studio.annotation.Edit;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.EntryThen;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.StoreException;
import avcap.studio.work.Latest;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** How the clip stood at a moment, and the way back to it. */
final class PastViewModel {

    private static final Words WORDS = UiResources.remarkWords();
    private static final Words STUDIO = UiResources.studioWords();
    private static final Instant END_OF_TIME = Instant.ofEpochMilli(Long.MAX_VALUE);

    private final RemarksViewModel card;
    private final Workshop workshop;
    private final Moments moments;
    private final Latest<Found> reading = new Latest<>();
    private final StringProperty wanted = new SimpleStringProperty(this, "wanted", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyObjectWrapper<@Nullable Found> found = new ReadOnlyObjectWrapper<>(this, "found");

    /**
     * The clip as it stood.
     *
     * @param back what brings it there again, nothing if it stands so
     */
    record Found(EntryThen then, List<Edit> back) {

        static Found of(Project project, EntryId entry, Instant moment) throws StoreException {
            EntryThen then = project.asOf(entry, moment);
            return new Found(then, then.back(project.asOf(entry, END_OF_TIME)));
        }
    }

    PastViewModel(RemarksViewModel card, Workshop workshop, Moments moments) {
        this.card = card;
        this.workshop = workshop;
        this.moments = moments;
    }

    /** The moment as the person writes it. */
    StringProperty wantedProperty() {
        return wanted;
    }

    /** Why nothing is shown of it, one sentence; empty if something is. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** How the clip stood, null until someone has asked. */
    ReadOnlyObjectProperty<@Nullable Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Something was done to the clip: the way back is another. */
    void refresh() {
        Found there = found.get();
        if (there != null) {
            look(there.then().at());
        }
    }

    /** Another clip. */
    void forget() {
        reading.cancel();
        found.set(null);
        problem.set("");
    }

    /** Looks at the moment that was written. */
    void look() {
        moments.read(wanted.get()).ifPresentOrElse(this::look, () -> {
            forget();
            problem.set(WORDS.text("past.unread", wanted.get()));
        });
    }

    /** Looks at the moment something was said. */
    void lookAt(Instant moment) {
        wanted.set(moments.write(moment));
        look(moment);
    }

    private void look(Instant moment) {
        forget();
        Place place = card.session().placeProperty().get();
        if (moment.isAfter(moments.now())) {
            problem.set(WORDS.text("past.future"));
        } else if (place != null) {
            card.session().project().ifPresent(project -> reading.start(() -> workshop.submitStore(
                            WORDS.text("work.past"), progress -> Found.of(project, place.entry(), moment)))
                    .whenDone(found::set)
                    .whenFailed(failure -> problem.set(failure.sentence())));
        }
    }

    /** Where the clip stood, in a line. */
    String standing(EntryThen then) {
        String status = STUDIO.text("status." + then.status().name().toLowerCase(Locale.ROOT));
        return WORDS.text("past.standing", moments.tell(then.at()), status.toLowerCase(Locale.ROOT));
    }

    /** Takes the clip back to how it stood, as one step that can be taken back itself. */
    void takeBack() {
        Found there = found.get();
        if (there != null && card.canChange() && !there.back().isEmpty()) {
            String name = WORDS.text(
                    "step.past", card.clipName(), moments.tell(there.then().at()));
            card.session().carryOut(name, there.back());
        }
    }
}
