package avcap.samples;

import avcap.inference.clip.TimeSpan;
import java.util.List;
import java.util.Optional;

/**
 * A thing seen during the whole scene, drifting slowly along a straight line.
 *
 * @param size against its ordinary size: 1 is ordinary, about 0.7 small and 1.35 large
 * @param start its box at the start of the scene
 * @param end its box at the end, of the same size
 * @param sounding when it sounds, and so moves, in order; empty for a silent object
 * @param facesLeft whether it is drawn mirrored
 */
public record VisibleObject(Sight sight, double size, Box start, Box end, List<TimeSpan> sounding, boolean facesLeft) {

    public VisibleObject {
        sounding = List.copyOf(sounding);
    }

    /** Where it is at a time, without the small movements of its sounding. */
    public Box box(double time) {
        double share = Math.max(0, Math.min(1, time / Scene.SECONDS));
        double x = start.centreX() + share * (end.centreX() - start.centreX());
        double y = start.centreY() + share * (end.centreY() - start.centreY());
        return Box.around(x, y, start.width(), start.height());
    }

    /** The bout of sounding that is going on at a time, or the last before it, or else the first; empty for a silent object. */
    public Optional<TimeSpan> bout(double time) {
        Optional<TimeSpan> begun =
                sounding.stream().filter(bout -> bout.start() <= time).reduce((earlier, later) -> later);
        return begun.or(() -> sounding.stream().findFirst());
    }
}
