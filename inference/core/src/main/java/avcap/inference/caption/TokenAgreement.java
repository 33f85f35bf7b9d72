package avcap.inference.caption;

import avcap.inference.features.AvInput;

/**
 * How often two networks choose the same next piece when both are given the same text before it.
 *
 * @param same positions at which the likeliest piece is the same
 * @param positions compared, the end mark's included
 */
public record TokenAgreement(int same, int positions) {

    /** Nothing compared yet. */
    public static final TokenAgreement NONE = new TokenAgreement(0, 0);

    /** Compares two captioners of one checkpoint on one clip, along a text. */
    public static TokenAgreement of(AvCapCaptioner exact, AvCapCaptioner other, AvInput input, String text) {
        int[] expected = exact.choices(input, text);
        int[] found = other.choices(input, text);
        int same = 0;
        for (int i = 0; i < expected.length; i++) {
            same += expected[i] == found[i] ? 1 : 0;
        }
        return new TokenAgreement(same, expected.length);
    }

    public TokenAgreement plus(TokenAgreement more) {
        return new TokenAgreement(same + more.same, positions + more.positions);
    }

    /** In [0, 1]; 1 if nothing was compared. */
    public double share() {
        return positions == 0 ? 1 : (double) same / positions;
    }
}
