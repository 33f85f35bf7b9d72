package avcap.inference.parity;

import avcap.inference.caption.EncodedClip;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.decode.BeamOptions;
import avcap.inference.decode.Hypothesis;
import avcap.inference.decode.LengthPenalty;
import avcap.inference.features.Modality;
import avcap.inference.sentences.Sentences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One setting of a {@link SearchPack}, run clip by clip: captions and decoder calls must be equal, scores within rounding.
 *
 * <p>{@code decoder_calls} and {@code decoder_calls_batch} count a search of all clips together, which lasts as long as its
 * longest; {@code decoder_calls_single} counts each by itself. The likeliest words are a {@link KnownGreedy}.
 */
final class KnownSearch {

    private static final Sentences SENTENCES = Sentences.of(KnownSearch.class);

    private static final double SCORE_TOLERANCE = 1e-4;
    private static final List<String> BATCH_CALLS = List.of("decoder_calls", "decoder_calls_batch");

    private final String label;
    private final PackJson setting;
    private final AvCapConfig config;
    private final Modality modality;
    private final BeamOptions options;
    private final float endBias;

    /** Clip by clip, like everything below. */
    private final List<PackJson> captions;

    private final List<PackJson> scores;
    private final Optional<KnownGreedy> greedy;

    private final List<String> unlike = new ArrayList<>();
    private final List<Deviation> scoresOff = new ArrayList<>();
    private final List<Integer> calls = new ArrayList<>();

    /** @throws IllegalArgumentException if the setting lacks what a search needs */
    KnownSearch(String pack, PackJson setting, AvCapConfig config) {
        this.setting = setting;
        this.config = config;
        modality = SearchPack.modality(setting.at("mode").text());
        label = pack + "/" + setting.at("id").integer() + " " + modality.mode();
        options = options(setting);
        endBias = setting.has("eos_bias_delta")
                ? (float) setting.at("eos_bias_delta").number()
                : 0;
        captions = setting.at("predictions_trimmed").each();
        scores = setting.at("scores").each(captions.size());
        greedy = setting.has("greedy_ids")
                ? Optional.of(new KnownGreedy(label, setting, captions.size()))
                : Optional.empty();
    }

    static BeamOptions options(PackJson setting) {
        return new BeamOptions(
                setting.at("beam_size").integer(),
                setting.at("per_node_beam_size").integer(),
                setting.at("max_steps").integer(),
                new LengthPenalty(setting.at("length_penalty").number()),
                setting.has("num_keep_best") ? setting.at("num_keep_best").integer() : 1,
                setting.has("repetition_penalty")
                        ? setting.at("repetition_penalty").number()
                        : 1,
                BeamOptions.Stopping.REFERENCE);
    }

    Modality modality() {
        return modality;
    }

    int clips() {
        return captions.size();
    }

    /** Searches a clip and remembers how far what it found is from what is known. */
    void run(EncodedClip clip, int number) {
        EncodedClip.Found found = clip.search(options, endBias);
        calls.add(found.calls());
        List<int[]> known = sentences(captions.get(number));
        for (int i = 0; i < Math.max(known.size(), found.sentences().size()); i++) {
            int[] ids = i < known.size() ? known.get(i) : new int[0];
            int[] ours = i < found.sentences().size() ? found.sentences().get(i).withEnd(config.end()) : new int[0];
            if (!Arrays.equals(ours, ids)) {
                unlike.add(told(number, ours, ids));
            }
        }
        double[] ours =
                found.sentences().stream().mapToDouble(Hypothesis::score).toArray();
        scoresOff.add(Deviation.between(AnswerName.CLIP.of(number), ours, scores(scores.get(number)), SCORE_TOLERANCE));
        greedy.ifPresent(likeliest -> likeliest.run(clip.greedy(options.maxSteps(), endBias), number));
    }

    /** One sentence a clip, or several where the best few are kept. */
    private static List<int[]> sentences(PackJson ofClip) {
        List<PackJson> words = ofClip.each();
        return words.get(0).isList() ? words.stream().map(PackJson::sentence).toList() : List.of(ofClip.sentence());
    }

    private static double[] scores(PackJson ofClip) {
        return ofClip.isList() ? ofClip.doubles() : new double[] {ofClip.number()};
    }

    static String told(int clip, int[] ours, int[] known) {
        return SENTENCES.text("unlike.clip", clip, Arrays.toString(ours), Arrays.toString(known));
    }

    List<Deviation> deviations() {
        List<Deviation> deviations = new ArrayList<>();
        deviations.add(Deviation.differing(AnswerName.CAPTIONS.of(label), unlike));
        deviations.add(Deviation.furthest(AnswerName.SCORES.of(label), scoresOff, SCORE_TOLERANCE));
        for (String name : BATCH_CALLS) {
            if (setting.has(name)) {
                int longest = calls.stream().mapToInt(Integer::intValue).max().orElse(0);
                deviations.add(
                        calls(new int[] {longest}, new int[] {setting.at(name).integer()}, name));
            }
        }
        if (setting.has("decoder_calls_single")) {
            int[] ours = calls.stream().mapToInt(Integer::intValue).toArray();
            deviations.add(calls(ours, setting.at("decoder_calls_single").ints(), "decoder_calls_single"));
        }
        greedy.ifPresent(likeliest -> deviations.addAll(likeliest.deviations()));
        return deviations;
    }

    private Deviation calls(int[] ours, int[] known, String name) {
        return Deviation.exact(label + ", " + name, ours, known);
    }
}
