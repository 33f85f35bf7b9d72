package avcap.studio.formats;

import avcap.inference.media.MediaException;
import avcap.ui.UiResources;
import avcap.ui.Words;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.parquet.hadoop.ParquetWriter;

/**
 * Parquet, a row a clip, with the columns that data sets of sounds have: the sound itself may lie in the row. What the studio knows
 * besides is in {@code record}, as JSON, and columns kept for others are there as texts.
 */
public final class ParquetTable implements CaptionFormat {

    private static final Words WORDS = UiResources.formatWords();

    static final String RECORD = "record";

    @Override
    public String id() {
        return "parquet";
    }

    @Override
    public String title() {
        return "Parquet";
    }

    @Override
    public boolean bringsClips() {
        return true;
    }

    @Override
    public String fileName() {
        return "captions.parquet";
    }

    @Override
    public Set<String> reserved() {
        Set<String> names = new LinkedHashSet<>(ParquetRow.COLUMNS);
        names.add(RECORD);
        return names;
    }

    @Override
    public void write(Records records, Pack pack) throws IOException {
        Set<String> extra = new LinkedHashSet<>(records.extraColumns());
        extra.removeAll(reserved());
        extra.removeAll(RecordJson.FIELDS);
        UniqueNames stems = new UniqueNames(FileStem.NAMESAKE);
        try (ParquetWriter<ParquetRow> out = new ParquetRowWriting(List.copyOf(extra)).open(pack.target())) {
            records.each(record -> {
                Optional<ParquetRow.Audio> audio = audio(record, pack, stems);
                if (!pack.isLeftOut(record)) {
                    out.write(new ParquetRow(record, audio, rest(record)));
                }
            });
        }
    }

    private ObjectNode rest(ClipRecord record) {
        return RecordJson.rest(record, this, "name", "start_ms", "end_ms", "caption", "captions", "labels", "split");
    }

    /** The sound of a clip as the row has it; a clip whose sound cannot be read is left out. */
    private static Optional<ParquetRow.Audio> audio(ClipRecord record, Pack pack, UniqueNames stems)
            throws IOException {
        String path = stems.of(FileStem.of(record.name())) + ".wav";
        if (!pack.takesMedia()) {
            return Optional.of(new ParquetRow.Audio(path, new byte[0]));
        }
        Optional<Path> clip = pack.media(record);
        if (clip.isEmpty()) {
            pack.leaveOut(record, WORDS.text("left.file"));
            return Optional.empty();
        }
        Path wav = pack.target().resolveSibling(".sound.wav");
        try {
            ClipMedia.wav(clip.get(), wav, pack.progress());
            return Optional.of(new ParquetRow.Audio(path, Files.readAllBytes(wav)));
        } catch (MediaException e) {
            pack.leaveOut(record, String.valueOf(e.getMessage()));
            return Optional.empty();
        } finally {
            Files.deleteIfExists(wav);
        }
    }

    @Override
    public void read(Source source, Intake intake) throws IOException, FormatException {
        for (Path file : source.files(".parquet")) {
            new ParquetFile(source, file, intake).read();
        }
    }
}
