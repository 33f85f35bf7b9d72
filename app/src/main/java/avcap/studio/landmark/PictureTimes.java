package avcap.studio.landmark;

import java.util.List;

/** When each picture of a clip appears. */
public interface PictureTimes {

    /** The number of the picture that shows at a time, from 0. */
    int at(double time);

    /** When a picture appears; the nearest there is if there is none of that number. */
    double timeOf(int picture);

    /** Times that were decoded, in order; at least one. */
    static PictureTimes decoded(List<Double> times) {
        return new DecodedTimes(times.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** What a clip declares, for as long as nothing of it is decoded. */
    static PictureTimes declared(double frameRate) {
        return new DeclaredTimes(frameRate);
    }
}
