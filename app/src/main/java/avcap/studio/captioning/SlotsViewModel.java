package avcap.studio.captioning;

import avcap.studio.annotation.Drafting;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.StoreException;
import avcap.studio.session.Session;
import avcap.studio.work.Latest;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The captions of the chosen clip: how many there are, how each stands, which one is written. */
public final class SlotsViewModel {

    private static final Words WORDS = UiResources.studioWords();
    private static final List<CaptionOrigin> NOTHING = Collections.nCopies(Slot.COUNT, CaptionOrigin.NOTHING);

    private final Session session;
    private final Workshop workshop;
    private final Latest<List<CaptionOrigin>> reading = new Latest<>();
    private final ReadOnlyObjectWrapper<List<CaptionOrigin>> origins =
            new ReadOnlyObjectWrapper<>(this, "origins", NOTHING);

    SlotsViewModel(Session session, Workshop workshop) {
        this.session = session;
        this.workshop = workshop;
        session.placeProperty().addListener((observed, before, now) -> {
            if (before == null || now == null || !before.entry().equals(now.entry())) {
                origins.set(NOTHING);
                read();
            }
        });
        session.changesProperty().addListener((observed, before, now) -> read());
        read();
    }

    /** Where the text of each caption comes from, the first caption first; of those without a text from nowhere. */
    ReadOnlyObjectProperty<List<CaptionOrigin>> originsProperty() {
        return origins.getReadOnlyProperty();
    }

    CaptionOrigin origin(Slot slot) {
        return origins.get().get(slot.number() - 1);
    }

    Session session() {
        return session;
    }

    /** Which caption is written. */
    Slot written() {
        Place place = session.placeProperty().get();
        return place == null ? Slot.FIRST : place.slot();
    }

    /** How many there are, with the one that is written. */
    int count() {
        int there = IntStream.rangeClosed(1, Slot.COUNT)
                .filter(number -> isThere(new Slot(number)))
                .max()
                .orElse(1);
        return Math.max(there, written().number());
    }

    /** Whether another can be begun: not beside an empty one. */
    boolean canAdd() {
        return session.placeProperty().get() != null && count() < Slot.COUNT && isThere(new Slot(count()));
    }

    /** Goes to the caption before. */
    public void previous() {
        if (written().number() > 1) {
            session.choose(new Slot(written().number() - 1));
        }
    }

    /** Goes to the next caption; after the last one begins another. */
    public void next() {
        if (written().number() < count()) {
            session.choose(new Slot(written().number() + 1));
        } else {
            add();
        }
    }

    /** Begins another caption. */
    public void add() {
        if (canAdd()) {
            session.choose(new Slot(count() + 1));
        }
    }

    /** The next caption after one, on round the end, that has a text which nobody has accepted. */
    Optional<Slot> nextWaiting(Slot after) {
        return IntStream.range(1, Slot.COUNT)
                .mapToObj(step -> new Slot((after.number() - 1 + step) % Slot.COUNT + 1))
                .filter(slot -> isThere(slot) && origin(slot) != CaptionOrigin.ACCEPTED)
                .findFirst();
    }

    /** A person typed; what is on disk follows. */
    void typed(Place place, String text) {
        if (place.equals(session.placeProperty().get())) {
            List<CaptionOrigin> now = new ArrayList<>(origins.get());
            now.set(place.slot().number() - 1, text.isBlank() ? CaptionOrigin.NOTHING : CaptionOrigin.EDITED);
            origins.set(List.copyOf(now));
        }
    }

    private boolean isThere(Slot slot) {
        return origin(slot) != CaptionOrigin.NOTHING;
    }

    private void read() {
        reading.cancel();
        Place place = session.placeProperty().get();
        if (place != null) {
            session.project().ifPresent(project -> reading.start(() ->
                            workshop.submitStore(WORDS.text("work.open"), progress -> read(project, place.entry())))
                    .whenDone(origins::set));
        }
    }

    private static List<CaptionOrigin> read(Project project, EntryId entry) throws StoreException {
        List<CaptionOrigin> found = new ArrayList<>();
        for (int number = 1; number <= Slot.COUNT; number++) {
            Drafting drafting = Drafting.of(project, entry, new Slot(number));
            found.add(drafting.text().isBlank() ? CaptionOrigin.NOTHING : CaptionOrigin.of(drafting));
        }
        return List.copyOf(found);
    }
}
