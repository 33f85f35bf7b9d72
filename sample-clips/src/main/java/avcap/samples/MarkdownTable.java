package avcap.samples;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table as a page of text shows it. */
final class MarkdownTable {

    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    MarkdownTable(List<String> header) {
        this.header = List.copyOf(header);
    }

    /** @throws IllegalArgumentException if it has not as many cells as the header */
    void add(List<String> row) {
        if (row.size() != header.size()) {
            throw new IllegalArgumentException("A row of " + row.size() + " cells in a table of " + header.size());
        }
        rows.add(List.copyOf(row));
    }

    /** One line a row, the last one ended too. */
    String words() {
        StringBuilder words = new StringBuilder();
        words.append(line(header)).append(line(Collections.nCopies(header.size(), "---")));
        rows.forEach(row -> words.append(line(row)));
        return words.toString();
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
