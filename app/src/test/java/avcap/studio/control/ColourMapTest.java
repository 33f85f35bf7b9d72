package avcap.studio.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColourMapTest {

    /** Eight-bit colours round; a step may seem to fall by that much. */
    private static final double ROUNDING = .35;

    /** Machado, Oliveira and Fernandes (2009), at full strength, on linear red, green and blue. */
    private static final double[][] DEUTAN = {
        {.367322, .860646, -.227968}, {.280085, .672501, .047413}, {-.011820, .042940, .968881}
    };

    private static final double[][] PROTAN = {
        {.152286, 1.052583, -.204868}, {.114503, .786281, .099216}, {-.003882, -.048116, 1.051998}
    };

    private static final double[][] TRITAN = {
        {1.255528, -.076749, -.178779}, {-.078411, .930809, .147602}, {.004733, .691367, .303900}
    };

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

    @ParameterizedTest
    @EnumSource(ColourMap.class)
    void equalStepsLookEquallyFarApart(ColourMap map) {
        double whole = 0;
        double[] reached = new double[256];
        for (int step = 1; step < 256; step++) {
            whole += Lab.of(map.argb(step)).distance(Lab.of(map.argb(step - 1)));
            reached[step] = whole;
        }
        // Over sixteen steps the rounding to eight bits has evened out.
        for (int step = 16; step < 256; step++) {
            assertThat((reached[step] - reached[step - 16]) / (whole * 16 / 255))
                    .as("steps %d to %d, as a share of the mean", step - 16, step)
                    .isBetween(.75, 1.3);
        }
    }

    @ParameterizedTest
    @EnumSource(ColourMap.class)
    void lightnessRisesForEyesThatMissARangeOfColours(ColourMap map) {
        for (double[][] sight : List.of(DEUTAN, PROTAN, TRITAN)) {
            double before = lightness(seen(map.argb(0), sight));
            for (int step = 4; step < 256; step += 4) {
                double now = lightness(seen(map.argb(step), sight));
                assertThat(now).as("step %d", step).isGreaterThan(before - ROUNDING);
                before = Math.max(before, now);
            }
        }
    }

    private static double lightness(int argb) {
        return Lab.of(argb).lightness();
    }

    /** A colour as eyes with a missing kind of cone see it. */
    private static int seen(int argb, double[][] sight) {
        double[] linear = new double[3];
        for (int i = 0; i < 3; i++) {
            double value = ((argb >> (16 - 8 * i)) & 0xff) / 255.0;
            linear[i] = value <= .04045 ? value / 12.92 : Math.pow((value + .055) / 1.055, 2.4);
        }
        int rgb = 0;
        for (double[] row : sight) {
            double mixed = Math.max(0, Math.min(1, row[0] * linear[0] + row[1] * linear[1] + row[2] * linear[2]));
            double level = mixed <= .0031308 ? mixed * 12.92 : 1.055 * Math.pow(mixed, 1 / 2.4) - .055;
            rgb = rgb << 8 | (int) Math.round(level * 255);
        }
        return rgb;
    }
}
