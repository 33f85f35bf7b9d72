package avcap.studio.captioning;

import static avcap.studio.captioning.Bench.CAT;
import static avcap.studio.captioning.Bench.DOG;
import static avcap.studio.captioning.Bench.OWL;
import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.annotation.Status;
import avcap.studio.testing.Readings;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptionsAheadTest {

    private final Bench bench;

    CaptionsAheadTest(@TempDir Path folder) {
        bench = new Bench(folder);
        CaptionsAhead.follow(bench.session, bench.workshop);
    }

    @Test
    void theNextClipHasItsDraftBeforeItIsOpened() throws Exception {
        bench.open(Readings::both);
        assertThat(bench.session.selected()).map(entry -> entry.id()).contains(DOG);

        assertThat(bench.project.entry(CAT).status()).isEqualTo(Status.DRAFT);
        assertThat(bench.project.entry(CAT).caption()).isEqualTo("a dog barks");
        assertThat(bench.project.revisions(CAT)).hasSize(1);
        assertThat(bench.project.entry(OWL).status())
                .as("it comes after the next")
                .isEqualTo(Status.NEW);
    }

    @Test
    void whatAPersonHasBegunIsLeftAlone() throws Exception {
        bench.project.mark(
                CAT, Status.FLAGGED, bench.session.annotatorProperty().get());
        bench.session.accept(OWL, "an owl", Optional.empty());

        bench.open(Readings::both);

        assertThat(bench.project.revisions(CAT)).isEmpty();
    }
}
