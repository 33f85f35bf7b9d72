package avcap.studio.formats;

import avcap.ui.UiResources;
import avcap.ui.Words;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** A table by RFC 4180 with names over its columns; its cells are neutral to spreadsheets, as {@link CellText} says. */
final class Table {

    private static final Words WORDS = UiResources.formatWords();

    static final CSVFormat COMMAS =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    static final CSVFormat TABS = CSVFormat.RFC4180
            .builder()
            .setDelimiter('\t')
            .setRecordSeparator('\n')
            .get();

    private final CSVFormat format;

    Table(CSVFormat format) {
        this.format = format;
    }

    /** Who takes the rows as objects of texts; empty cells are left out. */
    @FunctionalInterface
    interface Row {
        void take(Place place, ObjectNode row) throws FormatException;
    }

    /** A table being written. */
    static final class Out implements Closeable {

        private final CSVPrinter printer;
        private final List<String> columns;

        private Out(CSVPrinter printer, List<String> columns) {
            this.printer = printer;
            this.columns = columns;
        }

        /** Cells whose column the table does not have are left out. */
        void row(ObjectNode cells) throws IOException {
            List<String> texts = new ArrayList<>();
            for (String column : columns) {
                texts.add(CellText.of(text(cells.path(column))));
            }
            printer.printRecord(texts);
        }

        @Override
        public void close() throws IOException {
            printer.close();
        }
    }

    /** Begins a table with its columns' names; it closes what it writes to. */
    Out write(Writer out, Collection<String> columns, Collection<String> extra) throws IOException {
        List<String> all = new ArrayList<>(columns);
        extra.stream().filter(each -> !columns.contains(each)).forEach(all::add);
        CSVPrinter printer = new CSVPrinter(out, format);
        printer.printRecord(all.stream().map(CellText::of).toList());
        return new Out(printer, all);
    }

    /** What a cell shows of a value. */
    static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.isMissingNode() || value.isNull() ? "" : value.toString();
    }

    /** What a table keeps of a record: columns kept for others become texts, and empty ones are lost. */
    static ClipRecord kept(ClipRecord record) {
        ClipRecord asTexts = record.withExtra(value -> TextNode.valueOf(text(value)));
        return asTexts.withoutExtra(asTexts.extra().keySet().stream()
                .filter(name -> text(asTexts.extra().getOrDefault(name, TextNode.valueOf("")))
                        .isEmpty())
                .toList());
    }

    /**
     * Reads a table.
     *
     * @param title of the format, for the sentence if a column is missing
     * @throws FormatException if the file has no such columns
     */
    void read(Source source, Path file, String title, List<String> required, Intake intake, Row each)
            throws IOException, FormatException {
        try (BoundedReader text = source.text(file);
                CSVParser parser = format.parse(text)) {
            Iterator<CSVRecord> rows = parser.iterator();
            long line = 1;
            try {
                List<String> columns = rows.hasNext()
                        ? rows.next().stream().map(CellText::meant).toList()
                        : List.of();
                check(file, title, columns, required);
                text.rowDone();
                line = parser.getCurrentLineNumber() + 1;
                while (rows.hasNext()) {
                    row(source.place(file, line), columns, rows.next(), intake, each);
                    text.rowDone();
                    line = parser.getCurrentLineNumber() + 1;
                }
            } catch (UncheckedIOException e) {
                intake.reject(source.place(file, line), WORDS.text("breaks.table", reason(e)));
            }
        }
    }

    private static String reason(UncheckedIOException e) {
        return String.valueOf(
                e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
    }

    private static void check(Path file, String title, List<String> columns, List<String> required)
            throws FormatException {
        for (String column : required) {
            if (!columns.contains(column)) {
                throw new FormatException(WORDS.text("table.column", file, title, column));
            }
        }
        if (new HashSet<>(columns).size() < columns.size()) {
            throw new FormatException(WORDS.text("table.twice", file));
        }
    }

    private static void row(Place place, List<String> columns, CSVRecord row, Intake intake, Row each)
            throws FormatException {
        if (row.size() == 1 && row.get(0).isEmpty()) {
            return; // an empty line
        }
        if (row.size() > columns.size()) {
            intake.reject(place, WORDS.text("row.cells", row.size(), columns.size()));
            return;
        }
        ObjectNode cells = RecordJson.JSON.createObjectNode();
        for (int i = 0; i < row.size(); i++) {
            String cell = CellText.meant(row.get(i));
            if (!cell.isEmpty()) {
                cells.put(columns.get(i), cell);
            }
        }
        each.take(place, cells);
    }
}
