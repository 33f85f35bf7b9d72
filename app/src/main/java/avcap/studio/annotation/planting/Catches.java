package avcap.studio.annotation.planting;

import java.util.Collection;
import java.util.OptionalDouble;

/**
 * How a person did with wrong words that were planted.
 *
 * @param caught changed or removed before the text was accepted
 * @param missed to be accepted with the text
 */
public record Catches(int caught, int missed) {

    public static final Catches NONE = new Catches(0, 0);

    /** Counts what became of them. */
    public static Catches of(Collection<Planting> plantings) {
        return new Catches(count(plantings, Planting.Outcome.CAUGHT), count(plantings, Planting.Outcome.MISSED));
    }

    private static int count(Collection<Planting> plantings, Planting.Outcome outcome) {
        return (int)
                plantings.stream().filter(each -> each.outcome() == outcome).count();
    }

    /** Of how many it is known; what waits or says nothing is not among them. */
    public int planted() {
        return caught + missed;
    }

    /** Which part was caught, from 0 to 1; empty if none was planted. */
    public OptionalDouble rate() {
        return planted() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) caught / planted());
    }
}
