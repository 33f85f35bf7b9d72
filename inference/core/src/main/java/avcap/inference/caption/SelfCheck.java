package avcap.inference.caption;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.Precision;
import avcap.inference.checkpoint.RecordedAnswers;
import avcap.inference.checkpoint.RecordedAnswers.Answer;
import avcap.inference.features.AvInput;
import avcap.inference.features.Modality;
import avcap.inference.model.AvCap;
import avcap.inference.model.Tap;
import avcap.inference.model.TorchRuntime;
import avcap.inference.progress.Progress;
import avcap.inference.sentences.Sentences;
import avcap.inference.text.Vocabulary;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Whether a model still answers as it did when it was imported: the same made clips, the same questions, compared step by step.
 *
 * <p>The steps go the way of a clip: sound and picture as the encoder is given them, what it makes of them, how likely a sentence
 * of the model's own words is, and the caption, word for word. The first step that differs tells where to look.
 */
public final class SelfCheck {

    private static final Sentences SENTENCES = Sentences.of(SelfCheck.class);

    /** Numbers go through thousands of roundings whose order depends on the machine; a wrong weight shows far more. */
    private static final double TOLERANCE = 1e-3;

    private static final double ENCODER_SHARE = 0.4;

    /** Long enough for a sentence; a model that was never trained does not end by itself. */
    private static final int MAX_PIECES = 22;

    private static final int WORDS_SCORED = 5;

    private static final String CAPTION = "caption";

    /** The made clips have sound and picture, and are asked about with both. */
    private static final Modality ASKED = Modality.SOUND_AND_PICTURE;

    private SelfCheck() {}

    /**
     * One answer beside the recorded one.
     *
     * @param step what was asked: {@code sound}, {@code picture}, {@code encoder}, {@code score} or {@code caption}
     * @param clip the made clip
     * @param expected recorded at the import
     * @param got now
     * @param difference of the two numbers; absent for words
     * @param tolerance the most that rounding on another machine explains; 0 for words
     * @param holds whether they agree
     */
    public record Row(
            String step,
            String clip,
            String expected,
            String got,
            OptionalDouble difference,
            double tolerance,
            boolean holds) {

        static Row of(Answer expected, String got) {
            if (expected.step().equals(CAPTION)) {
                boolean holds = expected.value().equals(got);
                return new Row(
                        expected.step(), expected.clip(), expected.value(), got, OptionalDouble.empty(), 0, holds);
            }
            double difference = Math.abs(number(expected.value()) - number(got));
            return new Row(
                    expected.step(),
                    expected.clip(),
                    expected.value(),
                    got,
                    OptionalDouble.of(difference),
                    TOLERANCE,
                    difference <= TOLERANCE);
        }

        private static double number(String text) {
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException e) {
                return Double.NaN; // differs from everything
            }
        }
    }

    /**
     * Asks a model everything, to be kept on its card.
     *
     * @throws java.util.concurrent.CancellationException if the user asked for the work to stop
     */
    public static RecordedAnswers record(Checkpoint checkpoint, Progress progress) {
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        return new RecordedAnswers(now, List.of(ASKED.mode()), answers(checkpoint, progress));
    }

    /**
     * Asks again and compares.
     *
     * @throws CheckpointException if the card holds no recorded answers
     * @throws java.util.concurrent.CancellationException if the user asked for the work to stop
     */
    public static List<Row> run(Checkpoint checkpoint, Progress progress) throws CheckpointException {
        RecordedAnswers recorded = checkpoint
                .card()
                .selfCheck()
                .filter(answers -> !answers.answers().isEmpty())
                .orElseThrow(() -> new CheckpointException(
                        SENTENCES.text("model.unrecorded", checkpoint.card().name())));
        List<Answer> now = answers(checkpoint, progress);
        List<Row> rows = new ArrayList<>();
        for (Answer expected : recorded.answers()) {
            String got = now.stream()
                    .filter(answer -> answer.step().equals(expected.step())
                            && answer.clip().equals(expected.clip()))
                    .map(Answer::value)
                    .findFirst()
                    .orElse("");
            rows.add(Row.of(expected, got));
        }
        return List.copyOf(rows);
    }

    private static List<Answer> answers(Checkpoint checkpoint, Progress progress) {
        Map<MadeClip, AvInput> inputs = new EnumMap<>(MadeClip.class);
        for (MadeClip clip : MadeClip.values()) {
            inputs.put(clip, clip.input(checkpoint.config().inputShape()));
        }
        List<Answer> answers = new ArrayList<>();
        inputs.forEach((clip, input) -> {
            answers.add(number("sound", clip, meanMagnitude(input.audio().orElse(new float[0]))));
            answers.add(number("picture", clip, meanMagnitude(input.video().orElse(new float[0]))));
        });
        answers.addAll(encoded(checkpoint, inputs, progress.part(0, ENCODER_SHARE)));
        answers.addAll(told(checkpoint, inputs, progress.part(ENCODER_SHARE, 1)));
        return answers;
    }

    private static List<Answer> encoded(Checkpoint checkpoint, Map<MadeClip, AvInput> inputs, Progress progress) {
        AvCapConfig config = checkpoint.config();
        List<Answer> answers = new ArrayList<>();
        try (NDManager manager = TorchRuntime.newManager();
                AvCap network = AvCap.withKernels(manager, config, checkpoint.weights(), Precision.FP32)) {
            for (Map.Entry<MadeClip, AvInput> asked : inputs.entrySet()) {
                progress.checkCancelled();
                progress.report((double) answers.size() / inputs.size(), SENTENCES.text("work.checking"));
                try (NDManager scope = manager.newSubManager()) {
                    answers.add(number("encoder", asked.getKey(), encoded(network, config, asked.getValue(), scope)));
                }
            }
        }
        return answers;
    }

    private static double encoded(AvCap network, AvCapConfig config, AvInput input, NDManager scope) {
        int side = config.imageSize();
        NDArray sound =
                scope.create(input.audio().orElseThrow(), new Shape(1, config.audioFrames(), config.melBands()));
        NDArray picture = scope.create(input.video().orElseThrow(), new Shape(1, 3, config.frames(), side, side));
        return meanMagnitude(network.encoder().forward(sound, picture, Tap.NONE).toFloatArray());
    }

    private static List<Answer> told(Checkpoint checkpoint, Map<MadeClip, AvInput> inputs, Progress progress) {
        String sentence = sentence(checkpoint.vocabulary());
        SearchOptions search = SearchOptions.defaults().withMaxPieces(MAX_PIECES);
        List<Answer> answers = new ArrayList<>();
        try (Captioner captioner = AvCapCaptioner.open(checkpoint)) {
            double done = 0;
            for (Map.Entry<MadeClip, AvInput> asked : inputs.entrySet()) {
                Progress part = progress.part(done / inputs.size(), (done + 1) / inputs.size());
                Caption caption = captioner.caption(asked.getValue(), search, part);
                Caption scored = captioner.score(asked.getValue(), sentence, Progress.none());
                answers.add(number("score", asked.getKey(), scored.score()));
                answers.add(new Answer(CAPTION, asked.getKey().words(), caption.text()));
                done++;
            }
        }
        return answers;
    }

    /** Some whole words of the model's own, from all over its vocabulary. */
    private static String sentence(Vocabulary vocabulary) {
        List<String> words = vocabulary.pieces().stream()
                .filter(piece -> piece.matches("[a-z][a-z0-9]{2,}"))
                .toList();
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < WORDS_SCORED && !words.isEmpty(); i++) {
            chosen.add(words.get((int) ((long) i * words.size() / WORDS_SCORED)));
        }
        return String.join(" ", chosen);
    }

    private static Answer number(String step, MadeClip clip, double value) {
        return new Answer(step, clip.words(), String.format(Locale.ROOT, "%.6f", value));
    }

    private static double meanMagnitude(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += Math.abs(value);
        }
        return sum / Math.max(1, values.length);
    }
}
