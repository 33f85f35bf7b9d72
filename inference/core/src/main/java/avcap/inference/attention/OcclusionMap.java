package avcap.inference.attention;

import java.util.List;

/**
 * What each word of a text lost by each part of the clip that was kept from the model.
 *
 * @param plan the parts
 * @param falls [part][word], by how much the word's log-probability (natural) fell; negative where it rose
 */
public record OcclusionMap(OcclusionPlan plan, List<List<Double>> falls) {

    public OcclusionMap {
        falls = falls.stream().map(List::copyOf).toList();
        if (falls.size() != plan.parts().size()) {
            throw new IllegalArgumentException(
                    falls.size() + " rows for " + plan.parts().size() + " parts");
        }
    }

    public double fall(int part, int word) {
        return falls.get(part).get(word);
    }

    /**
     * What a word lost by each part, in even shares on the tokens that the part hid; parts by which it gained count nothing.
     *
     * @return one weight per audio-visual token, none negative
     */
    public double[] weights(int word) {
        double[] weights = new double[plan.layout().tokens()];
        for (int part = 0; part < falls.size(); part++) {
            Occlusion hidden = plan.parts().get(part).hidden();
            double each = Math.max(0, fall(part, word)) / hidden.count();
            for (int token = 0; token < weights.length; token++) {
                weights[token] += hidden.hides(token) ? each : 0;
            }
        }
        return weights;
    }

    /** The part that a word lost most by; -1 if it lost by none. */
    public int worst(int word) {
        int worst = -1;
        double most = 0;
        for (int part = 0; part < falls.size(); part++) {
            if (fall(part, word) > most) {
                most = fall(part, word);
                worst = part;
            }
        }
        return worst;
    }
}
