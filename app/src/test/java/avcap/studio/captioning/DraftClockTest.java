package avcap.studio.captioning;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.annotation.Place;
import avcap.studio.annotation.Scrutiny;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DraftClockTest {

    private static final Place DOG = Place.first(Bench.DOG);
    private static final Place CAT = Place.first(Bench.CAT);

    private long nanos;
    private final DraftClock clock = new DraftClock(() -> nanos);

    private void pass(long millis) {
        nanos += TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private Optional<Scrutiny> accepted(Place place, String text) {
        return clock.accepted(place, text, Optional.empty());
    }

    @Test
    void timeOnOtherClipsDoesNotCount() {
        clock.opened(DOG, "a dog");
        pass(1000);
        clock.opened(CAT, "a cat");
        pass(5000);
        clock.opened(DOG, "a dog");
        pass(200);

        assertThat(accepted(DOG, " a  dog")).contains(new Scrutiny(1200, true, Optional.empty()));
    }

    @Test
    void anotherDraftIsLookedAtAnew() {
        clock.opened(DOG, "");
        pass(9000);
        clock.drafted(DOG, "a hound");
        pass(300);

        assertThat(accepted(DOG, "a hound")).contains(new Scrutiny(300, true, Optional.empty()));
    }

    @Test
    void whatIsWrittenWithoutADraftIsNotUnchanged() {
        clock.opened(DOG, "");
        pass(10);

        assertThat(accepted(DOG, "a dog")).contains(new Scrutiny(10, false, Optional.empty()));
    }

    @Test
    void ofATextThatWasNotOpenedNothingIsKnown() {
        clock.opened(DOG, "a dog");
        assertThat(accepted(DOG, "a dog")).isPresent();

        assertThat(accepted(DOG, "a dog")).isEmpty();
    }
}
