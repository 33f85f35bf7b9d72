package avcap.studio.captioning;

import static avcap.studio.captioning.Bench.CAT;
import static avcap.studio.captioning.Bench.DOG;
import static avcap.studio.captioning.Bench.OWL;
import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.media.MediaException;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.Writing;
import avcap.studio.session.ClipReading;
import avcap.studio.testing.DividedCaptioner;
import avcap.studio.testing.ProjectContract;
import avcap.studio.testing.Readings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ChangeListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModesComparingTest {

    private final Bench bench;
    private final ModesComparing modes;
    private final List<String> told = new ArrayList<>();
    private String unreadable = "none";

    ModesComparingTest(@TempDir Path folder) throws StoreException {
        bench = new Bench(folder);
        ClipReading reading = (file, shape, preset, progress) -> {
            if (file.endsWith(unreadable)) {
                throw new MediaException("\"" + unreadable + "\" is not a sound or video file.");
            }
            return Readings.both(file, shape);
        };
        modes = new ModesComparing(bench.session, bench.workshop, reading, told::add);
        for (EntryId clip : List.of(DOG, CAT, OWL)) {
            bench.project.append(Writing.byMachine(clip, "a red drum", ProjectContract.READING));
        }
        bench.session.open(bench.project, bench.project.entries());
    }

    private void begin() {
        bench.session.captionerProperty().set(new DividedCaptioner("", "bell"));
        modes.start();
    }

    @Test
    void measuresEveryDraftThatLacksItAndWritesNothingElse() throws StoreException {
        begin();

        assertThat(modes.doneProperty().get()).isEqualTo(3);
        assertThat(modes.runningProperty().get()).isFalse();
        assertThat(bench.project.unmeasured()).isEmpty();
        assertThat(bench.project.revisions(DOG)).hasSize(1);
        assertThat(bench.project.lastStep()).as("nothing to take back").isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void saysSoWhereNothingIsLeft() {
        begin();

        modes.start();

        assertThat(told).singleElement().asString().contains("every draft");
        assertThat(modes.runningProperty().get()).isFalse();
    }

    @Test
    void saysSoWithoutAModel() throws StoreException {
        modes.start();

        assertThat(told).singleElement().asString().contains("without a model");
        assertThat(bench.project.unmeasured()).hasSize(3);
    }

    @Test
    void leavesAloneWhatNobodyWaitsFor() throws StoreException {
        bench.session.mark(CAT, Status.REJECTED);

        begin();

        assertThat(modes.totalProperty().get()).isEqualTo(2);
    }

    @Test
    void aClipThatCannotBeReadDoesNotStopTheRest() throws StoreException {
        unreadable = "cat.mp4";

        begin();

        assertThat(modes.doneProperty().get()).isEqualTo(3);
        assertThat(bench.project.unmeasured()).containsOnlyKeys(CAT);
    }

    @Test
    void cancellingKeepsWhatIsMeasuredAndGoesOnLater() throws StoreException {
        ChangeListener<Number> afterTheFirst = (observed, before, now) -> modes.cancel();
        modes.doneProperty().addListener(afterTheFirst);
        begin();
        modes.doneProperty().removeListener(afterTheFirst);
        assertThat(bench.project.unmeasured()).containsOnlyKeys(CAT, OWL);
        assertThat(modes.runningProperty().get()).isFalse();

        modes.start();

        assertThat(bench.project.unmeasured()).isEmpty();
    }

    @Test
    void aProjectThatIsOnlyReadIsLeftAsItIs() throws StoreException {
        bench.project.onlyRead("It lies on a disc.");

        begin();

        assertThat(told).containsExactly("It lies on a disc.");
        assertThat(bench.project.unmeasured()).hasSize(3);
    }
}
