package avcap.studio.formats;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that follow each other and say the same of a clip but for the caption, put together into one record: how formats with a
 * row a caption say that a clip has several.
 */
final class RowGroup {

    private static final List<String> OF_CAPTION = List.of("caption", "caption_ids");

    private final Intake intake;
    private @Nullable Place place;
    private @Nullable ObjectNode clip;
    private ArrayNode texts = RecordJson.JSON.createArrayNode();
    private ArrayNode ids = RecordJson.JSON.createArrayNode();

    RowGroup(Intake intake) {
        this.intake = intake;
    }

    /** @param row with the studio's names of its fields, one caption and its number */
    void add(Place at, ObjectNode row, long captionId) throws FormatException {
        String caption = row.path("caption").asText();
        row.remove(OF_CAPTION);
        if (!row.equals(clip)) {
            end();
            place = at;
            clip = row;
        }
        texts.add(caption);
        ids.add(captionId);
    }

    /** Hands over the last. */
    void end() throws FormatException {
        ObjectNode last = clip;
        Place at = place;
        if (last != null && at != null) {
            last.set("captions", texts);
            last.set("caption_ids", ids);
            clip = null;
            texts = RecordJson.JSON.createArrayNode();
            ids = RecordJson.JSON.createArrayNode();
            intake.offer(at, () -> RecordJson.record(last));
        }
    }
}
