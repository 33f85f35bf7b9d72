package avcap.studio.captioning;

import avcap.studio.annotation.Help;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Reading;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** What was taken from the model for the texts that are being written, until each is accepted. */
final class HelpTaken {

    private final Map<Place, EnumMap<Help, Integer>> taken = new HashMap<>();

    void took(Place place, Help help) {
        taken.computeIfAbsent(place, any -> new EnumMap<>(Help.class)).merge(help, 1, Integer::sum);
    }

    /** Tells with a reading what its text owes to the model; from then on the text begins anew. */
    Reading tell(Place place, Reading reading) {
        EnumMap<Help, Integer> known = taken.remove(place);
        return known == null ? reading : reading.with(Help.KEY, Help.told(known));
    }

    void clear() {
        taken.clear();
    }
}
