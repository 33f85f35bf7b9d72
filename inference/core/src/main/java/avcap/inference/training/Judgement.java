package avcap.inference.training;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a model in training did on what it does not learn from.
 *
 * @param step steps made
 * @param figures by name
 * @param decisive name of the figure that says which model is best
 * @param isBest whether it was never better
 */
public record Judgement(int step, Map<String, Double> figures, String decisive, boolean isBest) {

    /** A line of the log. */
    Map<String, Object> asMap() {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("phase", "held_out");
        line.put("step", step);
        line.putAll(figures);
        line.put("judged_by", decisive);
        line.put("best", isBest);
        return line;
    }
}
