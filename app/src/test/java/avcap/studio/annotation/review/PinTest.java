package avcap.studio.annotation.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.inference.clip.TimeSpan;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PinTest {

    @Test
    void aWordIsFoundWhereItStood() {
        assertThat(Pin.onWord(4, "a").placeIn("a dog barks at a train")).hasValue(4);
    }

    @Test
    void aWordThatMovedIsFoundAtTheNearestPlace() {
        assertThat(Pin.onWord(1, "Train").placeIn("then a train passes a train"))
                .hasValue(2);
    }

    @Test
    void aWordThatIsGoneLeavesAnOrphan() {
        Pin pin = Pin.onWord(1, "train");

        assertThat(pin.placeIn("a tram passes")).isEmpty();
        assertThat(pin.isOrphanIn("a tram passes")).isTrue();
        assertThat(pin.isOrphanIn("")).isTrue();
        assertThat(Pin.CLIP.during(Optional.of(TimeSpan.ofSeconds(1, 2))).isOrphanIn(""))
                .isFalse();
    }

    @Test
    void nothingIsNoWord() {
        assertThatThrownBy(() -> Pin.onWord(0, " ")).isInstanceOf(IllegalArgumentException.class);
    }
}
