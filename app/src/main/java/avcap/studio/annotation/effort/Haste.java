package avcap.studio.annotation.effort;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How long drafts were on the screen before a person stood by them.
 *
 * @param seconds of each accepted clip of which it is known, ascending
 * @param unchanged of these, how many were accepted as the machine said
 * @param fast of these, how many were accepted too fast to have listened
 */
public record Haste(List<Double> seconds, int unchanged, int fast) {

    /** Fewer say nothing about a person. */
    private static final int FEWEST = 10;

    private static final double NOTABLE = .2;
    private static final double MILLIS = 1000;

    public Haste {
        seconds = List.copyOf(seconds);
    }

    static Haste of(List<Effort> accepted) {
        List<Effort> known = accepted.stream()
                .filter(effort -> effort.scrutiny().isPresent())
                .toList();
        return new Haste(
                known.stream()
                        .flatMap(effort -> effort.scrutiny().stream())
                        .map(scrutiny -> scrutiny.lookedMillis() / MILLIS)
                        .sorted()
                        .toList(),
                (int) known.stream()
                        .flatMap(effort -> effort.scrutiny().stream())
                        .filter(scrutiny -> scrutiny.isUnchanged())
                        .count(),
                (int) known.stream().filter(Effort::isFast).count());
    }

    public OptionalDouble medianSeconds() {
        return PersonFigures.median(seconds);
    }

    /** From 0 to 1; empty if nothing is known. */
    public OptionalDouble unchangedShare() {
        return share(unchanged);
    }

    /** From 0 to 1; empty if nothing is known. */
    public OptionalDouble fastShare() {
        return share(fast);
    }

    /** Whether so many were accepted too fast that someone should ask why. */
    public boolean isNotable() {
        return seconds.size() >= FEWEST && fast >= NOTABLE * seconds.size();
    }

    private OptionalDouble share(int part) {
        return seconds.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of((double) part / seconds.size());
    }
}
