package avcap.studio.captioning;

import static avcap.studio.captioning.Bench.CAT;
import static avcap.studio.captioning.Bench.DOG;
import static avcap.studio.captioning.Bench.OWL;
import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.Writing;
import avcap.studio.testing.ProjectContract;
import avcap.studio.testing.Readings;
import avcap.studio.work.Pause;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModesAheadTest {

    private final Bench bench;

    ModesAheadTest(@TempDir Path folder) throws StoreException {
        bench = new Bench(folder);
        new CaptioningViewModel(bench.session, bench.workshop, Pause.none());
        CaptionsAhead.follow(bench.session, bench.workshop);
        ModesAhead.follow(bench.session, bench.workshop);
        bench.project.append(Writing.byMachine(OWL, "an owl", ProjectContract.READING));
    }

    @Test
    void measuresTheDraftOfTheOpenedClipAndOfTheNext() throws StoreException {
        bench.open();

        assertThat(bench.project.revisions(DOG)).hasSize(1);
        assertThat(bench.project.revisions(CAT)).as("captioned ahead").hasSize(1);
        assertThat(bench.project.unmeasured()).containsOnlyKeys(OWL);
    }

    @Test
    void measuresAnotherDraftOfTheSameClipToo() throws StoreException {
        bench.open();
        bench.model.says("a hound howls");
        bench.session.append(Writing.byMachine(DOG, "a hound howls", ProjectContract.READING));

        assertThat(bench.project.entry(DOG).caption()).isEqualTo("a hound howls");
        assertThat(bench.project.unmeasured(DOG)).isEqualTo(Optional.empty());
    }

    @Test
    void aClipOfOneStreamHasNothingToMeasure() throws StoreException {
        bench.open(Readings::soundOnly);

        assertThat(bench.project.revisions(DOG)).hasSize(1);
        assertThat(bench.project.unmeasured()).containsKeys(DOG, CAT);
    }
}
