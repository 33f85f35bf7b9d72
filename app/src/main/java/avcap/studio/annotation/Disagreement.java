package avcap.studio.annotation;

import avcap.inference.caption.Caption;
import avcap.inference.features.Modality;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far what a model hears and what it sees are apart about a text.
 *
 * <p>The model finds each word likely or not by hearing alone, p, and by seeing alone, q. The distance is the mean of |ln p − ln q|
 * over the words, in nats: 0 if ear and eye expect the same words, 0.69 if one finds a word on the average twice as likely as the
 * other. The model that is given both takes no part, and words that both find unlikely do not count as a quarrel.
 *
 * @param nats the distance, at least 0; rounded to four places where it is measured
 * @param word the one about which they are apart most
 * @param doubter which of the two finds that word less likely, {@link Modality#SOUND} or {@link Modality#PICTURE}
 * @param says what the doubter alone would write in its place; empty if just that word, or no whole word
 */
public record Disagreement(double nats, String word, Modality doubter, Optional<String> says) {

    /** One finds the words twice as likely as the other. */
    private static final double CLEAR = Math.log(2);

    /** Parts of a nat that are told apart: no model is more exact than that; what is as far apart is so wherever it was measured. */
    private static final double EXACT = 1e4;

    private static final String NATS = "modesApart";
    private static final String WORD = "modesApartAt";
    private static final String DOUBTER = "modesDoubter";
    private static final String SAYS = "modesDoubterSays";

    public Disagreement {
        if (!(nats >= 0) || Double.isInfinite(nats)) {
            throw new IllegalArgumentException("A distance of " + nats);
        }
        if (doubter == Modality.SOUND_AND_PICTURE) {
            throw new IllegalArgumentException("Who has both doubts neither");
        }
        says = says.filter(other -> !other.isBlank() && !other.equals(word));
    }

    /**
     * Measures a text.
     *
     * @param heard the text scored by hearing alone
     * @param seen the same words scored by seeing alone; at least one
     */
    public static Disagreement of(Caption heard, Caption seen) {
        int count = heard.words().size();
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += Math.abs(lead(heard, seen, i));
        }
        int widest = widest(heard, seen);
        return new Disagreement(
                Math.round(sum / count * EXACT) / EXACT,
                heard.words().get(widest).text(),
                lead(heard, seen, widest) < 0 ? Modality.SOUND : Modality.PICTURE,
                Optional.empty());
    }

    /** The number of the word that stands for something and about which they are apart most, the first of several. */
    public static int widest(Caption heard, Caption seen) {
        int widest = -1;
        for (int i = 0; i < heard.words().size(); i++) {
            boolean isApart = widest < 0 || Math.abs(lead(heard, seen, i)) > Math.abs(lead(heard, seen, widest));
            if (!LinkingWords.isLinking(heard.words().get(i).text()) && isApart) {
                widest = i;
            }
        }
        return Math.max(0, widest);
    }

    /** Whether one of the two finds that word at least twice as likely as the other, so that they may be asked what else they say. */
    public static boolean isClear(Caption heard, Caption seen) {
        return Math.abs(lead(heard, seen, widest(heard, seen))) >= CLEAR;
    }

    /** Whether it is worth telling: the doubter would write another word, or a word is on the average twice as likely to one. */
    public boolean isClear() {
        return says.isPresent() || nats >= CLEAR;
    }

    /** By how many nats the ear finds a word likelier than the eye. */
    private static double lead(Caption heard, Caption seen, int word) {
        return heard.words().get(word).logProbability() - seen.words().get(word).logProbability();
    }

    /** The same with what the doubter alone would write. */
    public Disagreement saying(String other) {
        return new Disagreement(nats, word, doubter, Optional.of(other));
    }

    /** By name, as a {@link Reading} keeps how it came about. */
    Map<String, String> named() {
        Map<String, String> named = new TreeMap<>();
        named.put(NATS, String.format(Locale.ROOT, "%.4f", nats));
        named.put(WORD, word);
        named.put(DOUBTER, doubter.name());
        says.ifPresent(other -> named.put(SAYS, other));
        return named;
    }
}
