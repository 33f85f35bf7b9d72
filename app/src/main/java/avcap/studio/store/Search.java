package avcap.studio.store;

import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.query.Doubt;
import avcap.studio.annotation.query.Order;
import avcap.studio.annotation.query.Query;
import avcap.studio.annotation.query.Term;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import org.jdbi.v3.core.Handle;

/** A query as SQL: words by the full-text index, the rest by columns that triggers keep. */
final class Search {

    private final Handle handle;

    Search(Handle handle) {
        this.handle = handle;
    }

    List<Doubt> find(Query query, Order order) {
        Map<String, Object> values = new HashMap<>();
        String where = where(query, values);
        return handle.createQuery(
                        "SELECT e.id, e.mean_logp, e.least_logp FROM entry e " + where + "ORDER BY " + by(order))
                .bindMap(values)
                .map((row, context) -> new Doubt(new EntryId(row.getLong(1)), number(row, 2), number(row, 3)))
                .list();
    }

    /**
     * What a query asks of an entry e.
     *
     * @param values what is to be bound to it is put here
     */
    static String where(Query query, Map<String, Object> values) {
        StringJoiner where = new StringJoiner(" AND ", "WHERE ", " ").setEmptyValue("");
        for (Term term : query.terms()) {
            String name = "v" + values.size();
            String condition = condition(term, ":" + name, values);
            values.put(name, value(term));
            where.add(term.isNegated() ? "NOT (" + condition + ")" : condition);
        }
        return where.toString();
    }

    static OptionalDouble number(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static String by(Order order) {
        return switch (order) {
            case NATURAL, INFORMATIVENESS -> "e.id"; // the queue puts them in order itself
            case STATUS ->
                "CASE e.status WHEN 'EDITING' THEN 0 WHEN 'RETURNED' THEN 0 WHEN 'DRAFT' THEN 1 WHEN 'NEW' THEN 2 WHEN 'FLAGGED' THEN 3"
                        + " WHEN 'DAMAGED' THEN 4 WHEN 'REJECTED' THEN 5 WHEN 'ACCEPTED' THEN 6 ELSE 7 END, e.id";
            case UNCERTAINTY -> "e.mean_logp IS NULL, e.mean_logp, e.id";
            case LAST_EDITED -> "e.changed_at DESC, e.id";
            case DURATION -> "e.duration, e.id";
        };
    }

    private static String condition(Term term, String value, Map<String, Object> values) {
        return switch (term.field()) {
            case ANY -> "(" + words(value) + (isStatus(term) ? status(term, values) : "") + ")";
            case CAPTION, NAME -> words(value);
            case STATUS -> "e.status = " + value;
            case EDITED -> "e.is_edited = " + value;
            case LOGPROB -> "e.mean_logp " + term.comparison().sign() + " " + value;
            case DURATION -> "e.duration " + term.comparison().sign() + " " + value;
            case LABEL -> "e.id IN (SELECT entry_id FROM standing_label WHERE label " + like(value) + ")";
            case TAG -> "e.id IN (SELECT entry_id FROM tag WHERE tag " + like(value) + ")";
            case NOTE -> "e.id IN (SELECT entry_id FROM note WHERE text " + like(value) + ")";
            case AUTHOR ->
                "e.id IN (SELECT entry_id FROM revision WHERE author COLLATE NOCASE >= " + value
                        + " AND author COLLATE NOCASE < " + value + " || char(1114111)"
                        + " UNION SELECT entry_id FROM journal WHERE author " + like(value + " || '%'") + ")";
        };
    }

    private static String words(String value) {
        return "e.id IN (SELECT rowid FROM search WHERE search MATCH " + value + ")";
    }

    private static String like(String value) {
        return "LIKE " + value + " ESCAPE '!'";
    }

    /** A word that is the name of a status finds the clips that stand there, too. */
    private static boolean isStatus(Term term) {
        return Arrays.stream(Status.values()).anyMatch(status -> status.name().equalsIgnoreCase(term.value()));
    }

    private static String status(Term term, Map<String, Object> values) {
        String name = "s" + values.size();
        values.put(name, term.value().toUpperCase(Locale.ROOT));
        return " OR e.status = :" + name;
    }

    private static Object value(Term term) {
        return switch (term.field()) {
            case ANY -> phrase(term);
            case CAPTION -> "caption : " + phrase(term);
            case NAME -> "name : " + phrase(term);
            case STATUS -> term.value().toUpperCase(Locale.ROOT);
            case EDITED -> term.value().equals("yes") ? 1 : 0;
            case LOGPROB, DURATION -> Double.parseDouble(term.value());
            case LABEL, TAG -> escaped(term) + (term.isWhole() ? "" : "%");
            case NOTE -> "%" + escaped(term) + "%";
            case AUTHOR -> term.value();
        };
    }

    /** In the language of the full-text index: quoted, so that nothing in it is taken for an operator. */
    private static String phrase(Term term) {
        return "\"" + term.value().replace("\"", "\"\"") + "\"" + (term.isWhole() ? "" : " *");
    }

    private static String escaped(Term term) {
        return term.value().replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
