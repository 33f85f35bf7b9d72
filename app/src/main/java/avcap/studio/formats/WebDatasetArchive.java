package avcap.studio.formats;

import avcap.ui.UiResources;
import avcap.ui.Words;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * One archive being read. Names that lead out of it and members that are no files are rejected; only sounds and videos are ever
 * put on the disk, below the media folder, and never over what is there. The line of a place is the member's number.
 */
final class WebDatasetArchive {

    private static final Words WORDS = UiResources.formatWords();
    private static final Set<String> MEDIA = Set.of("wav", "mp4", "flac", "mp3", "webm", "mkv");

    private final Source source;
    private final Path file;
    private final Intake intake;
    private String key = "";
    private @Nullable Place place;
    private @Nullable String json;
    private @Nullable String text;
    private Optional<String> media = Optional.empty();
    private long member;

    WebDatasetArchive(Source source, Path file, Intake intake) {
        this.source = source;
        this.file = file;
        this.intake = intake;
    }

    void read() throws IOException, FormatException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new BufferedInputStream(source.bytes(file)), StandardCharsets.UTF_8.name())) {
            TarArchiveEntry entry = next(tar);
            while (entry != null) {
                member++;
                take(tar, entry);
                entry = next(tar);
            }
        }
        end();
    }

    private @Nullable TarArchiveEntry next(TarArchiveInputStream tar) {
        try {
            return tar.getNextEntry();
        } catch (IOException | IllegalArgumentException e) {
            intake.reject(source.place(file, member + 1), WORDS.text("breaks.archive", String.valueOf(e.getMessage())));
            return null;
        }
    }

    private void take(TarArchiveInputStream tar, TarArchiveEntry entry) throws IOException, FormatException {
        if (entry.isDirectory()) {
            return;
        }
        Place at = source.place(file, member);
        String name = entry.getName();
        int dot = name.indexOf('.', name.lastIndexOf('/') + 1);
        try {
            source.unpacking()
                    .orElseGet(() -> Unpacking.dry(Path.of("").toAbsolutePath()))
                    .place(name);
            if (!entry.isFile() || entry.isSymbolicLink() || entry.isLink()) {
                throw new IllegalArgumentException(WORDS.text("member.noFile", name));
            }
            if (dot < 0) {
                throw new IllegalArgumentException(WORDS.text("member.noEnding", name));
            }
        } catch (IllegalArgumentException e) {
            intake.reject(at, String.valueOf(e.getMessage()));
            return;
        }
        if (!name.substring(0, dot).equals(key)) {
            end();
            key = name.substring(0, dot);
            place = at;
        }
        String ending = name.substring(dot + 1);
        if (ending.equals("json")) {
            json = content(tar, entry, at);
        } else if (ending.equals("txt")) {
            text = content(tar, entry, at);
        } else if (MEDIA.contains(ending) && source.unpacking().isPresent()) {
            source.unpacking().get().put(name, file -> Files.copy(tar, file));
            boolean isVideo = !ending.equals("wav");
            media = isVideo || media.isEmpty() ? Optional.of(name) : media;
        }
    }

    private @Nullable String content(TarArchiveInputStream tar, TarArchiveEntry entry, Place at) throws IOException {
        if (entry.getSize() > BoundedReader.MOST) {
            intake.reject(at, WORDS.text("member.long", entry.getName(), BoundedReader.MOST));
            return null;
        }
        byte[] bytes = tar.readNBytes((int) entry.getSize());
        return new String(bytes, StandardCharsets.UTF_8).replace('\ufffd', Source.NOT_TEXT);
    }

    private void end() throws FormatException {
        Place at = place;
        if (at != null) {
            intake.offer(at, this::record);
        }
        place = null;
        json = null;
        text = null;
        media = Optional.empty();
    }

    private ClipRecord record() {
        ObjectNode clip = json == null ? RecordJson.JSON.createObjectNode() : object(json);
        if (!clip.has("name")) {
            clip.put("name", FileStem.name(key.substring(key.lastIndexOf('/') + 1)));
        }
        if (!clip.has("caption") && !clip.has("captions") && text != null) {
            clip.put("caption", text);
        }
        ClipRecord record = RecordJson.record(clip);
        return media.map(record::withFile).orElse(record);
    }

    private static ObjectNode object(String json) {
        try {
            if (RecordJson.JSON.readTree(json) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(WORDS.text("member.broken", e.getOriginalMessage()), e);
        }
        throw new IllegalArgumentException(WORDS.text("member.noObject"));
    }
}
