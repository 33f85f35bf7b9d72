package avcap.studio.captioning;

import static avcap.studio.captioning.Bench.CAT;
import static avcap.studio.captioning.Bench.DOG;
import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.caption.Caption;
import avcap.inference.caption.SearchOptions;
import avcap.inference.features.AvInput;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.Place;
import avcap.studio.annotation.Revision;
import avcap.studio.testing.FakeCaptioner;
import avcap.studio.wording.WordAlternatives;
import avcap.studio.work.Pause;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CandidatesViewModelTest {

    private final Bench bench;
    private final CaptioningViewModel captioning;
    private final CandidatesViewModel candidates;

    CandidatesViewModelTest(@TempDir Path folder) {
        bench = new Bench(folder).open();
        bench.session.captionerProperty().set(new FakeCaptioner("barks") {
            @Override
            public List<Caption> samples(
                    AvInput input, String beginning, SearchOptions options, int count, long seed, Progress progress) {
                return List.of(score(input, (beginning + " meows").strip(), progress));
            }
        });
        captioning = new CaptioningViewModel(bench.session, bench.workshop, Pause.none());
        candidates = new CandidatesViewModel(bench.session, bench.workshop, captioning);
    }

    private void type(String text, int caret) {
        captioning.typed(text);
        captioning.caret().moved(caret);
    }

    private WordAlternatives alternatives() {
        WordAlternatives found = candidates.alternativesProperty().get();
        assertThat(found).isNotNull();
        return found;
    }

    @Test
    void keepWhatStandsBeforeTheCaretAsThePersonWroteIt() {
        type("The Cat sleeps", "The Cat".length());

        candidates.askForAlternatives();

        assertThat(candidates.candidatesProperty().get())
                .extracting(Said::text)
                .containsExactly(
                        "The Cat barks",
                        "The Cat barks again",
                        "The Cat barks again again",
                        "The Cat barks again again again");
        assertThat(alternatives().places().get(0).text()).isEqualTo("The Cat");
        assertThat(captioning.textProperty().get()).isEqualTo("The Cat sleeps");
    }

    @Test
    void aDraftThatNobodyTouchedIsSearchedFromItsBeginning() {
        captioning.caret().moved(captioning.textProperty().get().length());

        candidates.askForAlternatives();

        assertThat(candidates.candidatesProperty().get().get(0).text()).isEqualTo("barks");
    }

    @Test
    void beamsAndDrawnCaptionsAreChosenFromWordByWord() {
        type("a cat", 5);
        candidates.askForAlternatives();
        int fork = alternatives().forks().get(0);
        int meows = alternatives().places().get(fork).wordings().indexOf("meows");

        candidates.choose(fork, meows);

        assertThat(captioning.textProperty().get()).isEqualTo("a cat meows");
        captioning.undo();
        assertThat(captioning.textProperty().get()).isEqualTo("a cat");
    }

    @Test
    void goWithTheClip() {
        type("a cat", 5);
        candidates.askForAlternatives();

        bench.session.select(CAT);

        assertThat(candidates.alternativesProperty().get()).isNull();
    }

    @Test
    void withoutAModelASentenceSaysSo() {
        bench.session.captionerProperty().set(null);

        candidates.askForAlternatives();

        assertThat(captioning.problemProperty().get()).contains("no model");
    }

    @Test
    void whatWasTakenIsToldWithTheRevision() throws Exception {
        candidates.take(2);
        type("a cat", 5);
        candidates.askForAlternatives();
        int fork = alternatives().forks().get(0);
        candidates.choose(fork, 1);
        candidates.choose(fork, 2);

        captioning.accept();

        Place place = Place.first(DOG);
        List<Revision> all = bench.project.revisions(place.entry(), place.slot());
        assertThat(all.get(all.size() - 1).reading().orElseThrow().decode())
                .containsEntry("help", "candidate 1, alternative 2");
    }

    @Test
    void whatWasWrittenAloneTellsNoHelp() throws Exception {
        captioning.typed("a cat alone");

        captioning.accept();

        List<Revision> all = bench.project.revisions(DOG);
        assertThat(all.get(all.size() - 1).reading().orElseThrow().decode()).doesNotContainKey("help");
    }
}
