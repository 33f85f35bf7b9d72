package avcap.studio.annotation.query;

import avcap.studio.annotation.Status;
import avcap.studio.annotation.query.Term.Comparison;
import avcap.studio.annotation.query.Term.Field;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a query from left to right. */
final class QueryReader {

    private static final Words WORDS = UiResources.storeWords();

    private final String typed;
    private int at;

    QueryReader(String typed) {
        this.typed = typed;
    }

    List<Term> terms() throws QueryException {
        List<Term> terms = new ArrayList<>();
        skipBlanks();
        while (at < typed.length()) {
            terms.add(term());
            skipBlanks();
        }
        return terms;
    }

    private void skipBlanks() {
        while (at < typed.length() && Character.isWhitespace(typed.charAt(at))) {
            at++;
        }
    }

    private Term term() throws QueryException {
        boolean isNegated = typed.charAt(at) == '-' && at + 1 < typed.length();
        if (isNegated) {
            at++;
        }
        int begin = at;
        String name = name();
        Optional<Comparison> comparison = name.isEmpty() ? Optional.empty() : comparison();
        if (comparison.isEmpty()) {
            at = begin;
            return new Term(Field.ANY, Comparison.IS, value(""), typed.charAt(begin) == '"', isNegated);
        }
        Field field = field(name, begin);
        int valueAt = at;
        boolean isWhole = at < typed.length() && typed.charAt(at) == '"';
        String value = checked(field, comparison.get(), value(name), valueAt);
        return new Term(field, comparison.get(), value, isWhole, isNegated);
    }

    /** Letters up to a sign of comparison. */
    private String name() {
        int begin = at;
        while (at < typed.length() && Character.isLetter(typed.charAt(at))) {
            at++;
        }
        return typed.substring(begin, at);
    }

    private Optional<Comparison> comparison() {
        if (typed.startsWith(":", at)) {
            at++;
        }
        Optional<Comparison> sign = Arrays.stream(Comparison.values())
                .filter(each -> each != Comparison.IS || typed.startsWith("=", at))
                .sorted((one, other) -> other.sign().length() - one.sign().length())
                .filter(each -> typed.startsWith(each.sign(), at))
                .findFirst();
        sign.ifPresent(found -> at += found.sign().length());
        boolean hasColon = at > 0 && typed.charAt(at - 1) == ':';
        return sign.isPresent() || !hasColon ? sign : Optional.of(Comparison.IS);
    }

    private static Field field(String name, int begin) throws QueryException {
        return Arrays.stream(Field.values())
                .filter(field -> field != Field.ANY && field.typed().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new QueryException(
                        WORDS.text("query.noField", name, String.valueOf(begin + 1), fields()), begin + 1));
    }

    private static String fields() {
        return Arrays.stream(Field.values())
                .filter(field -> field != Field.ANY)
                .map(Field::typed)
                .collect(Collectors.joining(", "));
    }

    /** @param of the field it is of, empty if it is of none */
    private String value(String of) throws QueryException {
        int begin = at;
        if (at < typed.length() && typed.charAt(at) == '"') {
            int end = typed.indexOf('"', at + 1);
            if (end < 0) {
                throw new QueryException(WORDS.text("query.quote", String.valueOf(begin + 1)), begin + 1);
            }
            at = end + 1;
            return typed.substring(begin + 1, end);
        }
        while (at < typed.length() && !Character.isWhitespace(typed.charAt(at))) {
            at++;
        }
        if (at == begin) {
            String before = of.isEmpty() ? WORDS.text("query.word") : of;
            throw new QueryException(WORDS.text("query.missing", before, String.valueOf(begin + 1)), begin + 1);
        }
        return typed.substring(begin, at);
    }

    private static String checked(Field field, Comparison comparison, String value, int at) throws QueryException {
        if (field.isNumber()) {
            return number(field, value.replace('\u2212', '-'), at);
        }
        if (comparison != Comparison.IS) {
            throw new QueryException(
                    WORDS.text("query.noNumberField", comparison.sign(), field.typed(), String.valueOf(at)), at);
        }
        return switch (field) {
            case STATUS -> oneOf(field, value, statuses(), at);
            case EDITED -> oneOf(field, value, List.of("yes", "no"), at);
            case ANY, CAPTION, NAME, LABEL, AUTHOR, TAG, NOTE, LOGPROB, DURATION -> value;
        };
    }

    private static String number(Field field, String value, int at) throws QueryException {
        try {
            return Double.toString(Double.parseDouble(value));
        } catch (NumberFormatException e) {
            throw new QueryException(
                    WORDS.text("query.noNumber", value, String.valueOf(at + 1), field.typed()), at + 1);
        }
    }

    private static String oneOf(Field field, String value, List<String> known, int at) throws QueryException {
        String lower = value.toLowerCase(Locale.ROOT);
        if (!known.contains(lower)) {
            throw new QueryException(
                    WORDS.text("query.noValue", value, String.valueOf(at + 1), field.typed(), String.join(", ", known)),
                    at + 1);
        }
        return lower;
    }

    private static List<String> statuses() {
        return Arrays.stream(Status.values())
                .map(status -> status.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
