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
