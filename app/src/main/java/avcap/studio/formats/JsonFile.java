package avcap.studio.formats;

import avcap.ui.UiResources;
import avcap.ui.Words;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A JSON file read element by element, however many there are. Where it breaks off, the rest is rejected with the line. */
final class JsonFile {

    private static final Words WORDS = UiResources.formatWords();

    private final Source source;
    private final Path file;
    private final Intake intake;

    /** Who takes the elements of a list, or the members of an object with their names. */
    @FunctionalInterface
    interface Element {
        void take(Place place, String name, JsonNode element) throws FormatException;
    }

    JsonFile(Source source, Path file, Intake intake) {
        this.source = source;
        this.file = file;
        this.intake = intake;
    }

    /**
     * A file that is a list.
     *
     * @param title of the format, for the sentence if it is none
     */
    void list(String title, Element each) throws IOException, FormatException {
        try (BoundedReader text = source.text(file);
                JsonParser parser = RecordJson.JSON.getFactory().createParser(text)) {
            if (token(parser) != JsonToken.START_ARRAY) {
                throw new FormatException(WORDS.text("json.noList", file, title));
            }
            elements(text, parser, each);
        }
    }

    /**
     * A file that is an object; members that nobody asks for are passed over.
     *
     * @param members who takes the elements of which list or object in it; each must be there
     */
    void object(String title, Map<String, Element> members) throws IOException, FormatException {
        try (BoundedReader text = source.text(file);
                JsonParser parser = RecordJson.JSON.getFactory().createParser(text)) {
            if (token(parser) != JsonToken.START_OBJECT) {
                throw new FormatException(WORDS.text("json.noObject", file, title));
            }
            Set<String> missing = new HashSet<>(members.keySet());
            boolean goesOn = true;
            while (goesOn && token(parser) == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                Element each = members.get(name);
                JsonToken value = token(parser);
                missing.remove(name);
                if (each != null && (value == JsonToken.START_ARRAY || value == JsonToken.START_OBJECT)) {
                    goesOn = elements(text, parser, each);
                } else {
                    goesOn = passOver(parser);
                }
            }
            if (goesOn && !missing.isEmpty()) {
                throw new FormatException(WORDS.text("json.lacks", file, title, missing(missing)));
            }
        }
    }

    private static String missing(Set<String> members) {
        return members.stream().map(member -> WORDS.text("json.member", member)).collect(Collectors.joining(", "));
    }

    private JsonToken token(JsonParser parser) throws IOException {
        try {
            JsonToken token = parser.nextToken();
            return token == null ? JsonToken.NOT_AVAILABLE : token;
        } catch (JsonProcessingException | BoundedReader.LongRowException e) {
            broken(parser, e);
            return JsonToken.NOT_AVAILABLE;
        }
    }

    private boolean passOver(JsonParser parser) throws IOException {
        try {
            parser.skipChildren();
            return true;
        } catch (JsonProcessingException | BoundedReader.LongRowException e) {
            broken(parser, e);
            return false;
        }
    }

    /** Whether the file goes on behind them. */
    private boolean elements(BoundedReader text, JsonParser parser, Element each) throws IOException, FormatException {
        boolean areNamed = parser.currentToken() == JsonToken.START_OBJECT;
        try {
            text.rowDone();
            for (JsonToken at = parser.nextToken(); !at.isStructEnd(); at = parser.nextToken()) {
                String name = areNamed ? parser.currentName() : "";
                if (areNamed) {
                    parser.nextToken();
                }
                Place place = source.place(file, parser.currentTokenLocation().getLineNr());
                JsonNode element = parser.readValueAsTree();
                text.rowDone();
                each.take(place, name, element);
            }
            return true;
        } catch (JsonProcessingException | BoundedReader.LongRowException e) {
            broken(parser, e);
            return false;
        }
    }

    private void broken(JsonParser parser, IOException e) {
        String why = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
        intake.reject(
                source.place(file, parser.currentLocation().getLineNr()),
                WORDS.text("breaks.json", String.valueOf(why)));
    }
}
