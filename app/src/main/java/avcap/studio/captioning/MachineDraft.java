package avcap.studio.captioning;

import avcap.inference.caption.Caption;
import avcap.studio.annotation.Drafting;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.Place;
import avcap.studio.session.Session;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What the machine said of the caption on the screen. Where the project wants people to write first, it is held back until they
 * have, and once it was seen it is never held back again.
 */
final class MachineDraft {

    private final Session session;
    private final ReadOnlyObjectWrapper<@Nullable Said> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final Set<EntryId> heldBack = new HashSet<>();
    private final Set<EntryId> seen = new HashSet<>();
    private final Map<Place, String> writtenBlind = new HashMap<>();
    private @Nullable Said said;
    private @Nullable Caption caption;
    private String own = "";

    MachineDraft(Session session) {
        this.session = session;
    }

    /** What it said last, null if nothing yet, or if that is held back. */
    ReadOnlyObjectProperty<@Nullable Said> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Whether it said something, shown or not. */
    boolean isKnown() {
        return said != null;
    }

    /** What it said last, shown or not, and without what was planted in it; empty if nothing yet. */
    String own() {
        return own;
    }

    boolean isHeldBack() {
        return session.guarding().heldBackProperty().get();
    }

    /** No caption is on the screen. */
    void left() {
        said = null;
        caption = null;
        own = "";
        shown.set(null);
        session.guarding().heldBackProperty().set(false);
    }

    /**
     * A caption comes to the screen.
     *
     * @param known what it said, as it is shown
     * @param itself the same as it said it
     */
    void opened(Place place, Drafting found, Optional<Said> known, String itself) {
        EntryId clip = place.entry();
        if (isToBeHeldBack(place, found)) {
            heldBack.add(clip);
        } else {
            heldBack.remove(clip);
            seen.add(clip);
        }
        session.guarding().heldBackProperty().set(heldBack.contains(clip));
        said = known.orElse(null);
        own = itself;
        show();
    }

    /** Of a text that was begun in a studio closed since nobody knows whether the draft was seen before. */
    private boolean isToBeHeldBack(Place place, Drafting found) {
        EntryId clip = place.entry();
        if (!session.guarding().guards().blindFirst()
                || seen.contains(clip)
                || !session.readOnlyReason().isEmpty()) {
            return false;
        }
        boolean isMachines =
                found.base().filter(base -> base.origin() != Origin.MACHINE).isEmpty();
        return heldBack.contains(clip) || (place.slot().isFirst() && isMachines && !found.isDraft());
    }

    /**
     * It says something of the caption on the screen; false if that is held back.
     *
     * @param asShown the same as it is shown
     */
    boolean spoke(Caption now, Said asShown) {
        said = asShown;
        own = now.text();
        caption = now;
        show();
        return !isHeldBack();
    }

    /** Shows what was held back, to a person who wrote this without it. */
    void reveal(Place place, String written) {
        writtenBlind.put(place, written);
        heldBack.remove(place.entry());
        seen.add(place.entry());
        session.guarding().heldBackProperty().set(false);
        show();
    }

    /** Shows what it said itself, where something was planted in it. */
    void putBack() {
        Said before = said;
        if (before != null) {
            said = new Said(own, before.score());
            show();
        }
    }

    private void show() {
        if (isHeldBack()) {
            return;
        }
        shown.set(said);
        Caption known = caption;
        if (known != null) {
            session.machineCaptionProperty().set(known);
        }
    }

    /** What was written of a caption before the machine's draft was shown; empty if it never was held back. */
    Optional<String> writtenBlind(Place place) {
        return Optional.ofNullable(writtenBlind.get(place));
    }

    /** Another project: its clips have the same numbers. */
    void clear() {
        heldBack.clear();
        seen.clear();
        writtenBlind.clear();
    }
}
