package avcap.studio.annotation.query;

import avcap.studio.annotation.Status;
import avcap.studio.annotation.query.Term.Comparison;
import avcap.studio.annotation.query.Term.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a query from left to right. */
final class QueryReader {

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
            return new Term(Field.ANY, Comparison.IS, value("word"), typed.charAt(begin) == '"', isNegated);
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
                        "\"" + name + "\" at " + (begin + 1) + " is nothing that can be asked for; it is one of "
                                + Arrays.stream(Field.values())
                                        .filter(field -> field != Field.ANY)
                                        .map(Field::typed)
                                        .collect(Collectors.joining(", "))
                                + ".",
                        begin + 1));
    }

    private String value(String of) throws QueryException {
        int begin = at;
        if (at < typed.length() && typed.charAt(at) == '"') {
            int end = typed.indexOf('"', at + 1);
            if (end < 0) {
                throw new QueryException(
                        "The quotation mark at " + (begin + 1) + " is not closed; another one ends it.", begin + 1);
            }
            at = end + 1;
            return typed.substring(begin + 1, end);
        }
        while (at < typed.length() && !Character.isWhitespace(typed.charAt(at))) {
            at++;
        }
        if (at == begin) {
            throw new QueryException("After \"" + of + "\" something is missing at " + (begin + 1) + ".", begin + 1);
        }
        return typed.substring(begin, at);
    }

    private static String checked(Field field, Comparison comparison, String value, int at) throws QueryException {
        if (field.isNumber()) {
            return number(field, value.replace('\u2212', '-'), at);
        }
        if (comparison != Comparison.IS) {
            throw new QueryException(
                    "Only logprob and duration can be compared with " + comparison.sign() + ", and not " + field.typed()
                            + ", at " + at + ".",
                    at);
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
                    "\"" + value + "\" at " + (at + 1) + " is no number; write such as " + field.typed() + "<-1.2.",
                    at + 1);
        }
    }

    private static String oneOf(Field field, String value, List<String> known, int at) throws QueryException {
        String lower = value.toLowerCase(Locale.ROOT);
        if (!known.contains(lower)) {
            throw new QueryException(
                    "\"" + value + "\" at " + (at + 1) + " is no " + field.typed() + "; it is one of "
                            + String.join(", ", known) + ".",
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
