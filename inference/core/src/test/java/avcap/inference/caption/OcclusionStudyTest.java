package avcap.inference.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.attention.AttentionView;
import avcap.inference.attention.Faithfulness;
import avcap.inference.attention.HeadReduction;
import avcap.inference.attention.Occlusion;
import avcap.inference.attention.OcclusionMap;
import avcap.inference.attention.OcclusionPlan;
import avcap.inference.attention.RemovalCurve;
import avcap.inference.attention.Saliency;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.features.AvInput;
import avcap.inference.progress.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the words of the tiny model lose by parts of a clip. */
class OcclusionStudyTest {

    private static final Progress QUIET = Progress.none();
    private static final String TEXT = "tok37 tok11 tok30";

    private AvCapCaptioner captioner;
    private AvInput input;
    private Explanation why;
    private OcclusionStudy study;

    @BeforeEach
    void open() throws CheckpointException {
        captioner = TinyModel.open("checkpoint_trained.safetensors");
        input = TinyModel.clip("generation_trained_inputs.safetensors", 0, captioner.inputShape());
        why = captioner.explain(input, TEXT, QUIET);
        study = new OcclusionStudy(captioner, input, TEXT);
    }

    @AfterEach
    void close() {
        captioner.close();
    }

    private Saliency saliency(int word) {
        return Saliency.of(
                why.attention(),
                why.layout(),
                why.caption().words().get(word).span(),
                HeadReduction.mean(),
                AttentionView.PREDICTING);
    }

    private double without(Occlusion hidden, int word) {
        return captioner
                .scoreWithout(input, TEXT, hidden, QUIET)
                .words()
                .get(word)
                .logProbability();
    }

    private double whole(int word) {
        return captioner.score(input, TEXT, QUIET).words().get(word).logProbability();
    }

    @Test
    void aMapHoldsWhatEachWordLosesByEachPart() {
        OcclusionPlan plan = OcclusionPlan.boxes(why.layout(), 2);

        OcclusionMap map = study.map(plan, QUIET);

        assertThat(map.falls()).hasSize(4);
        for (int part = 0; part < 4; part++) {
            for (int word = 0; word < 3; word++) {
                double expected = whole(word) - without(plan.parts().get(part).hidden(), word);
                assertThat(map.fall(part, word)).isCloseTo(expected, within(1e-5));
            }
        }
    }

    @Test
    void faithfulnessIsTheFallWithoutTheHottestBesideFiveDraws() {
        Faithfulness faithfulness = study.faithfulness(1, saliency(1), QUIET);

        assertThat(faithfulness.fall()).isCloseTo(whole(1) - without(saliency(1).withoutHottest(.1), 1), within(1e-5));
        assertThat(faithfulness.chanceFalls()).hasSize(5);
        assertThat(faithfulness.chanceFalls().get(2))
                .isCloseTo(whole(1) - without(Occlusion.ofChance(why.layout(), .1, 2), 1), within(1e-5));
    }

    @Test
    void severalWordsFallByTheSumOfTheirFalls() {
        Saliency both = Saliency.mean(List.of(saliency(1), saliency(2)));

        Faithfulness faithfulness = study.faithfulness(List.of(1, 2), both, QUIET);

        Occlusion hidden = both.withoutHottest(.1);
        double expected = whole(1) - without(hidden, 1) + whole(2) - without(hidden, 2);
        assertThat(faithfulness.fall()).isCloseTo(expected, within(1e-5));
        assertThat(study.deletion(List.of(1, 2), both, QUIET).logProbabilities().get(0))
                .isCloseTo(whole(1) + whole(2), within(1e-5));
    }

    @Test
    void drawsAreSharedAmongWordsAndNothingIsAskedTwice() {
        study.faithfulness(0, saliency(0), QUIET);
        study.faithfulness(0, saliency(0), QUIET);
        assertThat(study.encodings()).isEqualTo(6);

        study.faithfulness(1, saliency(1), QUIET);

        assertThat(study.encodings()).isEqualTo(7);
    }

    @Test
    void curvesBeginAndEndWithTheWholeClip() {
        RemovalCurve deletion = study.deletion(2, saliency(2), QUIET);
        RemovalCurve insertion = study.insertion(2, saliency(2), QUIET);

        assertThat(deletion.logProbabilities().get(0)).isCloseTo(whole(2), within(1e-5));
        assertThat(deletion.logProbabilities().get(3))
                .isCloseTo(without(saliency(2).withoutHottest(.1), 2), within(1e-5));
        assertThat(insertion.fractions()).endsWith(0.8, 1.0);
        assertThat(insertion.logProbabilities().get(insertion.logProbabilities().size() - 1))
                .isCloseTo(whole(2), within(1e-5));
        assertThat(insertion.logProbabilities().get(0))
                .isCloseTo(without(saliency(2).withoutHottest(.02).inverse(), 2), within(1e-5));
    }

    @Test
    void aTokenWeighsItsShareOfWhatTheWordLostByThePartsThatHidIt() {
        List<OcclusionPlan> plans = List.of(
                OcclusionPlan.windows(why.layout(), input.frameTimes()),
                OcclusionPlan.bands(why.layout()),
                OcclusionPlan.boxes(why.layout(), 4));
        double[] expected = new double[why.layout().tokens()];
        for (OcclusionPlan plan : plans) {
            double[] weights = study.map(plan, QUIET).weights(1);
            Arrays.setAll(expected, token -> expected[token] + weights[token]);
        }
        double all = Arrays.stream(expected).sum();

        List<Saliency> found = study.saliencies(why.layout(), QUIET);

        assertThat(found).hasSize(3);
        for (int token = 0; token < expected.length; token++) {
            assertThat(found.get(1).weight(token)).isCloseTo(all > 0 ? expected[token] / all : 0, within(1e-9));
        }
    }

    @Test
    void curvesByChanceLoseWhatTheirOwnDrawsLose() {
        List<RemovalCurve> curves = study.chanceDeletions(0, why.layout(), QUIET);

        assertThat(curves).hasSize(OcclusionStudy.DRAWS);
        assertThat(curves.get(2).logProbabilities().get(3))
                .isCloseTo(without(Occlusion.ofChance(why.layout(), .1, 2), 0), within(1e-5));
    }

    /** Whoever waits sees one step that goes on, whatever the passes of the network call theirs. */
    @Test
    void tellsOneStepThatNeverGoesBack() {
        List<Double> fractions = new ArrayList<>();
        Set<String> steps = new HashSet<>();
        study.deletion(1, saliency(1), new Progress() {
            @Override
            public void report(double fraction, String step) {
                fractions.add(fraction);
                steps.add(step);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });

        assertThat(steps).containsExactly("Leaving parts out");
        assertThat(fractions).isSorted().endsWith(1.0).hasSizeGreaterThan(8);
    }

    @Test
    void aCancelledStudyGoesOnWhereItStopped() {
        OcclusionPlan plan = OcclusionPlan.boxes(why.layout(), 2);
        Progress cancelling = new Progress() {
            @Override
            public void report(double fraction, String doing) {}

            @Override
            public boolean isCancelled() {
                return study.encodings() == 2;
            }
        };

        assertThatThrownBy(() -> study.map(plan, cancelling)).isInstanceOf(CancellationException.class);
        assertThat(study.encodings()).isEqualTo(2);
        study.map(plan, QUIET);

        assertThat(study.encodings()).isEqualTo(4);
    }
}
