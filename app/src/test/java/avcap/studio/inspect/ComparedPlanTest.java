package avcap.studio.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.attention.TokenLayout;
import avcap.studio.inspect.ComparedPlan.Area;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparedPlanTest {

    private static final TokenLayout BASE = new TokenLayout(8, 64, 4, 14);

    @Test
    void inThePaneOfTheSmallestWindowTheMapsStandBesideEachOther() {
        ComparedPlan plan = new ComparedPlan(BASE, 472); // 1280 less rail, heads and margins

        assertThat(plan.isBeside()).isTrue();
        assertThat(plan.sound(0).y()).isEqualTo(plan.sound(2).y());
        assertThat(plan.sound(0).width()).isGreaterThanOrEqualTo(2 * 64); // two pixels a column
        assertThat(plan.sound(1).x())
                .isGreaterThan(plan.sound(0).x() + plan.sound(0).width());
        // Four pictures would be too small in a row.
        assertThat(plan.picture(0, 0).width()).isGreaterThanOrEqualTo(64);
        assertThat(plan.picture(0, 2).y()).isGreaterThan(plan.picture(0, 1).y());
    }

    @Test
    void inANarrowerPaneTheyStandBelowEachOther() {
        ComparedPlan plan = new ComparedPlan(BASE, ComparedPlan.BESIDE_LEAST - 1);

        assertThat(plan.isBeside()).isFalse();
        assertThat(plan.sound(2).x()).isZero();
        assertThat(plan.sound(0).width()).isEqualTo(ComparedPlan.BESIDE_LEAST - 1);
        assertThat(plan.name(1).y())
                .isGreaterThan(plan.picture(0, 3).y() + plan.picture(0, 3).height());
    }

    @ParameterizedTest
    @ValueSource(doubles = {368, 439, 440, 472, 632, 752, 1100})
    void everythingLiesInside(double width) {
        for (TokenLayout layout :
                new TokenLayout[] {BASE, new TokenLayout(8, 64, 0, 0), new TokenLayout(0, 0, 10, 14)}) {
            ComparedPlan plan = new ComparedPlan(layout, width);
            for (int part = 0; part < ComparedPlan.PARTS; part++) {
                if (layout.hasSound()) {
                    liesInside(plan.sound(part), plan);
                }
                for (int tubelet = 0; tubelet < layout.tubelets(); tubelet++) {
                    liesInside(plan.picture(part, tubelet), plan);
                }
            }
        }
    }

    private static void liesInside(Area area, ComparedPlan plan) {
        assertThat(area.x() + area.width()).isLessThanOrEqualTo(plan.width());
        assertThat(area.y() + area.height()).isLessThanOrEqualTo(plan.height());
        assertThat(area.width()).isPositive();
    }
}
