package avcap.studio.formats;

import avcap.inference.media.MediaException;
import avcap.ui.UiResources;
import avcap.ui.Words;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Hugging Face's folders of sounds or of videos: one for each split, with the clips and a {@code metadata.jsonl} in it. Metadata
 * above the splits would lose columns, and a word such as "test" in a file's name would be taken for a split.
 */
public final class MediaFolder implements CaptionFormat {

    private static final Words WORDS = UiResources.formatWords();
    private static final String METADATA = "metadata.jsonl";
    private static final String USUAL_SPLIT = "train";

    private final boolean isVideo;

    private MediaFolder(boolean isVideo) {
        this.isVideo = isVideo;
    }

    static MediaFolder ofSounds() {
        return new MediaFolder(false);
    }

    static MediaFolder ofVideos() {
        return new MediaFolder(true);
    }

    @Override
    public String id() {
        return isVideo ? "videofolder" : "audiofolder";
    }

    @Override
    public String title() {
        return isVideo ? "Hugging Face VideoFolder" : "Hugging Face AudioFolder";
    }

    @Override
    public String fileName() {
        return id();
    }

    @Override
    public Set<String> reserved() {
        return Set.of("file_name", "text");
    }

    @Override
    public ClipRecord kept(ClipRecord record) {
        ClipRecord kept = record.withoutExtra(reserved());
        return record.split().isEmpty() ? kept.withSplit(USUAL_SPLIT) : kept;
    }

    @Override
    public void write(Records records, Pack pack) throws IOException {
        Map<String, Writer> splits = new HashMap<>();
        UniqueNames stems = new UniqueNames(FileStem.NAMESAKE);
        try {
            records.each(record -> {
                String stem = FileStem.withoutSplitWords(FileStem.of(record.name()));
                String split = FileStem.of(kept(record).split());
                if (FileStem.isTooLong(stem) || FileStem.isTooLong(split)) {
                    pack.leaveOut(record, WORDS.text("left.name"));
                    return;
                }
                Path folder = pack.target().resolve(split);
                Optional<String> file = media(record, folder, stems.of(stem), pack);
                if (file.isPresent()) {
                    Writer out = splits.get(split);
                    if (out == null) {
                        out = pack.text(folder.resolve(METADATA));
                        splits.put(split, out);
                    }
                    StudioLines.write(line(record, file.get()), out);
                }
            });
        } finally {
            for (Writer out : splits.values()) {
                out.close();
            }
        }
    }

    private ObjectNode line(ClipRecord record, String file) {
        ObjectNode line = RecordJson.JSON.createObjectNode();
        line.put("file_name", file).put("text", record.caption());
        return line.setAll(RecordJson.rest(record, this, "caption", "split"));
    }

    /** The clip's file in the folder; empty if it had to be left out. */
    private Optional<String> media(ClipRecord record, Path folder, String stem, Pack pack) throws IOException {
        String file = stem + (isVideo ? ending(record.file()) : ".wav");
        if (!pack.takesMedia()) {
            return Optional.of(file);
        }
        Optional<Path> clip = pack.media(record);
        if (clip.isEmpty()) {
            pack.leaveOut(record, WORDS.text("left.file"));
            return Optional.empty();
        }
        try {
            Files.createDirectories(folder);
            if (isVideo) {
                Files.copy(clip.get(), folder.resolve(file));
            } else {
                ClipMedia.wav(clip.get(), folder.resolve(file), pack.progress());
            }
            return Optional.of(file);
        } catch (MediaException e) {
            pack.leaveOut(record, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    static String ending(String file) {
        int dot = file.lastIndexOf('.');
        String ending = dot < 0 ? "" : file.substring(dot);
        return ending.matches("\\.[A-Za-z0-9]{1,5}") ? ending : ".mp4";
    }

    @Override
    public void read(Source source, Intake intake) throws IOException, FormatException {
        for (Path file : source.files(METADATA)) {
            String split = split(source.path().toAbsolutePath(), file.toAbsolutePath());
            StudioLines.read(source, file, intake, (place, line) -> intake.offer(place, () -> record(line, split)));
        }
    }

    /** The folder in which the metadata lie; none if that is the one that is read. */
    private static String split(Path top, Path metadata) {
        Path folder = metadata.getParent();
        return folder == null || folder.equals(top) || metadata.equals(top)
                ? ""
                : FileStem.name(String.valueOf(folder.getFileName()));
    }

    private static ClipRecord record(ObjectNode line, String split) {
        String file = line.path("file_name").asText();
        String text = line.path("text").asText();
        line.remove(List.of("file_name", "text"));
        if (!text.isEmpty()) {
            line.put("caption", text);
        }
        if (!line.has("name")) {
            line.put("name", file);
            line.put("file", file);
        }
        line.put("split", split);
        return RecordJson.record(line);
    }
}
