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

    /** Whether the map does better than chance; one that does not must be shown as such. */
    public boolean beatsChance() {
        return fall > meanChanceFall();
    }
}
