package avcap.studio.formats;

import avcap.ui.UiResources;
import avcap.ui.Words;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;

/** Formats with a file for each clip: which file that is, and whether it can be. */
final class ClipFiles {

    private static final Words WORDS = UiResources.formatWords();

    private final UniqueNames stems = new UniqueNames(FileStem.NAMESAKE);
    private final Pack pack;
    private final String ending;

    /** What is written into the file of a clip. */
    @FunctionalInterface
    interface Content {
        void write(ClipRecord record, Writer out) throws IOException;
    }

    ClipFiles(Pack pack, String ending) {
        this.pack = pack;
        this.ending = ending;
    }

    void write(ClipRecord record, Content content) throws IOException {
        String stem = FileStem.of(record.name());
        if (FileStem.isTooLong(stem)) {
            pack.leaveOut(record, WORDS.text("left.name"));
            return;
        }
        Path file = pack.target().resolve(stems.of(stem) + ending);
        try (Writer out = pack.text(file)) {
            content.write(record, out);
        }
    }

    /** JSON that someone wrote into a comment of the file. */
    static ObjectNode note(String json) {
        try {
            if (RecordJson.JSON.readTree(json) instanceof ObjectNode note) {
                return note;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(WORDS.text("row.noteBroken", e.getOriginalMessage()), e);
        }
        throw new IllegalArgumentException(WORDS.text("row.noteNoObject"));
    }
}
