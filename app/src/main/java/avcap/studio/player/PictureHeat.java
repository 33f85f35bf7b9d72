package avcap.studio.player;

import avcap.inference.attention.Saliency;
import avcap.studio.control.Heat;
import java.util.List;
import java.util.Optional;

/**
 * The heat of one word on the pictures of a clip, told by time.
 *
 * @param maps one for each picture or pair of pictures, on one scale
 * @param times seconds of the pictures the model was given
 */
record PictureHeat(List<Heat> maps, List<Double> times) {

    static PictureHeat of(Saliency saliency, List<Double> times) {
        return new PictureHeat(
                List.of(Heat.weighted(Heat.allOf(saliency.visualGrids()), saliency.pictureShare())), times);
    }

    /** The map of the picture that was taken nearest to a time. */
    Optional<Heat> at(double time) {
        if (maps.isEmpty() || times.isEmpty()) {
            return Optional.empty();
        }
        int nearest = 0;
        for (int i = 1; i < times.size(); i++) {
            nearest = Math.abs(times.get(i) - time) < Math.abs(times.get(nearest) - time) ? i : nearest;
        }
        int picturesPerMap = Math.max(1, times.size() / maps.size());
        return Optional.of(maps.get(Math.min(nearest / picturesPerMap, maps.size() - 1)));
    }
}
