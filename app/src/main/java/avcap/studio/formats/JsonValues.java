package avcap.studio.formats;

import avcap.ui.UiResources;
import avcap.ui.Words;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** JSON values one after another: the one of a JSON file, or those of JSON lines. */
final class JsonValues {

    private static final Words WORDS = UiResources.formatWords();

    private JsonValues() {}

    /** At least one value; an object that has a name twice is refused. */
    static List<JsonNode> in(String content) throws FormatException {
        List<JsonNode> values = new ArrayList<>();
        try (JsonParser parser = RecordJson.JSON.getFactory().createParser(content)) {
            parser.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
            while (parser.nextToken() != null) {
                values.add(parser.readValueAsTree());
            }
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new FormatException(WORDS.text("captions.noJsonAt", e.getOriginalMessage(), line), e);
        } catch (IOException e) {
            throw new FormatException(WORDS.text("captions.noJson", String.valueOf(e.getMessage())), e);
        }
        return values;
    }

    static List<JsonNode> elements(JsonNode list) {
        List<JsonNode> elements = new ArrayList<>();
        list.forEach(elements::add);
        return elements;
    }
}
