package avcap.studio.formats;

import avcap.ui.UiResources;
import avcap.ui.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Times as formats write them in seconds, to the millisecond. */
final class Seconds {

    private static final Words WORDS = UiResources.formatWords();
    private static final int TO_MILLIS = 3;

    private Seconds() {}

    /** Without zeros that say nothing: {@code 20}, {@code 0.5}. */
    static BigDecimal of(long millis) {
        BigDecimal seconds = BigDecimal.valueOf(millis, TO_MILLIS).stripTrailingZeros();
        return seconds.scale() < 0 ? seconds.setScale(0) : seconds;
    }

    /** @throws IllegalArgumentException if it is no number, or none that a clip could have */
    static long millis(String seconds) {
        try {
            return new BigDecimal(seconds.strip())
                    .movePointRight(TO_MILLIS)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(WORDS.text("row.noTime", seconds), e);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(WORDS.text("row.tooLong", seconds), e);
        }
    }
}
