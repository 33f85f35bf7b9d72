package avcap.studio.session;

import avcap.studio.annotation.Drafting;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Step;
import avcap.studio.annotation.StoreException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a step touched, as it is afterwards.
 *
 * @param entries the clips
 * @param texts what is said now in their first captions, and in those others that someone has typed in
 * @param captions the captions that were touched
 * @param moves what can be taken back and repeated now
 */
record Moved(List<Entry> entries, Map<Place, String> texts, List<Place> captions, Moves moves) {

    /** Reads what a step left, away from the window's thread; nothing was touched if there was no step. */
    static Moved by(Optional<Step> step, Project project, Set<Place> typedIn) throws StoreException {
        List<Entry> entries = step.isPresent() ? project.entries(step.get().entries()) : List.of();
        List<Place> captions = step.map(Step::captions).orElse(List.of());
        Map<Place, String> texts = new LinkedHashMap<>();
        entries.forEach(entry -> texts.put(Place.first(entry.id()), entry.caption()));
        for (Place place : captions) {
            if (!place.slot().isFirst() && typedIn.contains(place)) {
                texts.put(
                        place, Drafting.of(project, place.entry(), place.slot()).text());
            }
        }
        return new Moved(entries, texts, captions, Moves.of(project));
    }

    /** The same where it is not known which clips were touched: all of them, and every caption someone has typed in. */
    static Moved any(Project project, Set<Place> typedIn) throws StoreException {
        List<Entry> entries = project.entries();
        Map<Place, String> texts = new LinkedHashMap<>();
        entries.forEach(entry -> texts.put(Place.first(entry.id()), entry.caption()));
        for (Place place : typedIn) {
            if (!place.slot().isFirst()) {
                texts.put(
                        place, Drafting.of(project, place.entry(), place.slot()).text());
            }
        }
        return new Moved(entries, texts, List.copyOf(typedIn), Moves.of(project));
    }

    /** Which caption shows what happened to a clip: none if the one on the screen was touched, or if no caption was. */
    Optional<Slot> captionToShow(@Nullable Place onScreen) {
        if (onScreen == null || captions.contains(onScreen)) {
            return Optional.empty();
        }
        return captions.stream()
                .filter(place -> place.entry().equals(onScreen.entry()))
                .map(Place::slot)
                .findFirst();
    }
}
