package avcap.samples;

import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.training.TrainingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An experiment that trains several models and asks them the same.
 *
 * @param title what is asked
 * @param labels headers of what tells the rows apart
 * @param rows one a model, or one a model and what it is given
 * @param columns what is asked
 * @param reading what the table means
 */
record Comparison(String title, List<String> labels, List<Row> rows, List<Column> columns, String reading) {

    private static final String UNKNOWN = "–";

    /**
     * @param labels what tells it apart, one for each header
     * @param group of its figures, such as "sound only"
     */
    record Row(List<String> labels, LearningRun run, String group) {}

    /**
     * @param header of the table
     * @param quiz that tells it
     * @param figure its name in the row's group
     */
    record Column(String header, Quiz quiz, String figure, Figure.Unit unit) {

        Figure of(Row row, double value) {
            return Figure.of(row.group(), figure, unit, value);
        }
    }

    ExperimentReport by(Laboratory laboratory) throws IOException, CheckpointException, TrainingException {
        List<String> header = new ArrayList<>(labels);
        columns.forEach(column -> header.add(column.header()));
        MarkdownTable table = new MarkdownTable(header);
        for (Row row : rows) {
            List<String> cells = new ArrayList<>(row.labels());
            for (Column column : columns) {
                cells.add(cell(row, column, laboratory));
            }
            table.add(cells);
        }
        return new ExperimentReport(title, table, reading, origin(laboratory));
    }

    private static String cell(Row row, Column column, Laboratory laboratory)
            throws IOException, CheckpointException, TrainingException {
        Double value = laboratory
                .figures(row.run(), column.quiz())
                .get(column.of(row, 0).key());
        return value == null ? UNKNOWN : column.of(row, value).words();
    }

    private String origin(Laboratory laboratory) throws TrainingException {
        Set<Long> seeds = new LinkedHashSet<>();
        Set<Integer> clips = new LinkedHashSet<>();
        for (Row row : rows) {
            seeds.add(row.run().recipe(laboratory.steps()).seed());
            clips.add(row.run().recipe(laboratory.steps()).length().clipsOfStep());
        }
        return "seed " + words(seeds) + ", one run each, " + laboratory.steps() + " steps of " + words(clips)
                + " clips, asked about " + laboratory.scenes() + " held-out scenes from seed "
                + SceneGenerator.HELD_OUT_START + ". The data are synthetic, and so are these figures.";
    }

    private static String words(Set<? extends Number> numbers) {
        return String.join(", ", numbers.stream().map(Number::toString).toList());
    }
}
