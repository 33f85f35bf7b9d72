package avcap.inference.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import avcap.inference.attention.TokenPlace.AudioPlace;
import avcap.inference.attention.TokenPlace.VisualPlace;
import avcap.inference.testing.Seeds;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class TokenLayoutTest {

    static TokenLayout random(Random random) {
        boolean sound = random.nextInt(4) > 0;
        boolean picture = !sound || random.nextInt(4) > 0;
        return new TokenLayout(
                sound ? 1 + random.nextInt(8) : 0,
                sound ? 1 + random.nextInt(64) : 0,
                picture ? 1 + random.nextInt(4) : 0,
                picture ? 1 + random.nextInt(14) : 0);
    }

    @ParameterizedTest
    @Seeds(200)
    void layoutIsABijection(long seed) {
        TokenLayout layout = random(new Random(seed));
        Set<TokenPlace> places = new HashSet<>();

        for (int token = 0; token < layout.tokens(); token++) {
            TokenPlace place = layout.place(token);
            assertThat(places.add(place)).isTrue();
            assertThat(layout.token(place)).isEqualTo(token);
        }
    }

    @Test
    void soundComesFirstAndLowBandsBeforeHighOnes() {
        TokenLayout base = new TokenLayout(8, 64, 4, 14);

        AudioPlace sound = (AudioPlace) base.place(2 * 64 + 10);
        assertThat(sound.band()).isEqualTo(2);
        assertThat(sound.column()).isEqualTo(10);
        assertThat(sound.time().start()).isCloseTo(1.6, within(1e-9));
        assertThat(sound.time().end()).isCloseTo(1.76, within(1e-9));
        assertThat(base.place(512 + 3 * 196 + 5 * 14 + 6)).isEqualTo(new VisualPlace(3, 5, 6));
        assertThat(base.tokens()).isEqualTo(1296);
    }

    @Test
    void placesOutsideAreRefused() {
        TokenLayout layout = new TokenLayout(8, 4, 2, 2);

        assertThatThrownBy(() -> layout.audioToken(0, 4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> layout.visualToken(2, 0, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> layout.place(40)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
