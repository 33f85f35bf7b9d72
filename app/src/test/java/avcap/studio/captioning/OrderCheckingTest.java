package avcap.studio.captioning;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.caption.Caption;
import avcap.inference.features.AvInput;
import avcap.inference.progress.Progress;
import avcap.studio.testing.FakeCaptioner;
import avcap.studio.work.Pause;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderCheckingTest {

    private final Bench bench;

    OrderCheckingTest(@TempDir Path folder) {
        bench = new Bench(folder).open();
    }

    /** Finds everything less likely of any input that is not the clip's own. */
    private FakeCaptioner caring() {
        AvInput own = bench.session.clip().features().orElseThrow().input();
        return new FakeCaptioner("a dog barks") {
            @Override
            public Caption score(AvInput input, String text, Progress progress) {
                Caption scored = super.score(input, text, progress);
                double score = input == own ? scored.score() : scored.score() - 1;
                return new Caption(text, scored.words(), score, scored.modality(), scored.modelId());
            }
        };
    }

    private OrderChecking checking(String text) {
        CaptioningViewModel captioning = new CaptioningViewModel(bench.session, bench.workshop, Pause.none());
        OrderChecking checking = new OrderChecking(bench.session, bench.workshop, captioning);
        captioning.typed(text);
        return checking;
    }

    @Test
    void anOrderTheModelDoesNotCareAboutIsAHintThatCanBeDismissed() {
        OrderChecking checking = checking("dog then bell"); // the fake finds it as likely backwards

        assertThat(checking.hintsProperty().get())
                .singleElement()
                .satisfies(hint -> assertThat(hint.sentence()).contains("“then”", "backwards"))
                .satisfies(hint -> assertThat(hint.range().start()).isEqualTo(4));

        checking.dismiss();
        assertThat(checking.hintsProperty().get()).isEmpty();
    }

    @Test
    void aDismissedHintStaysAwayWhenTheTextIsExplainedAnew() {
        CaptioningViewModel captioning = new CaptioningViewModel(bench.session, bench.workshop, Pause.none());
        OrderChecking checking = new OrderChecking(bench.session, bench.workshop, captioning);
        captioning.typed("dog then bell");
        checking.dismiss();

        captioning.typed("dog then bells");

        assertThat(checking.hintsProperty().get()).isEmpty();
    }

    @Test
    void anOrderTheModelSeesIsFine() {
        bench.session.captionerProperty().set(caring());

        assertThat(checking("dog then bell").hintsProperty().get()).isEmpty();
    }

    @Test
    void aTextWithoutAJointIsNotAskedOf() {
        assertThat(checking("a dog barks").hintsProperty().get()).isEmpty();
    }
}
