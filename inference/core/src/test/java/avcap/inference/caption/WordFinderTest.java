package avcap.inference.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.features.AvInput;
import avcap.inference.progress.Progress;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the tiny model would write next, must write, may not write, and writes by chance. */
class WordFinderTest {

    private static final Progress QUIET = Progress.none();
    private static final SearchOptions OPTIONS = SearchOptions.defaults().withMaxPieces(12);

    private AvCapCaptioner captioner;
    private AvInput input;

    @BeforeEach
    void open() throws CheckpointException {
        captioner = TinyModel.open("checkpoint_trained.safetensors");
        input = TinyModel.clip("generation_trained_inputs.safetensors", 0, captioner.inputShape());
    }

    @AfterEach
    void close() {
        captioner.close();
    }

    private static List<String> words(Caption caption) {
        return List.of(caption.text().split(" "));
    }

    @Test
    void theNextWordsAreThoseAScoreFindsLikeliest() {
        List<NextWord> next = captioner.next(input, "tok37", 5, QUIET);

        assertThat(next)
                .hasSize(5)
                .isSortedAccordingTo((a, b) -> Double.compare(b.logProbability(), a.logProbability()));
        NextWord word = next.stream().filter(each -> !each.isEnd()).findFirst().orElseThrow();
        Caption scored = captioner.score(input, "tok37 " + word.text(), QUIET);
        assertThat(scored.words().get(1).logProbability()).isCloseTo(word.logProbability(), within(1e-4));
    }

    @Test
    void theLikeliestNextWordIsWhatASearchOfOneBeamWrites() {
        Caption whole = captioner.complete(input, "tok37", OPTIONS.withBeams(1), QUIET);

        assertThat(captioner.next(input, "tok37", 1, QUIET).get(0).text())
                .isEqualTo(words(whole).get(1));
    }

    @Test
    void captionsHoldTheWordsTheyMustAndLackTheBannedOnes() {
        Caption free = captioner.caption(input, OPTIONS, QUIET);
        String unwanted = words(free).get(0);

        Caption wished =
                captioner.caption(input, OPTIONS.withMustUse(List.of("tok80")).withBanned(List.of(unwanted)), QUIET);

        assertThat(words(free)).doesNotContain("tok80");
        assertThat(words(wished)).contains("tok80").doesNotContain(unwanted);
    }

    @Test
    void candidatesKeepTheBeginning() {
        List<Caption> candidates = captioner.candidates(input, "tok37 tok11", OPTIONS, 4, QUIET);

        assertThat(candidates).hasSizeGreaterThan(1).allSatisfy(caption -> assertThat(caption.text())
                .startsWith("tok37 tok11"));
        assertThat(candidates.stream().map(Caption::text)).doesNotHaveDuplicates();
    }

    @Test
    void samplesDifferKeepTheBeginningAndAreTheSameForASeed() {
        List<Caption> drawn = captioner.samples(input, "tok37", OPTIONS, 6, 42, QUIET);

        assertThat(drawn).isNotEmpty().allSatisfy(caption -> assertThat(caption.text())
                .startsWith("tok37"));
        assertThat(drawn.stream().map(Caption::text)).doesNotHaveDuplicates();
        assertThat(captioner.samples(input, "tok37", OPTIONS, 6, 42, QUIET)).isEqualTo(drawn);
    }

    @Test
    void nothingIsLeftBehind() {
        captioner.next(input, "tok37", 5, QUIET);
        int before = captioner.arrays();

        captioner.next(input, "tok37 tok11", 5, QUIET);
        captioner.samples(input, "tok37", OPTIONS, 3, 1, QUIET);

        assertThat(captioner.arrays()).isEqualTo(before);
    }
}
