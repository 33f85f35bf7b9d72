package avcap.studio.formats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;

/** The studio's own format: a line of JSON for each clip, with everything the studio knows. */
public final class StudioLines implements CaptionFormat {

    @Override
    public String id() {
        return "studio";
    }

    @Override
    public String title() {
        return "Studio JSONL";
    }

    @Override
    public String fileName() {
        return "captions.jsonl";
    }

    @Override
    public void write(List<ClipCaption> captions, Writer out) throws IOException {
        for (ClipCaption caption : captions) {
            ObjectNode line = CaptionJson.JSON.createObjectNode();
            line.put("clip", caption.number());
            line.put("name", caption.name());
            line.put("file", caption.file());
            line.put("caption", caption.caption());
            CaptionJson.put(line, caption);
            out.write(CaptionJson.JSON.writeValueAsString(line));
            out.write('\n');
        }
        out.flush();
    }

    @Override
    public List<ClipCaption> read(Reader in) throws IOException, FormatException {
        BufferedReader lines = new BufferedReader(in);
        List<ClipCaption> captions = new ArrayList<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                captions.add(caption(number, line));
            }
        }
        return captions;
    }

    private static ClipCaption caption(int number, String line) throws FormatException {
        try {
            JsonNode node = CaptionJson.JSON.readTree(line);
            return CaptionJson.get(
                    node,
                    node.path("clip").asLong(number),
                    CaptionJson.text(node, "name").orElse(""),
                    CaptionJson.text(node, "file").orElse(""));
        } catch (JsonProcessingException e) {
            throw new FormatException("Line " + number + " is not JSON: " + e.getOriginalMessage() + ".", e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new FormatException("Line " + number + " cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
