package avcap.studio.landmark;

import avcap.inference.media.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where shots change: a picture that differs from the one before far more than its neighbours do, and after which the picture
 * stays another one. A flash, after which everything is as it was, is no change.
 */
public final class ShotChanges {

    /** Width of the pictures that are compared, pixels: so small that what moves hardly counts. */
    static final int WIDTH = 16;

    /** Mean difference of the pixels from which on it can be another shot, of 255. */
    private static final double LEAST = 12;

    private static final double PROMINENCE = 4;
    private static final double AROUND_SECONDS = .5;
    private static final double LATER_SECONDS = .2;

    private final List<Frame> pictures;
    private final double[] differences;

    private ShotChanges(List<Frame> pictures) {
        this.pictures = pictures;
        this.differences = new double[pictures.size()];
        for (int i = 1; i < differences.length; i++) {
            differences[i] = difference(pictures.get(i - 1), pictures.get(i));
        }
    }

    /** When the first pictures of new shots appear; the pictures are all of a clip, in order and small. */
    static List<Double> of(List<Frame> pictures) {
        return new ShotChanges(pictures).times();
    }

    private List<Double> times() {
        List<Double> times = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < differences.length; i++) {
            double time = pictures.get(i).time();
            if (differences[i] >= LEAST && time - last >= LATER_SECONDS && isProminent(i) && staysAnother(i)) {
                times.add(time);
                last = time;
            }
        }
        return times;
    }

    private boolean isProminent(int picture) {
        int from = picture;
        int to = picture;
        double time = pictures.get(picture).time();
        while (from > 1 && time - pictures.get(from - 1).time() <= AROUND_SECONDS) {
            from--;
        }
        while (to < differences.length - 1 && pictures.get(to + 1).time() - time <= AROUND_SECONDS) {
            to++;
        }
        double[] near = Arrays.copyOfRange(differences, from, to + 1);
        Arrays.sort(near);
        return near.length < 3 || differences[picture] >= PROMINENCE * near[near.length / 2];
    }

    /** Whether a moment later it is unlike what was a moment before: neither the start of a flash nor its end is. */
    private boolean staysAnother(int picture) {
        double time = pictures.get(picture).time();
        int before = picture - 1;
        while (before > 0 && time - pictures.get(before).time() < LATER_SECONDS) {
            before--;
        }
        int later = picture;
        while (later < pictures.size() - 1 && pictures.get(later).time() - time < LATER_SECONDS) {
            later++;
        }
        return difference(pictures.get(before), pictures.get(later)) >= LEAST;
    }

    private static double difference(Frame one, Frame other) {
        byte[] before = one.rgb();
        byte[] now = other.rgb();
        int length = Math.min(before.length, now.length); // A stream may change its size on the way.
        long sum = 0;
        for (int i = 0; i < length; i++) {
            sum += Math.abs((before[i] & 0xff) - (now[i] & 0xff));
        }
        return (double) sum / length;
    }
}
