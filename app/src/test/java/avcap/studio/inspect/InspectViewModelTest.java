package avcap.studio.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.attention.HeadProfile;
import avcap.inference.attention.HeadReduction;
import avcap.studio.session.MapMethod;
import avcap.studio.testing.FakeCaptioner;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectViewModelTest {

    private final LookedInto looked = new LookedInto();
    private final InspectViewModel inspect = looked.inspect;

    private InspectState state() {
        return inspect.stateProperty().get();
    }

    private WordRows rows() {
        return Objects.requireNonNull(inspect.rowsProperty().get());
    }

    @Test
    void saysWhyThereIsNothingToLookInto(@TempDir Path folder) throws Exception {
        assertThat(state()).isEqualTo(InspectState.NO_CLIP);

        looked.open(folder);
        assertThat(state()).isEqualTo(InspectState.NO_MODEL);

        looked.load();
        assertThat(state()).isEqualTo(InspectState.EXPLAINING);

        looked.explain();
        assertThat(state()).isEqualTo(InspectState.READY);
    }

    @Test
    void computesNothingWhileNobodyLooks(@TempDir Path folder) throws Exception {
        looked.open(folder).load().explain();
        inspect.watchedProperty().set(false);

        assertThat(inspect.imagesProperty().get()).isNull();
        assertThat(inspect.rowsProperty().get()).isNull();
    }

    @Test
    void everyHeadHasAPictureOfAllWordsOverTime(@TempDir Path folder) throws Exception {
        looked.open(folder).load().explain();

        HeadImages images = Objects.requireNonNull(inspect.imagesProperty().get());

        assertThat(images.layers()).isEqualTo(FakeCaptioner.LAYERS);
        assertThat(images.heads()).isEqualTo(FakeCaptioner.HEADS);
        assertThat(images.words()).isEqualTo(9);
        assertThat(images.soundColumns()).isEqualTo(4);
        // Word 1 is predicted by row 1, which looks most at cell 1: band 0, column 1.
        float[] word = images.of(0, 0)[1];
        assertThat(word).hasSize(5);
        assertThat(word[1]).isGreaterThan(.5f).isLessThanOrEqualTo(images.most());
    }

    @Test
    void aRowOfTheMatrixSumsToOneAndLooksAtNoLaterWord(@TempDir Path folder) throws Exception {
        looked.open(folder).load().explain();
        inspect.chooseHead(1, 2);

        double sum = Arrays.stream(rows().sound()[3]).sum()
                + Arrays.stream(rows().picture()[3]).sum();
        assertThat(rows().picture()[3]).hasSize(2);
        assertThat(rows().earlier()[3]).hasSize(10);
        assertThat(sum + Arrays.stream(rows().earlier()[3]).sum()).isBetween(.9, 1.0 + 1e-6);
    }

    @Test
    void walksLayersAndHeadsAndStaysInside(@TempDir Path folder) throws Exception {
        looked.open(folder).load().explain();

        inspect.stepHead(1);
        assertThat(inspect.head()).contains(new HeadReduction.Head(0, 0));
        inspect.stepHead(-1);
        assertThat(inspect.head()).contains(new HeadReduction.Head(0, 0));
        inspect.stepHead(2);
        inspect.stepHead(1);
        assertThat(inspect.head()).contains(new HeadReduction.Head(1, 0));
        inspect.stepLayer(5);
        assertThat(inspect.head()).contains(new HeadReduction.Head(1, 0));
        inspect.stepHead(2);
        inspect.stepHead(1);
        assertThat(inspect.head()).contains(new HeadReduction.Head(1, 2));
    }

    @Test
    void tellsHowWidelyAHeadLooksForTheChosenWord(@TempDir Path folder) throws Exception {
        looked.open(folder).load().explain();
        assertThat(inspect.profile(0, 0)).isEmpty();

        inspect.chooseWord(1);

        HeadProfile.Head head = inspect.profile(0, 0).orElseThrow();
        assertThat(head.soundShare() + head.pictureShare() + head.wordsShare()).isCloseTo(1, within(1e-6));
        assertThat(head.bits()).isBetween(1.0, 5.0);
    }

    @Test
    void aWordWhoseMapIsNotFoundYetHasAnEmptyRow(@TempDir Path folder) throws Exception {
        looked.open(folder).load().explain();

        inspect.choose(MapMethod.RELEVANCE);
        inspect.chooseWord(2);

        assertThat(rows().sound()[1]).isEmpty();
        assertThat(rows().sound()[2]).containsExactly(0, 0, 1, 0);
        assertThat(inspect.head()).isEmpty();
    }
}
