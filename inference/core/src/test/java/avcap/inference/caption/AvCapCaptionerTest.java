package avcap.inference.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import avcap.inference.attention.AttentionMap;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.Precision;
import avcap.inference.checkpoint.SafetensorsFile;
import avcap.inference.features.AvInput;
import avcap.inference.features.InputShape;
import avcap.inference.progress.Progress;
import avcap.inference.text.TextPieces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The façade on the reference's tiny trained model. */
class AvCapCaptionerTest {

    private static final Path PACK = TinyModel.PACK;
    private static final Progress QUIET = Progress.none();

    private AvCapCaptioner captioner;
    private AvInput input;

    @BeforeEach
    void open() throws CheckpointException {
        captioner = TinyModel.open("checkpoint_trained.safetensors");
        input = TinyModel.clip("generation_trained_inputs.safetensors", 0, captioner.inputShape());
    }

    @AfterEach
    void close() {
        captioner.close();
    }

    @Test
    void captionsAsTheReferenceDoes() {
        Caption caption = captioner.caption(input, SearchOptions.reference(), QUIET);

        assertThat(caption.text()).isEqualTo("tok37 tok11 tok30");
        assertThat(caption.score()).isCloseTo(-0.78178, within(1e-4));
        assertThat(caption.words().stream().map(CaptionWord::logProbability).toList())
                .as("the reference's greedy log-probabilities of the same words")
                .satisfiesExactly(
                        first -> assertThat(first).isCloseTo(-0.66082, within(1e-4)),
                        second -> assertThat(second).isCloseTo(-0.13889, within(1e-4)),
                        third -> assertThat(third).isCloseTo(-0.13105, within(1e-4)));
    }

    @Test
    void completesWhatItWouldHaveSaidItself() {
        Caption whole = captioner.caption(input, SearchOptions.defaults(), QUIET);

        Caption completed = captioner.complete(input, "tok37 tok11", SearchOptions.defaults(), QUIET);

        assertThat(completed.text()).isEqualTo(whole.text());
        assertThat(completed.words()).hasSameSizeAs(whole.words());
        assertThat(captioner.complete(input, "", SearchOptions.defaults(), QUIET))
                .isEqualTo(whole);
    }

    @Test
    void candidatesAreDifferentAndTheBestIsTheCaption() {
        Caption best = captioner.caption(input, SearchOptions.defaults(), QUIET);

        List<Caption> candidates = captioner.candidates(input, SearchOptions.defaults(), 4, QUIET);

        assertThat(candidates).hasSize(4);
        assertThat(candidates.get(0).text()).isEqualTo(best.text());
        assertThat(candidates.get(0).score()).isCloseTo(best.score(), within(1e-6));
        assertThat(candidates).extracting(Caption::text).doesNotHaveDuplicates();
        assertThat(candidates)
                .extracting(Caption::score)
                .isSortedAccordingTo(Comparator.<Double>naturalOrder().reversed());
    }

    @Test
    void countsThePiecesItReads() {
        String long50 = "tok9 ".repeat(50).strip();

        TextPieces pieces = captioner.pieces(long50);

        assertThat(pieces.count()).isEqualTo(50);
        assertThat(pieces.over()).isEqualTo(50 - pieces.most());
        assertThat(captioner.score(input, long50, QUIET).words()).hasSize(pieces.most());
        assertThat(long50.substring(0, pieces.end()).split(" ")).hasSize(pieces.most());
    }

    @Test
    void keepsTheBeginningThatItWouldNotHaveChosen() {
        Caption completed = captioner.complete(input, "tok50", SearchOptions.defaults(), QUIET);

        assertThat(completed.text()).startsWith("tok50 ");
    }

    @Test
    void leavesABeginningAloneThatFillsTheCaption() {
        String full = "tok9 ".repeat(40).strip();

        assertThat(captioner
                        .complete(input, full, SearchOptions.defaults().withMaxPieces(20), QUIET)
                        .text())
                .isEqualTo(full);
    }

    @Test
    void theCheaperStoppingRuleFindsTheSameCaption() {
        Caption reference = captioner.caption(input, SearchOptions.reference(), QUIET);

        assertThat(captioner.caption(input, SearchOptions.defaults(), QUIET)).isEqualTo(reference);
    }

    @Test
    void scoringACaptionGivesTheScoreOfItsSearch() {
        Caption caption = captioner.caption(input, SearchOptions.defaults(), QUIET);

        Caption scored = captioner.score(input, caption.text(), QUIET);

        assertThat(scored.score()).isCloseTo(caption.score(), within(1e-5));
        assertThat(scored.words()).isEqualTo(caption.words());
    }

    @Test
    void explainingShowsTheReferencesAttention() throws CheckpointException {
        try (AvCapCaptioner untrained = TinyModel.open("checkpoint.safetensors")) {
            SafetensorsFile known = SafetensorsFile.open(PACK.resolve("forward.safetensors"));
            String text = Arrays.stream(known.longs("input.caption_tokens"))
                    .limit(9)
                    .skip(1)
                    .takeWhile(id -> id != 3)
                    .mapToObj(id -> "tok" + id)
                    .collect(Collectors.joining(" "));

            Explanation explanation =
                    untrained.explain(TinyModel.clip("forward.safetensors", 0, untrained.inputShape()), text, QUIET);

            AttentionMap map = explanation.attention();
            int rows = map.rows();
            assertThat(explanation.layout().tokens()).isEqualTo(map.avTokens()).isEqualTo(40);
            for (int layer = 0; layer < map.layers(); layer++) {
                float[] expected = known.floats("captioning/dec.layer." + layer + ".attn_text_rows");
                for (int head = 0; head < map.heads(); head++) {
                    for (int row = 0; row < rows; row++) {
                        for (int column = 0; column < map.avTokens() + rows; column++) {
                            assertThat(map.weight(layer, head, row, column))
                                    .isCloseTo(expected[((head * 9) + row) * 49 + column], within(1e-5f));
                        }
                    }
                }
            }
        }
    }

    @Test
    void everyAttentionRowSumsToOneAndNoWordLooksAhead() {
        AttentionMap map = captioner.explain(input, "tok37 tok11 tok30", QUIET).attention();

        for (int row = 0; row < map.rows(); row++) {
            for (int layer = 0; layer < map.layers(); layer++) {
                for (int head = 0; head < map.heads(); head++) {
                    double sum = 0;
                    for (int column = 0; column < map.columns(); column++) {
                        sum += map.weight(layer, head, row, column);
                    }
                    assertThat(sum).isCloseTo(1, within(1e-5));
                    for (int later = row + 1; later < map.rows(); later++) {
                        assertThat(map.weight(layer, head, row, map.avTokens() + later))
                                .isZero();
                    }
                }
            }
            double rolled = 0;
            for (int column = 0; column < map.columns(); column++) {
                rolled += map.rollout(row, column);
            }
            assertThat(rolled).as("rollout row " + row).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void explainsAndScoresWithOneModalityAlone() {
        Explanation sound = captioner.explain(input.soundOnly(), "tok37", QUIET);
        Explanation picture = captioner.explain(input.pictureOnly(), "tok37", QUIET);

        assertThat(sound.layout().tokens()).isEqualTo(32);
        assertThat(picture.layout().tokens()).isEqualTo(8);
        assertThat(sound.caption().score()).isNotEqualTo(picture.caption().score());
    }

    @Test
    void anEmptyTextHasNoWords() {
        assertThat(captioner.score(input, "", QUIET).words()).isEmpty();
        assertThat(captioner.explain(input, " ", QUIET).caption().words()).isEmpty();
    }

    /** Every clip is a new one, so that nothing the model keeps can stand in for what it does. */
    @Test
    void fiveHundredClipsLaterTheModelOwnsAsManyArraysAsAfterTheFirst() throws CheckpointException {
        ComputeSettings oneThread = ComputeSettings.defaults().withThreads(1, 1); // small products wait for no other
        try (AvCapCaptioner model = TinyModel.open("checkpoint_trained.safetensors", oneThread)) {
            SearchOptions brief = SearchOptions.defaults().withMaxPieces(8);
            for (int clip = 0; clip < 4; clip++) { // the model keeps what it knows of as many
                speakOf(noise(clip), model);
            }
            int before = model.arrays();

            for (int clip = 4; clip < 500; clip++) {
                model.caption(noise(clip), brief, QUIET);
                if (clip % 10 == 0) {
                    speakOf(noise(clip), model);
                }
            }

            assertThat(model.arrays()).isEqualTo(before);
        }
    }

    private static void speakOf(AvInput clip, Captioner model) {
        model.caption(clip, SearchOptions.defaults(), QUIET);
        model.score(clip, "tok37 tok11", QUIET);
        model.explain(clip, "tok37 tok11", QUIET);
        model.complete(clip, "tok37 tok5", SearchOptions.defaults(), QUIET);
    }

    /** A clip like no other: both modalities, sound alone or picture alone in turn. */
    private AvInput noise(int seed) {
        InputShape shape = captioner.inputShape();
        Random random = new Random(seed);
        AvInput both = new AvInput(
                shape,
                Optional.of(gaussians(random, shape.audioSize())),
                Optional.of(gaussians(random, shape.videoSize())),
                List.of(3.5, 4.0, 4.5, 5.0));
        return switch (seed % 3) {
            case 0 -> both;
            case 1 -> both.soundOnly();
            default -> both.pictureOnly();
        };
    }

    private static float[] gaussians(Random random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    @Test
    void closingFreesEveryArray() {
        for (int clip = 0; clip < 4; clip++) {
            speakOf(noise(clip), captioner);
        }
        List<NDArray> owned = captioner.newScope().getParentManager().getManagedArrays();
        assertThat(owned).isNotEmpty();

        captioner.close();

        assertThat(owned).allMatch(NDArray::isReleased);
        assertThat(captioner.arrays()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void saysTheSameInEveryPrecisionWhereItIsSure(Precision precision) throws CheckpointException {
        String exact = captioner.caption(input, SearchOptions.defaults(), QUIET).text();
        ComputeSettings settings =
                ComputeSettings.defaults().withPrecision(precision).withThreads(1, 1);

        try (AvCapCaptioner other = TinyModel.open("checkpoint_trained.safetensors", settings)) {
            Caption caption = other.caption(input, SearchOptions.defaults(), QUIET);

            assertThat(caption.text()).isEqualTo(exact);
            assertThat(caption.score()).isCloseTo(-0.78178, within(precision == Precision.FP32 ? 1e-4 : 0.05));
            assertThat(TokenAgreement.of(captioner, other, input, exact).share())
                    .isEqualTo(1);
        }
    }

    @Test
    void refusesInputOfAnotherSize() {
        AvInput other = new AvInput(
                new InputShape(32, 128, 4, 32), Optional.of(new float[32 * 128]), Optional.empty(), List.of());

        assertThatThrownBy(() -> captioner.caption(other, SearchOptions.defaults(), QUIET))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("audioFrames=64");
    }

    @Test
    void captioningTellsOfEveryBlockThatTheClipPasses() throws CheckpointException {
        Steps steps = new Steps(Integer.MAX_VALUE);

        captioner.caption(input, SearchOptions.defaults(), steps);

        assertThat(steps.of(CaptionStep.ENCODE.words())).containsExactly(evenly(blocks(), 0.6), within(1e-9));
    }

    @Test
    void explainingTellsOfEveryBlockThatTheClipPasses() throws CheckpointException {
        Steps steps = new Steps(Integer.MAX_VALUE);

        captioner.explain(input, "tok37 tok11", steps);

        assertThat(steps.of(CaptionStep.ENCODE.words())).containsExactly(evenly(blocks(), 0.8), within(1e-9));
    }

    @Test
    void explainingOneModalityTellsOfItsBlocks() throws CheckpointException {
        Steps steps = new Steps(Integer.MAX_VALUE);

        captioner.explain(input.soundOnly(), "tok37 tok11", steps);

        int ofPicture = config().specificDepth();
        assertThat(steps.of(CaptionStep.ENCODE.words()))
                .containsExactly(evenly(blocks() - ofPicture, 0.8), within(1e-9));
    }

    @Test
    void explainingStopsBetweenTwoBlocks() {
        Steps steps = new Steps(2);

        assertThatThrownBy(() -> captioner.explain(input, "tok37 tok11", steps))
                .isInstanceOf(CancellationException.class);
        assertThat(steps.reports()).hasSize(2);
    }

    private static AvCapConfig config() throws CheckpointException {
        return AvCapConfig.read(PACK.resolve("config.json"));
    }

    /** Blocks of both modalities; the last of the decoder only makes keys and values of the features. */
    private static int blocks() throws CheckpointException {
        AvCapConfig config = config();
        return 2 * config.specificDepth() + config.jointDepth() + config.textLayers() - 1;
    }

    /** From 0 to the last in so many steps. */
    private static double[] evenly(int steps, double last) {
        return IntStream.rangeClosed(0, steps)
                .mapToDouble(step -> last * step / steps)
                .toArray();
    }

    /** Writes down what is reported, and asks to stop once it has so many reports. */
    private record Steps(int most, List<Map.Entry<String, Double>> reports) implements Progress {

        Steps(int most) {
            this(most, new ArrayList<>());
        }

        @Override
        public void report(double fraction, String step) {
            reports.add(Map.entry(step, fraction));
        }

        @Override
        public boolean isCancelled() {
            return reports.size() >= most;
        }

        double[] of(String step) {
            return reports.stream()
                    .filter(report -> report.getKey().equals(step))
                    .mapToDouble(Map.Entry::getValue)
                    .toArray();
        }
    }

    @Test
    void stopsWhenCancelled() {
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction, String step) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> captioner.caption(input, SearchOptions.defaults(), cancelled))
                .isInstanceOf(CancellationException.class);
    }
}
