package avcap.studio.annotation;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;

/**
 * What a person took from the model while writing a text: kept with the revision, so that a text the model helped with is not
 * mistaken for one that was written alone.
 */
public enum Help {
    CANDIDATE,
    ALTERNATIVE,
    NEXT_WORD,
    REST,
    PART_ONLY,
    COUNTERFACTUAL;

    /** Under which name a reading tells it, among how the model was asked. */
    public static final String KEY = "help";

    /** How often each was taken, such as {@code candidate 1, next_word 3}; empty if none. */
    public static String told(Map<Help, Integer> taken) {
        return new EnumMap<>(taken).entrySet().stream().map(Help::told).collect(Collectors.joining(", "));
    }

    private static String told(Entry<Help, Integer> taken) {
        return taken.getKey().name().toLowerCase(Locale.ROOT) + " " + taken.getValue();
    }
}
