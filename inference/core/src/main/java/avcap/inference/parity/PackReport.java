package avcap.inference.parity;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What came of one pack.
 *
 * @param folder where it lies
 * @param kind what it holds, such as "network"; empty if it was skipped
 * @param deviations one an answer
 * @param leftOut answers that were not compared, a sentence each that says why
 * @param skipped why nothing was compared
 */
public record PackReport(
        Path folder, String kind, List<Deviation> deviations, List<String> leftOut, Optional<String> skipped) {

    public PackReport {
        deviations = List.copyOf(deviations);
        leftOut = List.copyOf(leftOut);
    }

    static PackReport of(Path folder, String kind, List<Deviation> deviations, List<String> leftOut) {
        return new PackReport(folder, kind, deviations, leftOut, Optional.empty());
    }

    /** A pack that could not be compared: one answer, which does not hold. */
    static PackReport unreadable(Path folder, String kind, String sentence) {
        return of(folder, kind, List.of(Deviation.incomparable(kind, sentence)), List.of());
    }

    static PackReport skipped(Path folder, String why) {
        return new PackReport(folder, "", List.of(), List.of(), Optional.of(why));
    }

    /** Answers further off than their tolerance. */
    public long outside() {
        return deviations.stream().filter(each -> !each.holds()).count();
    }
}
