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
import avcap.studio.work.Pause;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WishesViewModelTest {

    private final Bench bench;
    private final CaptioningViewModel captioning;
    private final CandidatesViewModel candidates;
    private final WishesViewModel wishes;
    private final List<SearchOptions> asked = new ArrayList<>();

    WishesViewModelTest(@TempDir Path folder) {
        bench = new Bench(folder).open();
        bench.session.captionerProperty().set(new FakeCaptioner("a dog barks") {
            @Override
            public Caption caption(AvInput input, SearchOptions options, Progress progress) {
                asked.add(options);
                return super.caption(input, options, progress);
            }

            @Override
            public Caption complete(AvInput input, String beginning, SearchOptions options, Progress progress) {
                asked.add(options);
                return super.complete(input, beginning, options, progress);
            }

            @Override
            public List<Caption> candidates(
                    AvInput input, String beginning, SearchOptions options, int count, Progress progress) {
                asked.add(options);
                return super.candidates(input, beginning, options, count, progress);
            }
        });
        captioning = new CaptioningViewModel(bench.session, bench.workshop, Pause.none());
        candidates = new CandidatesViewModel(bench.session, bench.workshop, captioning);
        wishes = captioning.wishes();
    }

    @Test
    void everySearchFollowsThem() {
        wishes.use("dog");
        wishes.ban("cat");
        assertThat(candidates.candidatesProperty().get()).isNotEmpty();
        assertThat(asked.get(asked.size() - 1).mustUse()).containsExactly("dog"); // the candidates, asked anew

        asked.clear();
        captioning.regenerate();
        captioning.regenerateRest();

        assertThat(asked).isNotEmpty().allSatisfy(options -> {
            assertThat(options.mustUse()).containsExactly("dog");
            assertThat(options.banned()).containsExactly("cat");
        });
    }

    @Test
    void whatTheMachineSaidTellsHowItWasAsked() throws Exception {
        wishes.use("dog");

        captioning.regenerate();

        Place place = Place.first(DOG);
        List<Revision> said = bench.project.revisions(place.entry(), place.slot());
        assertThat(said.get(said.size() - 1).reading().orElseThrow().decode()).containsEntry("mustUse", "dog");
    }

    @Test
    void saysWhenTheModelDidNotFollow() {
        wishes.use("owl");
        assertThat(wishes.problemProperty().get()).isEmpty();

        captioning.regenerate();
        assertThat(wishes.problemProperty().get()).contains("no caption with “owl”");

        wishes.drop("owl");
        assertThat(wishes.problemProperty().get()).isEmpty();
    }

    @Test
    void eachClipHasItsOwn() {
        wishes.use("dog");

        bench.session.select(CAT);
        assertThat(wishes.wishesProperty().get()).isEqualTo(Wishes.NONE);

        bench.session.select(DOG);
        assertThat(wishes.wishesProperty().get().used()).containsExactly("dog");
    }
}
