package avcap.studio.captioning;

import avcap.studio.annotation.Place;
import avcap.studio.session.Session;
import java.util.HashMap;
import java.util.Map;

/** How often a clip was begun to be played while each of its captions was on the screen, until the caption is accepted. */
final class PlayCount {

    private final Map<Place, Integer> plays = new HashMap<>();

    PlayCount(Session session) {
        session.playhead().playingProperty().addListener((observed, before, now) -> {
            Place place = session.placeProperty().get();
            if (now && place != null) {
                plays.merge(place, 1, Integer::sum);
            }
        });
    }

    /** How often so far; from then on it begins anew. */
    int taken(Place place) {
        Integer known = plays.remove(place);
        return known == null ? 0 : known;
    }

    void clear() {
        plays.clear();
    }
}
