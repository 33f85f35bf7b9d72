package avcap.studio.formats;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Rows that were not taken, as a table for those who will mend them. */
public final class RejectionTable {

    private static final List<String> COLUMNS = List.of("file", "line", "reason");

    private RejectionTable() {}

    /** Writes them as CSV; cells are neutral to spreadsheets. */
    public static void write(List<Rejection> rejections, Path file) throws IOException {
        try (Table.Out table = new Table(Table.COMMAS)
                .write(Files.newBufferedWriter(file, StandardCharsets.UTF_8), COLUMNS, List.of())) {
            for (Rejection each : rejections) {
                ObjectNode row = RecordJson.JSON
                        .createObjectNode()
                        .put("file", each.place().file())
                        .put("line", each.place().line())
                        .put("reason", each.reason());
                table.row(row);
            }
        }
    }

    /** The same for the clipboard, with tabs between the cells. */
    public static String text(List<Rejection> rejections) {
        return rejections.stream()
                .map(each -> each.place().file() + "\t" + each.place().line() + "\t" + each.reason() + "\n")
                .collect(Collectors.joining("", String.join("\t", COLUMNS) + "\n", ""));
    }
}
