package avcap.studio.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table for people: columns of a width of their own, wider only if the heading needs it in the language that is spoken. */
final class HeadedColumns {

    private final List<String> headings = new ArrayList<>();
    private final StringBuilder format = new StringBuilder();

    /** One more column, with its cells at the left. */
    HeadedColumns left(int width, String heading) {
        return column("%-", width, heading);
    }

    /** One more column, with its cells at the right. */
    HeadedColumns right(int width, String heading) {
        return column("%", width, heading);
    }

    private HeadedColumns column(String side, int width, String heading) {
        format.append(headings.isEmpty() ? "" : " ")
                .append(side)
                .append(Math.max(width, heading.length()))
                .append('s');
        headings.add(heading);
        return this;
    }

    String headings() {
        return row(headings.toArray());
    }

    String row(Object... cells) {
        return String.format(Locale.ROOT, format.toString(), cells);
    }
}
