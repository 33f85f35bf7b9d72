package avcap.studio.inspect;

import avcap.inference.attention.Saliency;
import avcap.inference.caption.Explanation;
import avcap.studio.session.MapMethod;
import java.util.List;

/**
 * What the other side of a comparison said.
 *
 * @param found the maps of its words where the method had to seek them, empty where heads are folded
 */
record RivalAnswer(Rival rival, MapMethod method, Explanation why, List<Saliency> found) {

    RivalAnswer {
        found = List.copyOf(found);
    }
}
