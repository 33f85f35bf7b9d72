package avcap.studio.annotation.agreement;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * How alike captions of different people are, as means over clips.
 *
 * @param clips clips that are counted
 * @param cider CIDEr-D in [0, 1], a tenth of what papers print, the mean of both directions; empty where fewer than two clips
 *     are compared in all, as no word is rarer than another then
 * @param rouge ROUGE-L in [0, 1], the mean of both directions; empty if there is no clip
 * @param edits words inserted, deleted or replaced; empty if there is no clip
 */
public record Likeness(int clips, OptionalDouble cider, OptionalDouble rouge, OptionalDouble edits) {

    static Likeness mean(List<Comparison> compared, int clips, boolean isTelling) {
        return new Likeness(
                clips,
                isTelling ? mean(compared, Comparison::cider) : OptionalDouble.empty(),
                mean(compared, Comparison::rouge),
                mean(compared, Comparison::edits));
    }

    private static OptionalDouble mean(List<Comparison> compared, ToDoubleFunction<Comparison> value) {
        return compared.stream().mapToDouble(value).average();
    }
}
