package avcap.studio.landmark;

import java.util.Arrays;

/** The times that the pictures' own timestamps tell, even or uneven. Takes over the array. */
final class DecodedTimes implements PictureTimes {

    /** A player may stand a hair before the moment it was sent to. */
    private static final double HAIR = 1e-4;

    private final double[] times;

    DecodedTimes(double[] times) {
        if (times.length == 0) {
            throw new IllegalArgumentException("A clip without pictures has no times of them");
        }
        this.times = times;
    }

    @Override
    public int at(double time) {
        int found = Arrays.binarySearch(times, time + HAIR);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }

    @Override
    public double timeOf(int picture) {
        return times[Math.max(0, Math.min(picture, times.length - 1))];
    }
}
