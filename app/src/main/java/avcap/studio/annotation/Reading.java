package avcap.studio.annotation;

import avcap.inference.caption.Caption;
import avcap.inference.caption.SearchOptions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a model thinks of a text: which model, how it was asked, and how likely it finds each word.
 *
 * @param modelId such as {@code avcap-mini@3f9c2a}
 * @param decode how it was asked, by name: {@code mode}, and for a searched text {@code beams}, {@code lengthPenalty}, …
 * @param score sum of log-probabilities divided by the length norm; higher is surer
 * @param words in order
 */
public record Reading(String modelId, Map<String, String> decode, double score, List<ScoredWord> words) {

    public Reading {
        decode = Map.copyOf(decode);
        words = List.copyOf(words);
    }

    /** The same with one more thing known of how it came about. */
    public Reading with(String name, String value) {
        Map<String, String> more = new TreeMap<>(decode);
        more.put(name, value);
        return new Reading(modelId, more, score, words);
    }

    /** The same with what was measured of its words by hearing and by seeing alone. */
    public Reading with(Disagreement measured) {
        Map<String, String> more = new TreeMap<>(decode);
        more.putAll(measured.named());
        return new Reading(modelId, more, score, words);
    }

    /** A caption that a model searched for. */
    public static Reading searched(Caption caption, SearchOptions options) {
        Map<String, String> decode = new TreeMap<>();
        decode.put("beams", Integer.toString(options.beams()));
        decode.put("lengthPenalty", Double.toString(options.lengthPenalty()));
        decode.put("maxPieces", Integer.toString(options.maxPieces()));
        decode.put("stopping", options.stopping().name());
        if (!options.mustUse().isEmpty()) {
            decode.put("mustUse", String.join(", ", options.mustUse()));
        }
        if (!options.banned().isEmpty()) {
            decode.put("banned", String.join(", ", options.banned()));
        }
        return of(caption, decode);
    }

    /** A text that someone else wrote and a model scored. */
    public static Reading scored(Caption caption) {
        return of(caption, new TreeMap<>());
    }

    private static Reading of(Caption caption, Map<String, String> decode) {
        decode.put("mode", caption.modality().mode());
        List<ScoredWord> words = caption.words().stream()
                .map(word -> new ScoredWord(word.text(), word.logProbability()))
                .toList();
        return new Reading(caption.modelId(), decode, caption.score(), words);
    }
}
