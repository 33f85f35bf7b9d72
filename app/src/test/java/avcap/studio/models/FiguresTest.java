package avcap.studio.models;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.checkpoint.AvCapConfig;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void parametersAreCountedOnceThoughTwoWeightsAreTied() {
        // 24 encoder blocks' worth is not guessed: the sum of the shapes, the output matrix left out.
        long all = AvCapConfig.base(8).expectedShapes().entrySet().stream()
                .filter(weight -> !weight.getKey().equals("textual.output.weight"))
                .mapToLong(weight -> {
                    long product = 1;
                    for (long side : weight.getValue()) {
                        product *= side;
                    }
                    return product;
                })
                .sum();

        assertThat(Figures.parameters(AvCapConfig.base(8))).isEqualTo(Math.round(all / 1e6) + " M");
    }

    @Test
    void bytesAreSpelledAsFileManagersDo() {
        assertThat(Figures.bytes(12)).isEqualTo("1 kB");
        assertThat(Figures.bytes(7_400_000)).isEqualTo("7 MB");
        assertThat(Figures.bytes(2_540_000_000L)).isEqualTo("2.5 GB");
    }

    @Test
    void shapesHaveSides() {
        assertThat(Figures.shape(List.of(768L, 1L, 16L, 16L))).isEqualTo("768 × 1 × 16 × 16");
        assertThat(Figures.shape(List.of())).isEqualTo("1");
    }

    @Test
    void daysAreReadFromDatesAndInstants() {
        assertThat(Figures.day("2026-11-12")).isEqualTo("12 Nov 2026");
        assertThat(Figures.day("2026-11-12T12:00:00Z")).isEqualTo("12 Nov 2026");
        assertThat(Figures.day("last spring")).isEqualTo("last spring");
    }
}
