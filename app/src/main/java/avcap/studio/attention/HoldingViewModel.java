package avcap.studio.attention;

import avcap.inference.attention.Faithfulness;
import avcap.inference.attention.Saliency;
import avcap.inference.caption.OcclusionStudy;
import avcap.studio.attention.Holding.State;
import avcap.studio.session.Session;
import avcap.studio.session.TextMaps;
import avcap.studio.work.Latest;
import avcap.studio.work.Pause;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableObjectValue;
import org.jspecify.annotations.Nullable;

/**
 * Puts the map that is looked at to the test: does the word lose more without its hottest cells than without as many drawn by
 * chance?
 *
 * <p>The test encodes the clip several times, so it waits until a word is looked at for a while and gives way to everything
 * else the model is asked for.
 */
public final class HoldingViewModel {

    private static final Words WORDS = UiResources.studioWords();

    private final Session session;
    private final TextMaps maps;
    private final Workshop workshop;
    private final Pause pause;
    private final ObservableObjectValue<@Nullable Saliency> saliency;
    private final Latest<Faithfulness> testing = new Latest<>();
    private final ReadOnlyObjectWrapper<Holding> holding = new ReadOnlyObjectWrapper<>(this, "holding", Holding.NONE);

    private @Nullable Work<Faithfulness> running;

    /** @param attention which map is looked at */
    public HoldingViewModel(
            Session session, AttentionViewModel attention, TextMaps maps, Workshop workshop, Pause pause) {
        this.session = session;
        this.maps = maps;
        this.workshop = workshop;
        this.pause = pause;
        this.saliency = attention.saliencyProperty();
        session.explanationProperty().addListener((observed, before, now) -> ask());
        session.captionerProperty().addListener((observed, before, now) -> ask());
        session.clip().featuresProperty().addListener((observed, before, now) -> ask());
        saliency.addListener((observed, before, now) -> ask());
        ask();
    }

    ReadOnlyObjectProperty<Holding> holdingProperty() {
        return holding.getReadOnlyProperty();
    }

    private void ask() {
        running = null;
        testing.cancel();
        holding.set(canTest() ? Holding.in(State.TESTING) : Holding.NONE);
        if (canTest()) {
            pause.before(this::test);
        }
    }

    private boolean canTest() {
        return saliency.get() != null
                && session.captioner().isPresent()
                && session.clip().features().isPresent();
    }

    /** Tests the map that is looked at now. */
    void test() {
        Saliency looked = saliency.get();
        List<Integer> words = session.words().range().words();
        OcclusionStudy with = maps.study().orElse(null);
        if (with == null || looked == null) {
            return;
        }
        holding.set(Holding.in(State.TESTING));
        Work<Faithfulness> test = testing.start(() -> workshop.submitModelAside(
                WORDS.text("work.holding"), progress -> with.faithfulness(words, looked, progress)));
        running = test;
        test.whenDone(result -> holding.set(Holding.of(result)))
                .whenFailed(failure -> holding.set(Holding.in(State.FAILED)))
                .whenOver(this::putOff);
    }

    /** A test that was cancelled for another word's has no say. */
    private void putOff(Work<Faithfulness> over) {
        if (over.state() == Work.State.CANCELLED && over == running) {
            holding.set(Holding.in(State.PUT_OFF));
        }
    }
}
