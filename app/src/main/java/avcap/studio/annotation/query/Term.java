package avcap.studio.annotation.query;

import java.util.Locale;

/**
 * One thing a query asks for.
 *
 * @param field of what
 * @param comparison {@code IS} for everything but numbers
 * @param value as typed, without quotation marks; checked against the field
 * @param isWhole whether it was quoted: then it is found as it is, else where a word begins like it
 * @param isNegated whether clips are asked for of which it is not so
 */
public record Term(Field field, Comparison comparison, String value, boolean isWhole, boolean isNegated) {

    /** Of what something is asked. */
    public enum Field {
        /** Words without a field: they are in the caption or the name, or name the status. */
        ANY,
        CAPTION,
        NAME,
        LABEL,
        STATUS,
        AUTHOR,
        EDITED,
        LOGPROB,
        DURATION,
        TAG,
        NOTE;

        /** As it is typed, without the colon. */
        public String typed() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isNumber() {
            return this == LOGPROB || this == DURATION;
        }
    }

    /** How a value is compared. */
    public enum Comparison {
        IS("="),
        AT_MOST("<="),
        AT_LEAST(">="),
        BELOW("<"),
        ABOVE(">");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        /** As it is typed, and as SQL has it. */
        public String sign() {
            return sign;
        }
    }
}
