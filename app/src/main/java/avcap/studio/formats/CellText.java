package avcap.studio.formats;

import java.util.regex.Pattern;

/**
 * Texts as they may stand in the cells of a table that someone opens with a spreadsheet, where {@code =}, {@code +}, {@code -},
 * {@code @}, a tab or a return at the beginning make a formula of it.
 *
 * <p>Such a text gets an apostrophe before it, as OWASP suggests, and loses it when it is read. Numbers and plain names, such as
 * the ids of videos that begin with a hyphen, can do nothing and stay as they are.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV injection</a>
 */
final class CellText {

    private static final Pattern ACTIVE = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern HARMLESS = Pattern.compile("[+-][\\w.+-]*");
    private static final Pattern NEUTRAL = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private CellText() {}

    static String of(String text) {
        return ACTIVE.matcher(text).matches() && !HARMLESS.matcher(text).matches() ? "'" + text : text;
    }

    static String meant(String cell) {
        return NEUTRAL.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
