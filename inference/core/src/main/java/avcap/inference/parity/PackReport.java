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
 * @param skipped why nothing was compared
 */
public record PackReport(Path folder, String kind, List<Deviation> deviations, Optional<String> skipped) {

    public PackReport {
        deviations = List.copyOf(deviations);
    }

    static PackReport of(Path folder, String kind, List<Deviation> deviations) {
        return new PackReport(folder, kind, deviations, Optional.empty());
    }

    static PackReport skipped(Path folder, String why) {
        return new PackReport(folder, "", List.of(), Optional.of(why));
    }

    /** Answers further off than their tolerance. */
    public long outside() {
        return deviations.stream().filter(each -> !each.holds()).count();
    }
}
