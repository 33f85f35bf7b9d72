package avcap.studio.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.attention.WordTimeMatrix;
import avcap.studio.session.Session;
import avcap.studio.work.Workshop;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordsOverTimeViewModelTest {

    private final Session session = Explained.session(Explained.NINE);
    private final WordsOverTimeViewModel model = new WordsOverTimeViewModel(session);

    @Test
    void thereIsNothingToShowBeforeWordsAreExplained() {
        WordsOverTimeViewModel none = new WordsOverTimeViewModel(new Session(Workshop.immediate()));

        assertThat(none.matrix()).isEmpty();
        assertThat(none.words()).isEmpty();
    }

    @Test
    void everyWordIsARowAndEveryMomentAColumn() {
        WordTimeMatrix matrix = model.matrix().orElseThrow();

        assertThat(model.words()).containsExactly(Explained.NINE.split(" "));
        assertThat(matrix.words()).isEqualTo(9);
        assertThat(matrix.soundColumns()).isEqualTo(4);
        assertThat(matrix.pictureColumns()).isEqualTo(1);
    }

    @Test
    void eachWordReachesTheTopOfItsOwnScale() {
        double[][] scaled = model.scaled(new double[][] {{.1, .2}, {.4, .1}, {0, 0}});

        assertThat(scaled[0]).containsExactly(new double[] {.5, 1}, within(1e-12));
        assertThat(scaled[1]).containsExactly(new double[] {1, .25}, within(1e-12));
        assertThat(scaled[2]).containsExactly(0, 0);
    }

    @Test
    void onOneScaleOnlyTheLargestOfAllReachesTheTop() {
        model.eachOnItsOwnProperty().set(false);

        double[][] scaled = model.scaled(new double[][] {{.1, .2}, {.4, .1}});

        assertThat(scaled[0]).containsExactly(new double[] {.25, .5}, within(1e-12));
        assertThat(scaled[1]).containsExactly(new double[] {1, .25}, within(1e-12));
    }

    @Test
    void aCellOfSoundIsAWordAndItsMoment(@TempDir Path folder) throws Exception {
        Explained.open(session, folder);

        model.chooseSound(5, 3);

        assertThat(session.words().selectedIndex()).isEqualTo(5);
        assertThat(session.playhead().time()).isCloseTo(.48, within(1e-9));
    }

    @Test
    void aCellOfPictureGoesToItsFirstPicture(@TempDir Path folder) throws Exception {
        Explained.open(session, folder);

        model.choosePicture(8, 0, 1);

        assertThat(model.pictureTimes(1)).containsExactly("3.0");
        assertThat(session.words().selectedIndex()).isEqualTo(8);
        assertThat(session.playhead().time()).isCloseTo(3, within(1e-9));
    }
}
