package avcap.studio.formats;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Writer;

/** The elements of a JSON list as they are written, each on a line of its own. */
final class JsonElements {

    private final Writer out;
    private boolean hasAny;

    JsonElements(Writer out) {
        this.out = out;
    }

    void add(JsonNode element) throws IOException {
        next();
        out.write(RecordJson.JSON.writeValueAsString(element));
    }

    /** Of an object instead of a list. */
    void add(String name, JsonNode element) throws IOException {
        next();
        out.write(RecordJson.JSON.writeValueAsString(name) + ":" + RecordJson.JSON.writeValueAsString(element));
    }

    private void next() throws IOException {
        out.write(hasAny ? ",\n" : "\n");
        hasAny = true;
    }
}
