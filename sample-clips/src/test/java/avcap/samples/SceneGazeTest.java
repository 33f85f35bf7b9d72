package avcap.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.attention.AttentionMap;
import avcap.inference.attention.HeadReduction;
import avcap.inference.attention.TokenLayout;
import avcap.inference.caption.Caption;
import avcap.inference.caption.CaptionWord;
import avcap.inference.caption.Explanation;
import avcap.inference.features.Modality;
import avcap.inference.text.WordSpan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SceneGazeTest {

    private static final String[] WORDS = HandMade.CAPTION.split(" ");
    private static final int ROWS = WORDS.length + 2;
    private static final int DOG_ROW = 1; // the row before the word, [CLS] being row 0
    private static final int BELL_ROW = 5;
    private static final int TREE_ROW = 9;

    private final TokenLayout layout = HandMade.CONFIG.tokenLayout(true, true);
    private final float[] weights = new float[ROWS * (layout.tokens() + ROWS)];
    private final SceneGaze gaze = new SceneGaze("gaze", HeadReduction.mean());

    private void lookAt(int row, int token, float weight) {
        weights[row * (layout.tokens() + ROWS) + token] = weight;
    }

    private int heardAt(double seconds) {
        return layout.audioToken(3, (int) (seconds / TokenLayout.COLUMN_SECONDS));
    }

    private Explanation explanation() {
        List<CaptionWord> words = new ArrayList<>();
        for (String word : WORDS) {
            words.add(new CaptionWord(new WordSpan(word, words.size() + 1, words.size() + 2), -1));
        }
        Caption caption = new Caption(HandMade.CAPTION, words, -1, Modality.SOUND_AND_PICTURE, "fake@000000");
        return new Explanation(caption, new AttentionMap(weights, weights, 1, 1, ROWS, layout.tokens()), layout);
    }

    private double figure(String name) {
        return HandMade.value(gaze.figures(), name);
    }

    @Test
    void timeIsTheShareInTheSpanOfTheOneNamedOutOfBothSpans() {
        lookAt(DOG_ROW, heardAt(2), 0.3f);
        lookAt(DOG_ROW, heardAt(7), 0.1f);
        lookAt(DOG_ROW, heardAt(4.5), 0.2f); // in neither
        lookAt(BELL_ROW, heardAt(2), 0.2f);
        lookAt(BELL_ROW, heardAt(7), 0.2f);

        gaze.add(HandMade.sequence(), HandMade.seen(), explanation());

        assertThat(figure("nouns in sequences")).isEqualTo(2);
        assertThat(figure("nouns in time")).as("mean of 3/4 and 1/2").isEqualTo(62.5);
        assertThat(figure("nouns in time by chance")).isEqualTo(50);
    }

    @Test
    void aPeakOutsideTheSpanIsNotInTime() {
        lookAt(DOG_ROW, heardAt(2), 0.2f);
        lookAt(DOG_ROW, heardAt(4.5), 0.3f);
        lookAt(BELL_ROW, heardAt(7), 0.2f);

        gaze.add(HandMade.sequence(), HandMade.seen(), explanation());

        assertThat(figure("peaks in time")).isEqualTo(50);
        assertThat(figure("peaks in time by chance"))
                .as("19 and 22 of 64 columns have their middle in the spans")
                .isCloseTo(100 * (19 + 22) / 2.0 / 64, within(0.05));
    }

    @Test
    void placeIsTheShareOnTheThingOutOfAllPictures() {
        int last = layout.patchesPerSide() - 1;
        lookAt(DOG_ROW, layout.visualToken(0, 0, 0), 0.1f);
        lookAt(DOG_ROW, layout.visualToken(1, last, last), 0.3f);
        lookAt(DOG_ROW, heardAt(2), 0.6f);
        lookAt(TREE_ROW, layout.visualToken(0, last, last), 0.5f);

        gaze.add(HandMade.sequence(), HandMade.seen(), explanation());

        assertThat(figure("sources seen")).isEqualTo(1);
        assertThat(figure("sources in place")).isEqualTo(25);
        assertThat(figure("sources in place by chance")).isEqualTo(25);
        assertThat(figure("sources with the peak in place")).isZero();
        assertThat(figure("silent objects in place")).isEqualTo(100);
        assertThat(figure("silent objects with the peak in place")).isEqualTo(100);
    }

    @Test
    void everyNounOfASequenceIsFound() {
        List<Scene> sequences = SceneGenerator.heldOut(SceneGenerator.HELD_OUT_START, Novelty.ANY)
                .filter(scene -> scene.relation() == Scene.Relation.SEQUENCE)
                .limit(200)
                .toList();

        assertThat(sequences).allSatisfy(scene -> {
            List<WordSpan> words = new ArrayList<>();
            for (String word : scene.caption().split(" ")) {
                words.add(new WordSpan(word, words.size() + 1, words.size() + 2));
            }
            assertThat(SceneTags.nounOf(scene.events().get(0).source().id(), words))
                    .isPresent();
            assertThat(SceneTags.nounOf(scene.events().get(1).source().id(), words))
                    .isPresent()
                    .isNotEqualTo(
                            SceneTags.nounOf(scene.events().get(0).source().id(), words));
        });
    }
}
