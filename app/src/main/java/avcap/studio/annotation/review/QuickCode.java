package avcap.studio.annotation.review;

import java.util.Arrays;
import java.util.Optional;

/** What is wrong with a caption, in one letter. */
public enum QuickCode {
    /** Something else makes the sound, or does what is told. */
    WRONG_SOURCE('W'),
    /** The right thing, told wrongly. */
    WRONG_DETAIL('D'),
    /** Something is to be heard or seen and is not told. */
    MISSED_EVENT('M'),
    /** Told in another order than it happens. */
    ORDER('O'),
    /** Told, and neither heard nor seen. */
    NOT_IN_CLIP('H'),
    /** True, and not how captions are written here. */
    STYLE('S');

    private final char letter;

    QuickCode(char letter) {
        this.letter = letter;
    }

    /** The code of a letter, in either case. */
    public static Optional<QuickCode> of(String letter) {
        return Arrays.stream(values())
                .filter(code -> code.letter().equalsIgnoreCase(letter))
                .findFirst();
    }

    public String letter() {
        return String.valueOf(letter);
    }
}
