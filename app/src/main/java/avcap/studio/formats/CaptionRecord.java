package avcap.studio.formats;

import avcap.ui.UiResources;
import avcap.ui.Words;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One element of a list, one line or one row: a clip and captions of it. */
record CaptionRecord(String id, Set<String> names, List<String> captions, boolean isFailure) {

    private static final Words WORDS = UiResources.formatWords();

    /** Fields that name a clip; the first that is there is its id. */
    private static final List<String> IDS =
            List.of("image_id", "youtube_id", "file_name", "file", "name", "clip", "id");

    private static final List<String> MEDIA = List.of("audio_path", "video_path");
    private static final List<String> LISTS = List.of("captions", "references");
    private static final String CAPTION_OF_AUDIOCAPS = "audiocap_id";
    private static final int EXCERPT_MILLIS = 10_000; // of every clip of AudioCaps
    private static final int MILLIS = 1000;

    CaptionRecord {
        names = Set.copyOf(names);
        captions = List.copyOf(captions);
    }

    CaptionRecord(String id, Set<String> names, List<String> captions) {
        this(id, names, captions, false);
    }

    /** @param number of the record in its file, from 1, for the sentence if it cannot be used */
    static CaptionRecord of(JsonNode node, int number) throws FormatException {
        String id = IDS.stream()
                .map(node::path)
                .filter(JsonNode::isValueNode)
                .filter(value -> !value.isNull())
                .map(JsonNode::asText)
                .findFirst()
                .orElseThrow(() -> new FormatException(
                        WORDS.text("captions.noClip", number, String.join(", ", IDS), CaptionedClips.known())));
        List<String> captions = captions(node);
        if (captions.isEmpty() && !node.has("error")) {
            throw new FormatException(WORDS.text("captions.number.none", number, id));
        }
        return new CaptionRecord(id, names(node), captions, node.has("error"));
    }

    private static List<String> captions(JsonNode node) {
        List<String> captions = new ArrayList<>();
        if (node.path("caption").isTextual()) {
            captions.add(node.path("caption").textValue());
        }
        for (String list : LISTS) {
            node.path(list).forEach(caption -> captions.add(caption.asText()));
        }
        return captions;
    }

    /** Every name that an object gives a clip. */
    static Set<String> names(JsonNode node) {
        Set<String> names = new LinkedHashSet<>();
        boolean isAnnotation = node.has("image_id"); // whose "id" is the caption's
        for (String field : IDS) {
            JsonNode value = node.path(field);
            if (value.isValueNode() && !value.isNull() && !(isAnnotation && field.equals("id"))) {
                names.addAll(namesOfFile(value.asText()));
            }
        }
        for (String field : MEDIA) {
            if (node.path(field).isTextual()) {
                names.addAll(namesOfFile(node.path(field).textValue()));
            }
        }
        if (node.path("youtube_id").isTextual()) {
            names.addAll(namesOfExcerpt(
                    node.path("youtube_id").textValue(),
                    node.path("start_time").asText(),
                    node.path(CAPTION_OF_AUDIOCAPS).asText()));
        }
        return names;
    }

    /** A file with and without its folders and its ending. */
    static Set<String> namesOfFile(String path) {
        String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return new LinkedHashSet<>(List.of(path, file, file.replaceFirst("(?<=.)\\.[A-Za-z0-9]{2,5}$", "")));
    }

    /** What the files of an excerpt of AudioCaps are called in the collections that go about. */
    static Set<String> namesOfExcerpt(String youtubeId, String start, String captionId) {
        Set<String> names = new LinkedHashSet<>(List.of(youtubeId, "Y" + youtubeId));
        if (start.matches("[0-9]+")) {
            long millis = Long.parseLong(start) * MILLIS;
            names.add(youtubeId + "_" + start);
            names.add(String.format(Locale.ROOT, "%s_%d_%d", youtubeId, millis, millis + EXCERPT_MILLIS));
        }
        if (!captionId.isBlank()) {
            names.add(captionId);
        }
        return names;
    }

    CaptionRecord withNames(Set<String> more) {
        Set<String> all = new LinkedHashSet<>(names);
        all.addAll(more);
        return new CaptionRecord(id, all, captions, isFailure);
    }
}
