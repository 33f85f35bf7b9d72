package avcap.studio.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColourMapTest {

    /** Eight-bit colours round; a step may seem to fall by that much. */
    private static final double ROUNDING = .35;

    @ParameterizedTest
    @EnumSource(ColourMap.class)
    void lightnessRisesWithoutAFold(ColourMap map) {
        double before = lightness(map.argb(0));
        for (int step = 1; step < 256; step++) {
            double now = lightness(map.argb(step));
            assertThat(now).as("step %d", step).isGreaterThan(before - ROUNDING);
            before = Math.max(before, now);
        }
    }

    @ParameterizedTest
    @EnumSource(ColourMap.class)
    void spansMostOfTheLightness(ColourMap map) {
        assertThat(lightness(map.argb(255)) - lightness(map.argb(0))).isGreaterThan(70);
    }

    @Test
    void clampsValues() {
        assertThat(ColourMap.MAGMA.argb(-1.0)).isEqualTo(ColourMap.MAGMA.argb(0));
        assertThat(ColourMap.MAGMA.argb(7.0)).isEqualTo(ColourMap.MAGMA.argb(255));
    }

    /** CIE L* of an sRGB colour. */
    private static double lightness(int argb) {
        double y = .2126 * linear(argb >> 16 & 0xff) + .7152 * linear(argb >> 8 & 0xff) + .0722 * linear(argb & 0xff);
        return y > .008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
    }

    private static double linear(int level) {
        double value = level / 255.0;
        return value <= .04045 ? value / 12.92 : Math.pow((value + .055) / 1.055, 2.4);
    }
}
