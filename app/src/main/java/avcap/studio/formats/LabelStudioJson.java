package avcap.studio.formats;

import avcap.studio.annotation.Origin;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Label Studio's tasks, with the labelling configuration that they need beside them: without it drafts come up blank. A
 * person's captions are annotations, a machine's are predictions.
 */
public final class LabelStudioJson implements CaptionFormat {

    private static final String TASKS = "tasks.json";
    private static final String CONFIG = "labeling_config.xml";
    private static final String MEDIA = "audio"; // the tag that results speak of
    private static final String CAPTION = "caption";
    private static final String SENTENCE = "sentence";
    private static final String EVENT = "event";

    @Override
    public String id() {
        return "labelstudio";
    }

    @Override
    public String title() {
        return "Label Studio JSON";
    }

    @Override
    public String fileName() {
        return "labelstudio";
    }

    @Override
    public boolean takesSegmentsAlone() {
        return true;
    }

    @Override
    public Set<String> reserved() {
        return Set.of("video", "audio", Bands.FIELD);
    }

    @Override
    public void write(Records records, Pack pack) throws IOException {
        Set<String> kinds = new TreeSet<>();
        try (Writer out = pack.text(pack.target().resolve(TASKS))) {
            out.write("[");
            JsonElements tasks = new JsonElements(out);
            records.each(record -> {
                record.segments().forEach(segment -> kinds.add(segment.kind()));
                tasks.add(task(record));
            });
            out.write("\n]\n");
        }
        kinds.remove("");
        StringBuilder labels = new StringBuilder();
        kinds.forEach(kind ->
                labels.append("    <Label value=\"").append(escaped(kind)).append("\"/>\n"));
        try (Writer out = pack.text(pack.target().resolve(CONFIG))) {
            out.write("""
                    <View>
                      <Video name="video" value="$video" sync="audio"/>
                      <Audio name="audio" value="$video" sync="video"/>
                      <TextArea name="caption" toName="audio" rows="2" editable="true" maxSubmissions="5"/>
                      <Labels name="event" toName="audio">
                    %s  </Labels>
                      <TextArea name="sentence" toName="audio" perRegion="true" rows="1" editable="true"/>
                    </View>
                    """.formatted(labels));
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private ObjectNode task(ClipRecord record) {
        Provenance from = record.provenance();
        ObjectNode task = RecordJson.JSON.createObjectNode().put("id", record.number());
        ObjectNode data = task.putObject("data").put("video", record.file());
        data.setAll(Bands.noted(RecordJson.rest(record, this, "file", "caption", "captions", "segments"), record));
        ArrayNode annotations = task.putArray("annotations");
        ArrayNode predictions = task.putArray("predictions");
        boolean isMachine = from.origin() == Origin.MACHINE;
        if (!isMachine) {
            ObjectNode annotation = annotations.addObject();
            annotation.set("completed_by", null); // whoever imports it: accounts differ from one server to the next
            annotation.set("lead_time", null);
            annotation.set(
                    "result",
                    result(record, record.captions().stream().map(Saying::text).toList()));
        }
        if (isMachine || from.machineText().isPresent()) {
            ObjectNode prediction = predictions.addObject();
            prediction.put("model_version", from.modelId().orElse("unknown"));
            from.score().ifPresent(score -> prediction.put("score", score));
            List<String> texts = isMachine
                    ? record.captions().stream().map(Saying::text).toList()
                    : from.machineText().stream().toList();
            prediction.set("result", result(isMachine ? record : record.withSegments(List.of()), texts));
        }
        return task;
    }

    private static ArrayNode result(ClipRecord record, List<String> captions) {
        ArrayNode result = RecordJson.JSON.createArrayNode();
        ArrayNode texts = part(result, "c0", CAPTION, "textarea").putArray("text");
        captions.forEach(texts::add);
        int region = 0;
        for (Segment segment : record.segments()) {
            region++;
            ObjectNode sentence = part(result, "s" + region, SENTENCE, "textarea");
            stretch(sentence, segment).putArray("text").add(segment.text());
            if (!segment.kind().isEmpty()) {
                ObjectNode event = part(result, "s" + region, EVENT, "labels");
                stretch(event, segment).putArray("labels").add(segment.kind());
            }
        }
        return result;
    }

    private static ObjectNode part(ArrayNode result, String id, String control, String type) {
        return result.addObject()
                .put("id", id)
                .put("from_name", control)
                .put("to_name", MEDIA)
                .put("type", type)
                .putObject("value");
    }

    private static ObjectNode stretch(ObjectNode value, Segment segment) {
        return value.put("start", Seconds.of(segment.startMillis()))
                .put("end", Seconds.of(segment.endMillis()))
                .put("channel", 0);
    }

    @Override
    public void read(Source source, Intake intake) throws IOException, FormatException {
        Path tasks = source.main(TASKS);
        new JsonFile(source, tasks, intake)
                .list(title(), (place, name, task) -> intake.offer(place, () -> record(task)));
    }

    private static ClipRecord record(JsonNode task) {
        ObjectNode clip = clip(task);
        List<Segment> bands = Bands.taken(clip);
        return Bands.with(RecordJson.record(clip), bands);
    }

    private static ObjectNode clip(JsonNode task) {
        ObjectNode clip = RecordJson.JSON.createObjectNode();
        JsonNode data = task.path("data");
        data.properties().forEach(field -> clip.set(field.getKey(), field.getValue()));
        String file = data.path("video").asText(data.path("audio").asText());
        clip.remove(List.of("video", "audio"));
        clip.put("file", file);
        if (!clip.has("name")) {
            clip.put("name", file.isEmpty() ? task.path("id").asText() : file);
        }
        boolean isAnnotated = !task.path("annotations").isEmpty();
        JsonNode said = isAnnotated
                ? task.path("annotations").path(0)
                : task.path("predictions").path(0);
        if (!clip.has("origin")) {
            clip.put("origin", (isAnnotated ? Origin.HUMAN : Origin.MACHINE).name());
        }
        results(said.path("result"), clip);
        return clip;
    }

    private static void results(JsonNode results, ObjectNode clip) {
        Map<String, ObjectNode> regions = new LinkedHashMap<>();
        for (JsonNode result : results) {
            JsonNode value = result.path("value");
            if (value.has("start")) {
                ObjectNode region =
                        regions.computeIfAbsent(result.path("id").asText(), id -> RecordJson.JSON.createObjectNode());
                region.put("start_ms", Seconds.millis(value.path("start").asText()));
                region.put("end_ms", Seconds.millis(value.path("end").asText()));
                value.path("labels").forEach(label -> region.put("kind", label.asText()));
                value.path("text").forEach(text -> region.put("text", text.asText()));
            } else if (result.path("type").asText().equals("textarea")) {
                value.path("text")
                        .forEach(text -> clip.withArrayProperty("captions").add(text));
            }
        }
        regions.values().forEach(region -> clip.withArrayProperty("segments").add(region));
    }
}
