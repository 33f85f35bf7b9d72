package avcap.studio.player;

import java.util.List;
import java.util.stream.Stream;

/** How far apart things were that belong together, seconds; later is positive. */
public record SyncErrors(List<Double> seconds) {

    /** What a person does not notice, seconds. */
    public static final double WANTED = .040;

    public SyncErrors {
        seconds = List.copyOf(seconds);
    }

    public static SyncErrors none() {
        return new SyncErrors(List.of());
    }

    public SyncErrors with(double error) {
        return new SyncErrors(Stream.concat(seconds.stream(), Stream.of(error)).toList());
    }

    public int count() {
        return seconds.size();
    }

    /** 0 if there are none. */
    public double mean() {
        return seconds.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    /** The one farthest from 0, with its sign; 0 if there are none. */
    public double worst() {
        return seconds.stream()
                .max((one, other) -> Double.compare(Math.abs(one), Math.abs(other)))
                .orElse(0.0);
    }

    /** Whether there are some, all so small that a person does not notice. */
    public boolean isInStep() {
        return !seconds.isEmpty() && Math.abs(worst()) <= WANTED;
    }
}
