package avcap.inference.attention;

import java.util.List;

/**
 * Whether a map of where the model looked tells what the word needed: the hottest tokens are kept from the model, and then as
 * many drawn by chance.
 *
 * <p>A map is worth something only if the word loses more by the first than by the second.
 *
 * @param fall by how much the word's log-probability (natural) falls without the hottest tokens; negative if it rises
 * @param chanceFalls the same without tokens drawn by chance, one for each draw, at least one
 */
public record Faithfulness(double fall, List<Double> chanceFalls) {

    /** A word that is five in a hundred less likely: what is lost by less tells nobody anything. */
    private static final double LEAST = .05;

    public Faithfulness {
        chanceFalls = List.copyOf(chanceFalls);
        if (chanceFalls.isEmpty()) {
            throw new IllegalArgumentException("Nothing was drawn by chance to compare with");
        }
    }

    public double meanChanceFall() {
        return chanceFalls.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /** Standard deviation of the draws (of a sample); 0 for a single draw. */
    public double chanceDeviation() {
        double mean = meanChanceFall();
        double squares = chanceFalls.stream()
                .mapToDouble(each -> (each - mean) * (each - mean))
                .sum();
        return chanceFalls.size() < 2 ? 0 : Math.sqrt(squares / (chanceFalls.size() - 1));
    }

    /** By how much more the word loses without the hottest tokens than by chance. */
    public double advantage() {
        return fall - meanChanceFall();
    }

    /**
     * Whether the map does better than chance, by more than the draws scatter and by more than nearly nothing; one that does not
     * must be shown as such.
     */
    public boolean beatsChance() {
        return advantage() > Math.max(LEAST, chanceDeviation());
    }
}
