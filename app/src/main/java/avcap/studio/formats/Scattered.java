package avcap.studio.formats;

import avcap.ui.UiResources;
import avcap.ui.Words;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Clips whose captions stand elsewhere in the file, as COCO's and MSR-VTT's do, put together in memory: such a file can be read
 * in no other way. Clips come out in the order of the file.
 */
final class Scattered {

    private static final Words WORDS = UiResources.formatWords();

    private final Map<String, ObjectNode> clips = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Intake intake;

    Scattered(Intake intake) {
        this.intake = intake;
    }

    /** A clip, with the studio's names of its fields. */
    void clip(Place place, String id, ObjectNode clip) {
        if (clips.putIfAbsent(id, clip) != null) {
            intake.reject(place, WORDS.text("row.clipTwice", id));
            return;
        }
        places.put(id, place);
    }

    /** A caption of a clip that has come, and what else is said beside it; the first to say a thing counts. */
    void caption(Place place, String id, String text, long captionId, @Nullable ObjectNode beside) {
        ObjectNode clip = clips.get(id);
        if (clip == null) {
            intake.reject(place, WORDS.text("row.scattered", id));
            return;
        }
        clip.withArrayProperty("captions").add(text);
        ArrayNode ids = clip.withArrayProperty("caption_ids");
        ids.add(captionId);
        if (beside != null) {
            beside.properties().forEach(field -> clip.putIfAbsent(field.getKey(), field.getValue()));
        }
    }

    void end() throws FormatException {
        for (Map.Entry<String, ObjectNode> clip : clips.entrySet()) {
            Place place = places.getOrDefault(clip.getKey(), new Place("", 0));
            intake.offer(place, () -> RecordJson.record(clip.getValue()));
        }
    }
}
