package avcap.samples;

import avcap.samples.CaptionContest.Way;
import avcap.samples.Comparison.Column;
import avcap.samples.Comparison.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The experiments that train models. */
final class Comparisons {

    private static final String BOTH = Way.SOUND_AND_PICTURE.words();

    private static final Column A_WORD = surprise("nats a word", "a word");
    private static final Column OFF_SCREEN = surprise("off-screen sound", "off screen sounds");
    private static final Column ON_SCREEN = surprise("on-screen sound", "on screen sounds");
    private static final Column SILENT = surprise("silent object", "silent objects");
    private static final Column ORDER = surprise("order word", "order words");
    private static final Column NAMED =
            new Column("sources named", Quiz.CAPTIONS, "sources named", Figure.Unit.PERCENT);
    private static final Column ABSENT =
            new Column("named but absent", Quiz.CAPTIONS, "named but absent", Figure.Unit.PERCENT);
    private static final Column CIDER = metric("CIDEr-D");

    private static final String SMALL =
            "One run of minutes each, far from converged: differences of a few hundredths of a"
                    + " nat, or of a few per cent of the sources, are within what another seed would change.";

    private Comparisons() {}

    private static Column surprise(String header, String figure) {
        return new Column(header, Quiz.WORDS, figure, Figure.Unit.NATS);
    }

    private static Column metric(String name) {
        return new Column(name, Quiz.CAPTIONS, name, Figure.Unit.SCORE);
    }

    private static Row row(LearningRun run, String... labels) {
        return new Row(List.of(labels), run, BOTH);
    }

    /** How many blocks each sense has before both are joined. */
    static Comparison depth() {
        return new Comparison(
                "Depth: blocks of each sense (L) against joint blocks (S)",
                List.of("compared at", "L", "S"),
                List.of(
                        depth("L + S = 3", 0, 3),
                        depth("L + S = 3", 1, 2),
                        depth("L + S = 3", 2, 1),
                        depth("L + S = 3", 3, 0),
                        depth("L = 2", 2, 0),
                        depth("L = 2", 2, 1),
                        depth("L = 2", 2, 2)),
                List.of(A_WORD, OFF_SCREEN, SILENT, NAMED, ABSENT, CIDER),
                "The first four rows share out three blocks as the paper shares out twelve: its L = 0, 6, 11 and 12 are"
                        + " 0, 1, 2 and 3 here, and L = 2 with S = 1 is what avcap-mini has. Every token passes as many"
                        + " blocks, but blocks of one sense come twice, so a larger L also has more weights. The last"
                        + " three rows change S alone. Nats: how surprising the words of true captions are, given the"
                        + " words before; lower is better. "
                        + SMALL);
    }

    private static Row depth(String what, int specific, int joint) {
        return row(LearningRun.ofDepth(specific, joint), what, Integer.toString(specific), Integer.toString(joint));
    }

    /** What each sense is good for. */
    static Comparison modalities() {
        Map<String, LearningRun> learnt = new LinkedHashMap<>();
        learnt.put("both", LearningRun.BASELINE);
        learnt.put("sound", new LearningRun("sound-alone", heardOnly(true)));
        learnt.put("picture", new LearningRun("picture-alone", heardOnly(false)));
        List<Row> rows = new ArrayList<>();
        learnt.forEach((from, run) -> {
            for (Way given : List.of(Way.SOUND_AND_PICTURE, Way.SOUND_ONLY, Way.PICTURE_ONLY)) {
                rows.add(new Row(List.of(from, given.words()), run, given.words()));
            }
        });
        return new Comparison(
                "Modalities: learnt from both senses or one, asked with both or one",
                List.of("learnt from", "asked with"),
                rows,
                List.of(OFF_SCREEN, ON_SCREEN, SILENT, ORDER, A_WORD),
                "Nats by which the words that answer a question surprise the model, given the true words before them: the"
                        + " noun of a source that is heard and not seen, of one that is seen too, of a thing that is seen"
                        + " and makes no sound, and \"then\", \"and then\", \"followed by\" or \"before\" (all words of"
                        + " it together). Lower is better. Learnt from both means that three steps in ten lacked one"
                        + " sense. A model that never had a sense makes nothing of it: what it is asked with that sense"
                        + " is asked through weights that never learnt. "
                        + SMALL);
    }

    private static Map<String, String> heardOnly(boolean sound) {
        return Map.of("modalities.sound_only", sound ? "1" : "0", "modalities.picture_only", sound ? "0" : "1");
    }

    /** Joint blocks against none. */
    static Comparison fusion() {
        return new Comparison(
                "Fusion: a joint block against late concatenation",
                List.of("fusion", "L", "S"),
                List.of(
                        row(LearningRun.ofDepth(2, 1), "joint block", "2", "1"),
                        row(LearningRun.ofDepth(3, 0), "late concatenation", "3", "0")),
                List.of(A_WORD, OFF_SCREEN, ON_SCREEN, SILENT, ORDER, NAMED, ABSENT, CIDER),
                "With late concatenation sound and picture never look at one another in the encoder; their tokens are"
                        + " first side by side in the decoder's prefix, whose layers are the only place left to join"
                        + " them. Every token passes three blocks in both; late concatenation has six blocks where the other has five."
                        + " Nats: lower is better. "
                        + SMALL);
    }

    /** A decoder that knows the language and stays as it is. */
    static Comparison frozen(int warmupSteps) {
        return new Comparison(
                "Frozen decoder: lexical against semantic scores",
                List.of("decoder", "frozen"),
                List.of(
                        row(warmed("warmed", "none", warmupSteps), "warmed on captions alone", "nothing"),
                        row(
                                warmed("warmed-text-frozen", "text", warmupSteps),
                                "warmed on captions alone",
                                "decoder; the projection learns"),
                        row(
                                warmed("warmed-text-as-released", "text-as-released", warmupSteps),
                                "warmed on captions alone",
                                "decoder and projection, as released"),
                        row(LearningRun.BASELINE, "from scratch", "nothing")),
                List.of(metric("BLEU-4"), metric("ROUGE-L"), CIDER, NAMED, ABSENT, A_WORD),
                "The decoder first learns captions without clips, " + warmupSteps
                        + " steps of them, and then stays as it is while the rest learns, or learns on. BLEU-4 and ROUGE-L"
                        + " count words and their order, which a decoder can have right without the clip; CIDEr-D weighs"
                        + " by how rare words are, and so asks for the right nouns. As released, the projection into the"
                        + " decoder stays random, for the authors' switch names a layer that does not exist. Unlike GIT,"
                        + " this decoder never saw a prefix before it was frozen. "
                        + SMALL);
    }

    private static LearningRun warmed(String name, String frozen, int warmupSteps) {
        return new LearningRun(name, Map.of("decoder_warmup.steps", Integer.toString(warmupSteps), "freeze", frozen));
    }

    /** What noise and roll do to the order of sounds. */
    static Comparison augmentation() {
        return new Comparison(
                "Augmentation: noise and roll against order words",
                List.of("noise", "roll"),
                List.of(
                        augmented("heard", false, false),
                        augmented("heard-noise", true, false),
                        augmented("heard-roll", false, true),
                        augmented("heard-noise-roll", true, true)),
                List.of(
                        new Column("order word", Quiz.ORDER, "order words", Figure.Unit.NATS),
                        new Column("nats a word", Quiz.ORDER, "a word", Figure.Unit.NATS),
                        new Column("sequences", Quiz.ORDER, "sequences", Figure.Unit.COUNT),
                        new Column("true order preferred", Quiz.ORDER, "true order preferred", Figure.Unit.PERCENT),
                        new Column("both named exactly", Quiz.ORDER, "exact sets", Figure.Unit.COUNT),
                        new Column(
                                "order right in those", Quiz.ORDER, "order right in exact sets", Figure.Unit.PERCENT)),
                "All four only listen, and learn without tags and supervised attention, which need to know when a sound is:"
                        + " roll moves it. They are asked about scenes of one source then another. Order word: nats by"
                        + " which \"then\", \"and then\", \"followed by\" or \"before\" surprises, lower is better. True"
                        + " order preferred: how often \"A then B\" is likelier than \"B then A\" where A came first;"
                        + " 50 % is chance. Roll by up to the whole clip puts the second sound before the first in part"
                        + " of what is learnt, while the caption stays. "
                        + SMALL);
    }

    private static Row augmented(String name, boolean noise, boolean roll) {
        Map<String, String> changes = new LinkedHashMap<>(heardOnly(true));
        changes.put("losses.local_tags", "0");
        changes.put("losses.attention", "0");
        changes.put("augmentation.noise", Boolean.toString(noise));
        changes.put("augmentation.roll", Boolean.toString(roll));
        return new Row(
                List.of(noise ? "yes" : "no", roll ? "yes" : "no"), new LearningRun(name, changes), OrderTrial.GROUP);
    }
}
