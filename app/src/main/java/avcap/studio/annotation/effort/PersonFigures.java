package avcap.studio.annotation.effort;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.planting.Catches;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one person did in a project.
 *
 * @param accepted clips with a text the person stands by
 * @param activeMillis on all clips, accepted or not
 * @param acceptedPerDay clips accepted on each day that has any
 * @param secondsPerClip of the accepted clips, ascending
 * @param editsPerClip of the accepted clips that a machine had spoken of, ascending
 * @param haste how long the drafts of the accepted clips were looked at
 * @param catches how many wrong words that were planted the person caught
 */
public record PersonFigures(
        Annotator who,
        int accepted,
        long activeMillis,
        SortedMap<LocalDate, Integer> acceptedPerDay,
        List<Double> secondsPerClip,
        List<Integer> editsPerClip,
        Haste haste,
        Catches catches) {

    private static final double MILLIS = 1000;

    /** Of what one person put into each clip; there is at least one. */
    static PersonFigures of(List<Effort> efforts, Map<LocalDate, Integer> perDay, Catches catches) {
        List<Effort> accepted = efforts.stream()
                .filter(effort -> effort.acceptedAt().isPresent())
                .toList();
        return new PersonFigures(
                efforts.get(0).who(),
                accepted.size(),
                efforts.stream().mapToLong(Effort::activeMillis).sum(),
                new TreeMap<>(perDay),
                accepted.stream()
                        .map(effort -> effort.activeMillis() / MILLIS)
                        .sorted()
                        .toList(),
                accepted.stream()
                        .flatMap(effort -> effort.edits().stream().boxed())
                        .sorted()
                        .toList(),
                Haste.of(accepted),
                catches);
    }

    /** Clips accepted in an hour of work; empty if no time is known. */
    public OptionalDouble acceptedPerHour() {
        return activeMillis == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        accepted / ((double) activeMillis / Duration.ofHours(1).toMillis()));
    }

    public OptionalDouble medianSeconds() {
        return median(secondsPerClip);
    }

    public OptionalDouble medianEdits() {
        return median(editsPerClip);
    }

    static OptionalDouble median(List<? extends Number> ascending) {
        int size = ascending.size();
        if (size == 0) {
            return OptionalDouble.empty();
        }
        double upper = ascending.get(size / 2).doubleValue();
        double lower = ascending.get((size - 1) / 2).doubleValue();
        return OptionalDouble.of((lower + upper) / 2);
    }
}
