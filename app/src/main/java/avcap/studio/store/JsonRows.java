package avcap.studio.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;

/** A table in JSON, each row a list, to be bound to a statement that works on many rows at once. */
final class JsonRows {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private JsonRows() {}

    static String of(Collection<? extends List<?>> rows) {
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
