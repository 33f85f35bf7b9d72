package avcap.studio.formats;

import avcap.studio.annotation.Origin;
import avcap.ui.UiResources;
import avcap.ui.Words;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** CVAT's generic table of labelled stretches, a row a text; the clips are named, not included. */
public final class CvatTsv implements CaptionFormat {

    private static final Words WORDS = UiResources.formatWords();
    private static final List<String> COLUMNS = List.of("id", "filename", "start", "stop", "label", "source", "score");
    private static final String AUTO = "auto";

    @Override
    public String id() {
        return "cvat";
    }

    @Override
    public String title() {
        return "CVAT Generic TSV";
    }

    @Override
    public String fileName() {
        return "cvat.tsv";
    }

    @Override
    public boolean takesSegmentsAlone() {
        return true;
    }

    @Override
    public ClipRecord kept(ClipRecord record) {
        Provenance from = record.provenance();
        boolean isMachine = from.origin() == Origin.MACHINE;
        ObjectNode said = RecordJson.JSON.createObjectNode();
        said.put("name", name(record)).put("origin", (isMachine ? Origin.MACHINE : Origin.HUMAN).name());
        from.score().ifPresent(score -> said.put("score", score));
        return Cue.record(name(record), Cue.of(record))
                .withFile(name(record))
                .withProvenance(RecordJson.record(said).provenance());
    }

    private static String name(ClipRecord record) {
        return record.file().isEmpty() ? record.name() : record.file();
    }

    @Override
    public void write(Records records, Pack pack) throws IOException {
        Set<String> names = new HashSet<>();
        int[] id = {0};
        try (Table.Out table = new Table(Table.TABS).write(pack.text(), COLUMNS, List.of())) {
            records.each(record -> {
                if (!names.add(name(record))) {
                    pack.leaveOut(record, WORDS.text("left.taken"));
                    return;
                }
                for (Cue cue : Cue.of(record)) {
                    id[0]++;
                    table.row(row(id[0], record, cue));
                }
            });
        }
    }

    private static ObjectNode row(int id, ClipRecord record, Cue cue) {
        ObjectNode row = RecordJson.JSON.createObjectNode();
        row.put("id", id).put("filename", name(record));
        row.put("start", Seconds.of(cue.startMillis()).toPlainString());
        row.put("stop", Seconds.of(cue.endMillis()).toPlainString());
        row.put("label", cue.text());
        row.put("source", record.provenance().origin() == Origin.MACHINE ? AUTO : "manual");
        record.provenance().score().ifPresent(score -> row.put("score", score));
        return row;
    }

    @Override
    public void read(Source source, Intake intake) throws IOException, FormatException {
        Clip clip = new Clip(intake);
        new Table(Table.TABS)
                .read(
                        source,
                        source.main(fileName()),
                        title(),
                        List.of("filename", "start", "stop", "label"),
                        intake,
                        (place, row) -> {
                            try {
                                clip.add(place, row);
                            } catch (IllegalArgumentException e) {
                                intake.reject(place, String.valueOf(e.getMessage()));
                            }
                        });
        clip.end();
    }

    /** The rows of a clip, which follow each other. */
    private static final class Clip {

        private final Intake intake;
        private final List<Cue> cues = new ArrayList<>();
        private @Nullable Place place;
        private @Nullable ObjectNode first;

        Clip(Intake intake) {
            this.intake = intake;
        }

        void add(Place at, ObjectNode row) throws FormatException {
            Cue cue = new Cue(
                    Seconds.millis(row.path("start").asText()),
                    Seconds.millis(row.path("stop").asText()),
                    row.path("label").asText());
            if (cue.startMillis() < 0 || cue.endMillis() <= cue.startMillis()) {
                throw new IllegalArgumentException(WORDS.text("row.ends"));
            }
            if (first == null || !first.path("filename").equals(row.path("filename"))) {
                end();
                first = row;
                place = at;
            }
            cues.add(cue);
        }

        void end() throws FormatException {
            ObjectNode row = first;
            Place at = place;
            if (row != null && at != null) {
                List<Cue> all = List.copyOf(cues);
                cues.clear();
                intake.offer(at, () -> record(row, all));
            }
            first = null;
        }

        private static ClipRecord record(ObjectNode row, List<Cue> cues) {
            String name = row.path("filename").asText();
            ObjectNode said = RecordJson.JSON.createObjectNode().put("name", name);
            said.put("origin", (row.path("source").asText().equals(AUTO) ? Origin.MACHINE : Origin.HUMAN).name());
            RecordJson.text(row, "score").ifPresent(score -> said.put("score", score));
            return Cue.record(name, cues)
                    .withFile(name)
                    .withProvenance(RecordJson.record(said).provenance());
        }
    }
}
