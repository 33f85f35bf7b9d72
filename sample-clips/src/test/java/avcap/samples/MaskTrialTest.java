package avcap.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figure 1 of the paper, asked of random weights from outside. */
class MaskTrialTest {

    private static MaskTrial trial;
    private static int features;
    private static int tokens;

    @BeforeAll
    static void tryRandomWeights() {
        trial = MaskTrial.ofRandomWeights();
        features = trial.layout().tokens();
        tokens = trial.tokens();
    }

    @Test
    void everyWordSeesEveryTokenOfSoundAndPicture() {
        for (int word = features; word < tokens; word++) {
            for (int feature = 0; feature < features; feature++) {
                assertThat(trial.move(word, feature))
                        .as("word %d if feature %d changes", word, feature)
                        .isGreaterThan(1e-6f);
            }
        }
    }

    @Test
    void soundAndPictureNeverSeeAWord() {
        for (int feature = 0; feature < features; feature++) {
            for (int word = features; word < tokens; word++) {
                assertThat(trial.move(feature, word))
                        .as("feature %d if word %d changes", feature, word)
                        .isZero();
            }
        }
    }

    @Test
    void aWordSeesItselfAndEarlierWordsAndNeverALaterOne() {
        for (int word = features; word < tokens; word++) {
            for (int changed = features; changed < tokens; changed++) {
                if (changed <= word) {
                    assertThat(trial.move(word, changed)).isGreaterThan(1e-6f);
                } else {
                    assertThat(trial.move(word, changed)).isZero();
                }
            }
        }
    }

    @Test
    void soundAndPictureSeeOneAnother() {
        assertThat(trial.holds(MaskTrial.Kind.FEATURE_TO_FEATURE)).isTrue();
        assertThat(trial.move(0, features - 1)).as("sound sees picture").isGreaterThan(1e-6f);
        assertThat(trial.move(features - 1, 0)).as("picture sees sound").isGreaterThan(1e-6f);
    }

    @Test
    void thePictureIsWhiteJustWhereNothingMoves(@TempDir Path folder) throws Exception {
        ExperimentReport report = trial.report(folder);

        BufferedImage picture = ImageIO.read(folder.resolve(MaskTrial.PICTURE).toFile());
        assertThat(picture.getRGB(middle(picture, tokens - 1), middle(picture, 0)) & 0xffffff)
                .as("the last word changes, the first sound stays")
                .isEqualTo(0xffffff);
        assertThat(picture.getRGB(middle(picture, 0), middle(picture, tokens - 1)) & 0xffffff)
                .as("the first sound changes, the last word moves")
                .isNotEqualTo(0xffffff);
        assertThat(report.page("command", "2026-01-02"))
                .startsWith("# Mask")
                .contains("| a word | sound or picture | 96 | 0 | 0 | 0 | none moves: yes |")
                .contains("| a word | earlier words | 28 | 0 | 0 | 0 | none moves: yes |")
                .contains("](mask.png)")
                .contains("2026-01-02: ");
    }

    /** Where a token's cell has its middle, in pixels. */
    private static int middle(BufferedImage picture, int token) {
        int cell = 24;
        int margin = picture.getWidth() - 16 - tokens * cell;
        return margin + token * cell + cell / 2;
    }
}
