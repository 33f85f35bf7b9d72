package avcap.studio.formats;

import avcap.ui.UiResources;
import avcap.ui.Words;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Clotho's two tables: five captions a sound, and beside them what is known of the sound, in which the studio puts what it knows.
 * Clotho's own have exactly five captions of 8 to 20 words; here cells may stay empty.
 */
public final class ClothoCsv implements CaptionFormat {

    private static final Words WORDS = UiResources.formatWords();
    private static final int SLOTS = 5;
    private static final String CAPTIONS = "clotho_captions.csv";
    private static final String METADATA = "clotho_metadata.csv";
    private static final List<String> SOUND =
            List.of("file_name", "keywords", "sound_id", "sound_link", "start_end_samples", "manufacturer", "license");
    private static final List<String> BESIDE = List.of(
            "name",
            "clip_sha256",
            "origin",
            "status",
            "machine_text",
            "human_text",
            "model_id",
            "score",
            "words",
            "decode",
            "annotator",
            "accepted_at",
            "active_ms",
            "accepted_ms",
            Listening.PLAYS,
            Listening.COVERAGE,
            "start_ms",
            "end_ms",
            "split",
            "segments",
            RecordJson.TAGS,
            Noted.FIELD,
            "caption_ids",
            "clip");

    @Override
    public String id() {
        return "clotho";
    }

    @Override
    public String title() {
        return "Clotho CSV";
    }

    @Override
    public String fileName() {
        return "clotho";
    }

    @Override
    public Set<String> reserved() {
        return Set.of("file_name", "keywords", "caption_1", "caption_2", "caption_3", "caption_4", "caption_5");
    }

    @Override
    public ClipRecord kept(ClipRecord record) {
        ClipRecord kept = Table.kept(record.withoutExtra(reserved()));
        List<Saying> captions = kept.captions();
        return kept.withCaptions(captions.subList(0, Math.min(SLOTS, captions.size())))
                .withFile(record.file().isEmpty() ? record.name() : record.file())
                .withLabels(keywords(String.join(";", record.labels())));
    }

    private static List<String> keywords(String joined) {
        List<String> words = new ArrayList<>();
        for (String word : joined.split(";")) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return words;
    }

    @Override
    public void write(Records records, Pack pack) throws IOException {
        List<String> columns = new ArrayList<>(List.of("file_name"));
        for (int slot = 1; slot <= SLOTS; slot++) {
            columns.add("caption_" + slot);
        }
        List<String> beside = new ArrayList<>(SOUND);
        beside.addAll(BESIDE);
        Table table = new Table(Table.COMMAS);
        try (Table.Out captions = table.write(pack.text(pack.target().resolve(CAPTIONS)), columns, List.of());
                Table.Out sounds =
                        table.write(pack.text(pack.target().resolve(METADATA)), beside, records.extraColumns())) {
            Set<String> files = new HashSet<>();
            records.each(record -> {
                String file = record.file().isEmpty() ? record.name() : record.file();
                if (!files.add(file)) {
                    pack.leaveOut(record, WORDS.text("left.taken"));
                    return;
                }
                captions.row(captions(record, file));
                ObjectNode sound = RecordJson.rest(kept(record), this, "labels", "caption", "captions");
                sound.put("file_name", file);
                sound.put("keywords", String.join(";", kept(record).labels()));
                sounds.row(sound);
            });
        }
    }

    private static ObjectNode captions(ClipRecord record, String file) {
        ObjectNode row = RecordJson.JSON.createObjectNode().put("file_name", file);
        for (int slot = 1; slot <= Math.min(SLOTS, record.captions().size()); slot++) {
            row.put("caption_" + slot, record.captions().get(slot - 1).text());
        }
        return row;
    }

    @Override
    public void read(Source source, Intake intake) throws IOException, FormatException {
        Path captions = source.main(CAPTIONS);
        Path metadata =
                captions.resolveSibling(String.valueOf(captions.getFileName()).replace("captions", "metadata"));
        boolean hasMetadata = !metadata.equals(captions) && Files.isRegularFile(metadata);
        Map<String, ObjectNode> sounds = hasMetadata ? sounds(source, metadata, intake) : Map.of();
        Set<String> seen = new HashSet<>();
        new Table(Table.COMMAS)
                .read(source, captions, title(), List.of("file_name", "caption_1"), intake, (place, row) -> {
                    String file = row.path("file_name").asText();
                    if (seen.add(file)) {
                        intake.offer(place, () -> RecordJson.record(clip(row, file, sounds.get(file))));
                    } else {
                        intake.reject(place, WORDS.text("row.soundTwice", file));
                    }
                });
    }

    private static Map<String, ObjectNode> sounds(Source source, Path metadata, Intake intake)
            throws IOException, FormatException {
        Map<String, ObjectNode> sounds = new HashMap<>();
        new Table(Table.COMMAS)
                .read(
                        source,
                        metadata,
                        WORDS.text("title.clothoMetadata"),
                        List.of("file_name"),
                        intake,
                        (place, row) -> {
                            if (sounds.putIfAbsent(row.path("file_name").asText(), row) != null) {
                                intake.reject(
                                        place,
                                        WORDS.text(
                                                "row.soundTwice",
                                                row.path("file_name").asText()));
                            }
                        });
        return sounds;
    }

    private static ObjectNode clip(ObjectNode row, String file, @Nullable ObjectNode sound) {
        ObjectNode clip = RecordJson.JSON.createObjectNode();
        if (sound != null) {
            clip.setAll(sound);
            clip.remove(List.of("file_name", "keywords"));
            keywords(sound.path("keywords").asText())
                    .forEach(word -> clip.withArrayProperty("labels").add(word));
        }
        clip.put("file", file);
        if (!clip.has("name")) {
            clip.put("name", file);
        }
        for (int slot = 1; slot <= SLOTS; slot++) {
            RecordJson.text(row, "caption_" + slot)
                    .ifPresent(text -> clip.withArrayProperty("captions").add(text));
        }
        row.properties().stream()
                .filter(field ->
                        !field.getKey().equals("file_name") && !field.getKey().startsWith("caption_"))
                .forEach(field -> clip.set(field.getKey(), field.getValue()));
        return clip;
    }
}
