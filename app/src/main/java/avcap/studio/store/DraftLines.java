package avcap.studio.store;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Slot;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Drafts as lines of JSON in UTF-8, each with the id of the project whose clips it speaks of. */
final class DraftLines {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final long MOST_BYTES = 64L << 20;

    private record Line(
            @Nullable String project,
            long clip,
            int slot,
            @Nullable String text,
            @Nullable String by,
            long at) {}

    /**
     * What a file holds.
     *
     * @param drafts in their order
     * @param unread how many lines are none, or speak of another project
     */
    record Found(List<Draft> drafts, int unread) {

        static final Found NOTHING = new Found(List.of(), 0);

        boolean isNothing() {
            return drafts.isEmpty() && unread == 0;
        }
    }

    private DraftLines() {}

    static byte[] of(Collection<Draft> drafts, String project) {
        StringBuilder lines = new StringBuilder();
        for (Draft draft : drafts) {
            Line line = new Line(
                    project,
                    draft.entry().value(),
                    draft.slot().number(),
                    draft.text(),
                    draft.by().name(),
                    draft.at().toEpochMilli());
            try {
                lines.append(JSON.writeValueAsString(line)).append('\n');
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8); // replaces half a character, as one may be typed
    }

    /** Reads a file that need not be there; a last line without its line feed may be torn, and then is passed over. */
    static Found read(Path file, String project) throws IOException {
        if (!Files.exists(file)) {
            return Found.NOTHING;
        }
        if (Files.size(file) > MOST_BYTES) {
            return new Found(List.of(), 1); // no studio wrote that
        }
        byte[] bytes = Files.readAllBytes(file);
        List<Draft> drafts = new ArrayList<>();
        int unread = 0;
        for (int start = 0; start < bytes.length; ) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            Optional<Draft> draft = draft(bytes, start, end - start, project);
            draft.ifPresent(drafts::add);
            if (draft.isEmpty() && end < bytes.length) {
                unread++;
            }
            start = end + 1;
        }
        return new Found(List.copyOf(drafts), unread);
    }

    private static Optional<Draft> draft(byte[] bytes, int start, int length, String project) {
        try {
            Line line = JSON.readValue(bytes, start, length, Line.class);
            String text = line == null ? null : line.text();
            if (line == null || text == null || !project.equals(line.project())) {
                return Optional.empty();
            }
            return Optional.of(new Draft(
                    new EntryId(line.clip()),
                    new Slot(line.slot()),
                    text,
                    new Annotator(Objects.requireNonNullElse(line.by(), "")),
                    Instant.ofEpochMilli(line.at())));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty(); // no JSON, or no such caption, or nobody who typed
        }
    }
}
