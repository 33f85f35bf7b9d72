package avcap.studio.captioning;

import static avcap.studio.captioning.Bench.CAT;
import static avcap.studio.captioning.Bench.DOG;
import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.features.Modality;
import avcap.studio.annotation.Guards;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.Scrutiny;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StoreException;
import avcap.studio.store.GuardsFile;
import avcap.studio.work.Pause;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project in which people write before they see what the machine says. */
class BlindFirstTest {

    private final Bench bench;
    private final CaptioningViewModel captioning;
    private final CandidatesViewModel candidates;
    private final SourcesViewModel sources;
    private final NextWordsViewModel nextWords;

    BlindFirstTest(@TempDir Path folder) {
        bench = new Bench(folder);
        captioning = new CaptioningViewModel(bench.session, bench.workshop, Pause.none());
        candidates = new CandidatesViewModel(bench.session, bench.workshop, captioning);
        sources = new SourcesViewModel(bench.session, bench.workshop, captioning);
        nextWords = new NextWordsViewModel(bench.session, bench.workshop, captioning, Pause.none());
    }

    @BeforeEach
    void aClipIsOpen() throws StoreException {
        new GuardsFile(bench.project.folder()).write(Guards.NONE.withBlindFirst(true));
        bench.open();
    }

    private void write(String text) {
        captioning.typed(text);
        captioning.caret().moved(text.length());
    }

    private List<Revision> revisions() {
        return bench.project.revisions(DOG);
    }

    @Test
    void nothingThatTheMachineSaysIsShown() {
        write("some animal");

        assertThat(revisions())
                .as("the draft is made all the same")
                .extracting(Revision::origin)
                .containsExactly(Origin.MACHINE);
        assertThat(captioning.machineProperty().get()).isNull();
        assertThat(candidates.candidatesProperty().get()).isEmpty();
        assertThat(nextWords.ghostProperty().get()).isNull();
        assertThat(sources.line(Modality.SOUND).get().state()).isEqualTo(SourceLine.State.HELD_BACK);
        assertThat(captioning.wordsProperty().get())
                .extracting(MarkedWord::probability)
                .containsOnlyNulls();
        assertThat(bench.session.explanationProperty().get()).isNull();
        assertThat(bench.session.machineCaptionProperty().get()).isNull();
    }

    @Test
    void theEditorBeginsEmpty() {
        assertThat(captioning.textProperty().get()).isEmpty();
        assertThat(captioning.originProperty().get()).isEqualTo(CaptionOrigin.NOTHING);
    }

    @Test
    void whoAsksTheModelIsToldToWriteFirst() {
        captioning.regenerate();
        assertThat(captioning.problemProperty().get()).contains("write first");
        assertThat(captioning.textProperty().get()).isEmpty();

        captioning.revealDraft();
        assertThat(captioning.problemProperty().get()).startsWith("Write what you hear and see");
        assertThat(captioning.isHeldBack()).isTrue();
    }

    @Test
    void itIsAcceptedOnlyOnceTheDraftWasSeen() {
        write("some animal");
        captioning.accept();

        assertThat(captioning.problemProperty().get()).contains("‹reveal_draft›");
        assertThat(bench.entry(DOG).status()).isNotEqualTo(Status.ACCEPTED);
    }

    @Test
    void theDraftIsShownBesideWhatWasWrittenWhichIsKept() {
        write("some animal");
        captioning.revealDraft();

        assertThat(captioning.textProperty().get()).isEqualTo("some animal");
        assertThat(captioning.machineProperty().get())
                .extracting(said -> said.text())
                .isEqualTo("a dog barks");
        assertThat(captioning.comparingProperty().get()).isTrue();
        assertThat(sources.line(Modality.SOUND).get().said()).isNotNull();
        assertThat(candidates.candidatesProperty().get()).isNotEmpty();

        candidates.take(1);
        captioning.accept();

        Scrutiny scrutiny = revisions().get(revisions().size() - 1).scrutiny().orElseThrow();
        assertThat(scrutiny.writtenBlind()).contains("some animal");
        assertThat(bench.entry(DOG).status()).isEqualTo(Status.ACCEPTED);
        assertThat(bench.session.selectedIdProperty().get()).isEqualTo(CAT);
        assertThat(captioning.isHeldBack()).as("the next is held back again").isTrue();
        assertThat(captioning.comparingProperty().get()).isFalse();
    }

    @Test
    void itStaysHeldBackWhileOneLooksElsewhereAndIsNeverHeldBackAgain() {
        write("some animal");
        bench.session.select(CAT);
        bench.session.select(DOG);
        assertThat(captioning.textProperty().get()).isEqualTo("some animal");
        assertThat(captioning.isHeldBack()).isTrue();

        captioning.revealDraft();
        bench.session.select(CAT);
        bench.session.select(DOG);
        assertThat(captioning.isHeldBack()).isFalse();
    }

    @Test
    void aDraftThatWasSeenIsNotHeldBackWhereTheProjectChangesItsMind() {
        bench.session.guarding().use(Guards.NONE);
        assertThat(captioning.textProperty().get()).isEqualTo("a dog barks");

        bench.session.guarding().use(Guards.NONE.withBlindFirst(true));
        bench.session.select(CAT);
        assertThat(captioning.isHeldBack()).isTrue();
        bench.session.select(DOG);
        assertThat(captioning.isHeldBack()).isFalse();
    }

    @Test
    void withoutAModelWhatIsWrittenIsAcceptedAsItIs() {
        bench.session.captionerProperty().set(null);
        bench.session.select(CAT);
        write("a cat");
        captioning.accept();

        assertThat(bench.project.revisions(CAT)).singleElement().satisfies(only -> assertThat(
                        only.scrutiny().flatMap(Scrutiny::writtenBlind))
                .contains("a cat"));
    }

    @Test
    void whoMarksAClipTwicePutsItBackWhereItsDraftStands() {
        captioning.mark(Status.FLAGGED);
        captioning.mark(Status.FLAGGED);

        assertThat(bench.entry(DOG).status()).isEqualTo(Status.DRAFT);
    }
}
