package avcap.inference.parity;

import avcap.inference.caption.EncodedClip;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.decode.BeamOptions;
import avcap.inference.decode.Hypothesis;
import avcap.inference.decode.LengthPenalty;
import avcap.inference.features.Modality;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One setting of a {@link SearchPack}, run clip by clip: captions and decoder calls must be equal, scores within rounding.
 *
 * <p>{@code decoder_calls} and {@code decoder_calls_batch} count a search of all clips together, which lasts as long as its
 * longest; {@code decoder_calls_single} counts each by itself. {@code greedy_ids} are the likeliest words, which is no search
 * of the authors'.
 */
final class KnownSearch {

    private static final double SCORE_TOLERANCE = 1e-4;
    private static final List<String> BATCH_CALLS = List.of("decoder_calls", "decoder_calls_batch");

    private final String label;
    private final JsonNode setting;
    private final AvCapConfig config;
    private final Modality modality;
    private final BeamOptions options;
    private final float endBias;

    private final List<String> unlike = new ArrayList<>();
    private final List<String> greedyUnlike = new ArrayList<>();
    private final List<Integer> calls = new ArrayList<>();
    private double scores;
    private double greedyScores;

    /** @throws IllegalArgumentException if the setting lacks what a search needs */
    KnownSearch(String pack, JsonNode setting, AvCapConfig config) {
        this.setting = setting;
        this.config = config;
        modality = SearchPack.modality(setting.required("mode").asText());
        label = pack + "/" + setting.required("id").asText() + " " + modality.mode();
        options = options(setting);
        endBias = setting.path("eos_bias_delta").floatValue();
    }

    static BeamOptions options(JsonNode setting) {
        return new BeamOptions(
                setting.required("beam_size").intValue(),
                setting.required("per_node_beam_size").intValue(),
                setting.required("max_steps").intValue(),
                new LengthPenalty(setting.required("length_penalty").doubleValue()),
                setting.path("num_keep_best").asInt(1),
                setting.path("repetition_penalty").asDouble(1),
                BeamOptions.Stopping.REFERENCE);
    }

    Modality modality() {
        return modality;
    }

    int clips() {
        return setting.required("predictions_trimmed").size();
    }

    /** Searches a clip and remembers how far what it found is from what is known. */
    void run(EncodedClip clip, int number) {
        EncodedClip.Found found = clip.search(options, endBias);
        calls.add(found.calls());
        List<JsonNode> known = sentences(setting.required("predictions_trimmed").get(number));
        double[] knownScores = scores(setting.required("scores").get(number));
        for (int i = 0; i < known.size(); i++) {
            int[] ids = PackJson.ints(known.get(i));
            if (i >= found.sentences().size()) {
                unlike.add(told(number, new int[0], ids));
                continue;
            }
            Hypothesis sentence = found.sentences().get(i);
            int[] ours = sentence.withEnd(config.end());
            if (!Arrays.equals(ours, ids)) {
                unlike.add(told(number, ours, ids));
            }
            scores = Math.max(scores, Math.abs(sentence.score() - knownScores[i]));
        }
        if (setting.has("greedy_ids")) {
            runGreedy(clip, number);
        }
    }

    private void runGreedy(EncodedClip clip, int number) {
        EncodedClip.Greedy greedy = clip.greedy(options.maxSteps(), endBias);
        int[] ours = greedy.ids().stream().mapToInt(Integer::intValue).toArray();
        int[] known = PackJson.ints(setting.get("greedy_ids").get(number));
        if (!Arrays.equals(ours, known)) {
            greedyUnlike.add(told(number, ours, known));
        }
        double[] logProbabilities =
                PackJson.doubles(setting.required("greedy_logprobs").get(number));
        for (int i = 0;
                i < logProbabilities.length && i < greedy.logProbabilities().size();
                i++) {
            double off = Math.abs(greedy.logProbabilities().get(i) - logProbabilities[i]);
            greedyScores = Math.max(greedyScores, off);
        }
    }

    /** One sentence a clip, or several where the best few are kept. */
    private static List<JsonNode> sentences(JsonNode ofClip) {
        return ofClip.path(0).isArray() ? PackJson.each(ofClip) : List.of(ofClip);
    }

    private static double[] scores(JsonNode ofClip) {
        return ofClip.isArray() ? PackJson.doubles(ofClip) : new double[] {ofClip.doubleValue()};
    }

    private static String told(int clip, int[] ours, int[] known) {
        return "clip " + clip + " is told " + Arrays.toString(ours) + ", not " + Arrays.toString(known);
    }

    List<Deviation> deviations() {
        List<Deviation> deviations = new ArrayList<>();
        deviations.add(Deviation.differing(label + ", captions that differ", unlike));
        deviations.add(Deviation.of(label + ", scores", scores, SCORE_TOLERANCE));
        for (String name : BATCH_CALLS) {
            if (setting.has(name)) {
                int longest = calls.stream().mapToInt(Integer::intValue).max().orElse(0);
                deviations.add(
                        calls(new int[] {longest}, new int[] {setting.get(name).intValue()}, name));
            }
        }
        if (setting.has("decoder_calls_single")) {
            int[] ours = calls.stream().mapToInt(Integer::intValue).toArray();
            deviations.add(calls(ours, PackJson.ints(setting.get("decoder_calls_single")), "decoder_calls_single"));
        }
        if (setting.has("greedy_ids")) {
            deviations.add(Deviation.differing(label + ", likeliest words that differ", greedyUnlike));
            deviations.add(Deviation.of(label + ", likeliest words' log-probabilities", greedyScores, SCORE_TOLERANCE));
        }
        return deviations;
    }

    private Deviation calls(int[] ours, int[] known, String name) {
        return Deviation.exact(label + ", " + name, ours, known);
    }
}
