package avcap.studio.formats;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * How a clip was listened to, in records. Other data sets have fields of the same names: what is none of ours is theirs, and kept
 * as it is.
 */
final class Listening {

    static final String PLAYS = "plays";
    static final String COVERAGE = "coverage";

    private static final Pattern TIMES = Pattern.compile("\\d{1,9}");
    private static final Pattern PART = Pattern.compile("[01](\\.\\d+)?([eE]-\\d{1,3})?|\\d(\\.\\d+)?[eE]-\\d{1,3}");

    private Listening() {}

    /** Whether a field has one of our names and something else in it. */
    static boolean isForeign(String field, JsonNode value) {
        boolean isThere =
                !value.isNull() && !(value.isTextual() && value.textValue().isBlank());
        return switch (field) {
            case PLAYS -> isThere && plays(value).isEmpty();
            case COVERAGE -> isThere && coverage(value).isEmpty();
            default -> false;
        };
    }

    /** How often; empty if that is not what it says. */
    static OptionalInt plays(JsonNode value) {
        String told = value.asText().strip();
        return TIMES.matcher(told).matches() ? OptionalInt.of(Integer.parseInt(told)) : OptionalInt.empty();
    }

    /** Which part, from 0 to 1; empty if that is not what it says. */
    static OptionalDouble coverage(JsonNode value) {
        String told = value.asText().strip();
        double part = PART.matcher(told).matches() ? Double.parseDouble(told) : -1;
        return part >= 0 && part <= 1 ? OptionalDouble.of(part) : OptionalDouble.empty();
    }
}
