package avcap.studio.formats;

import avcap.inference.media.MediaException;
import avcap.ui.UiResources;
import avcap.ui.Words;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Data as AVCap's authors keep it and {@code avcap train} reads it: {@code train.json} with an object a caption,
 * {@code test.json} with an object a clip, and for each of them waveforms and twenty frames. Clips of the split "test" are
 * tested on, all others are learnt from.
 */
public final class AvcapPack implements CaptionFormat {

    private static final Words WORDS = UiResources.formatWords();
    private static final String TRAIN = "train";
    private static final String TEST = "test";
    private static final String COCO = "test_coco.json";
    private static final String IMAGE_OF = "torch2iid.json";
    private static final long EXCERPT_MILLIS = 10_000; // of a clip whose end the list does not say
    private static final Set<String> OWN =
            Set.of("audiocap_id", "youtube_id", "start_time", "audio_path", "video_path", "torch_id", "id", "image_id");

    @Override
    public String id() {
        return "avcap";
    }

    @Override
    public String title() {
        return WORDS.text("title.avcap");
    }

    @Override
    public String fileName() {
        return "avcap";
    }

    @Override
    public Set<String> reserved() {
        return OWN;
    }

    /** Commas part the labels. */
    @Override
    public ClipRecord kept(ClipRecord record) {
        return record.withoutExtra(OWN)
                .withLabels(labels(String.join(",", record.labels())))
                .withSplit(record.split().isEmpty() ? TRAIN : record.split());
    }

    private static List<String> labels(String joined) {
        List<String> labels = new ArrayList<>();
        for (String label : joined.split(",")) {
            if (!label.isBlank()) {
                labels.add(label.strip());
            }
        }
        return labels;
    }

    @Override
    public void write(Records records, Pack pack) throws IOException {
        Map<String, String> testStems = new HashMap<>();
        Writing train = new Writing(pack, TRAIN);
        Writing test = new Writing(pack, TEST);
        try (train;
                test) {
            UniqueNames ids = new UniqueNames(FileStem.NAMESAKE);
            records.each(record -> {
                boolean isTest = record.split().equals(TEST);
                String id = isTest ? ids.of(record.name()) : record.name();
                String stem = (isTest ? test : train).add(this, kept(record), record, id);
                if (isTest && !stem.isEmpty()) {
                    testStems.put(id, stem);
                }
            });
        }
        writeCoco(records, pack, testStems);
    }

    /** One of the two lists. */
    private static final class Writing implements AutoCloseable {

        private final Pack pack;
        private final Path media;
        private final Writer out;
        private final JsonElements list;
        private final boolean oncePerClip;
        private final UniqueNames stems = new UniqueNames(FileStem.NAMESAKE);
        private int torchId;

        Writing(Pack pack, String split) throws IOException {
            this.pack = pack;
            this.media = pack.target().resolve(split);
            this.oncePerClip = split.equals(TEST);
            this.out = pack.text(pack.target().resolve(split + ".json"));
            this.list = new JsonElements(out);
            out.write("[");
        }

        /** What its files are called; empty if it could not be taken along. */
        String add(AvcapPack format, ClipRecord record, ClipRecord original, String id) throws IOException {
            String stem = FileStem.of(record.name()) + "_" + record.startMillis() + "_"
                    + (record.startMillis() + record.lengthMillis());
            if (FileStem.isTooLong(stem)) {
                pack.leaveOut(original, WORDS.text("left.name"));
                return "";
            }
            stem = stems.of(stem);
            if (pack.takesMedia() && !media(original, stem)) {
                return "";
            }
            List<Saying> captions = oncePerClip ? record.captions().subList(0, 1) : record.captions();
            for (Saying caption : captions) {
                list.add(object(format, record, caption, id, stem));
                torchId++;
            }
            return stem;
        }

        private boolean media(ClipRecord record, String stem) throws IOException {
            Optional<Path> clip = pack.media(record);
            if (clip.isEmpty()) {
                pack.leaveOut(record, WORDS.text("left.file"));
                return false;
            }
            try {
                ClipMedia.soundAndFrames(
                        clip.get(), media.resolve("waveforms"), media.resolve("frames"), stem, pack.progress());
                return true;
            } catch (MediaException e) {
                pack.leaveOut(record, String.valueOf(e.getMessage()));
                return false;
            }
        }

        private ObjectNode object(AvcapPack format, ClipRecord record, Saying caption, String id, String stem) {
            ObjectNode object = RecordJson.JSON.createObjectNode();
            object.put("audiocap_id", String.valueOf(caption.id()));
            object.put("youtube_id", id);
            object.put("start_time", Seconds.of(record.startMillis()).toPlainString());
            object.put("caption", caption.text());
            object.put("labels", String.join(",", record.labels()));
            object.put("audio_path", stem + ".wav");
            object.put("video_path", stem + ".jpg");
            object.put("torch_id", torchId);
            return object.setAll(
                    RecordJson.rest(record, format, "caption", "captions", "caption_ids", "labels", "start_ms"));
        }

        @Override
        public void close() throws IOException {
            out.write("\n]\n");
            out.close();
        }
    }

    private void writeCoco(Records records, Pack pack, Map<String, String> stems) throws IOException {
        List<String> ids = new ArrayList<>();
        try (Writer out = pack.text(pack.target().resolve(COCO))) {
            out.write(CocoCaptions.HEAD + "\"images\":[");
            JsonElements images = new JsonElements(out);
            eachTest(records, stems.keySet(), (record, id) -> {
                String stem = stems.getOrDefault(id, "");
                ids.add(id);
                images.add(RecordJson.JSON
                        .createObjectNode()
                        .put("id", id)
                        .put("labels", String.join(",", record.labels()))
                        .put("audio_path", stem + ".wav")
                        .put("video_path", stem + ".jpg"));
            });
            out.write("\n],\n\"annotations\":[");
            JsonElements annotations = new JsonElements(out);
            eachTest(records, stems.keySet(), (record, id) -> {
                for (Saying caption : record.captions()) {
                    annotations.add(RecordJson.JSON
                            .createObjectNode()
                            .put("id", caption.id())
                            .put("image_id", id)
                            .put("caption", caption.text()));
                }
            });
            out.write("\n]}\n");
        }
        try (Writer out = pack.text(pack.target().resolve(IMAGE_OF))) {
            out.write("{");
            JsonElements images = new JsonElements(out);
            for (int i = 0; i < ids.size(); i++) {
                images.add(String.valueOf(i), RecordJson.JSON.getNodeFactory().textNode(ids.get(i)));
            }
            out.write("\n}\n");
        }
    }

    /** Who takes the clips that are tested on, with the ids they have there. */
    @FunctionalInterface
    private interface TestClip {
        void take(ClipRecord record, String id) throws IOException;
    }

    private static void eachTest(Records records, Set<String> taken, TestClip each) throws IOException {
        UniqueNames ids = new UniqueNames(FileStem.NAMESAKE);
        records.each(record -> {
            if (record.split().equals(TEST)) {
                String id = ids.of(record.name());
                if (taken.contains(id)) {
                    each.take(record, id);
                }
            }
        });
    }

    @Override
    public void read(Source source, Intake intake) throws IOException, FormatException {
        Path path = source.path();
        Path folder = Files.isDirectory(path) ? path : path.resolveSibling("");
        List<Path> lists = Files.isDirectory(path)
                ? List.of(path.resolve(TRAIN + ".json"), path.resolve(TEST + ".json"))
                : List.of(path);
        if (lists.stream().noneMatch(Files::isRegularFile)) {
            throw new FormatException(WORDS.text("avcap.none", TRAIN + ".json", TEST + ".json", path));
        }
        for (Path list : new LinkedHashSet<>(lists)) {
            if (Files.isRegularFile(list)) {
                boolean isTest = String.valueOf(list.getFileName()).startsWith(TEST);
                read(source, list, isTest ? coco(source, folder.resolve(COCO), intake) : Map.of(), isTest, intake);
            }
        }
    }

    private void read(Source source, Path list, Map<String, List<Saying>> coco, boolean isTest, Intake intake)
            throws IOException, FormatException {
        RowGroup clips = new RowGroup(intake);
        new JsonFile(source, list, intake).list(title(), (place, name, object) -> {
            ObjectNode clip = RecordJson.JSON.createObjectNode();
            object.properties().forEach(field -> clip.set(field.getKey(), field.getValue()));
            try {
                Saying first = asStudio(clip, isTest);
                List<Saying> captions =
                        coco.getOrDefault(object.path("youtube_id").asText(), List.of(first));
                for (Saying caption : captions) {
                    clips.add(place, clip.deepCopy().put("caption", caption.text()), caption.id());
                }
            } catch (IllegalArgumentException e) {
                intake.reject(place, String.valueOf(e.getMessage()));
            }
        });
        clips.end();
    }

    /** Puts the studio's names into it, and gives its caption. */
    private static Saying asStudio(ObjectNode clip, boolean isTest) {
        Saying caption = new Saying(
                RecordJson.number(clip, "audiocap_id").orElse(0L),
                RecordJson.text(clip, "caption").orElse(""));
        long start = Seconds.millis(RecordJson.text(clip, "start_time").orElse("0"));
        clip.put("start_ms", start);
        if (!clip.has("name")) {
            clip.put("name", clip.path("youtube_id").asText());
        }
        if (!clip.has("file")) {
            clip.put("file", clip.path("audio_path").asText());
        }
        if (!clip.has("end_ms")) {
            clip.put("end_ms", start + EXCERPT_MILLIS);
        }
        if (!clip.has("split")) {
            clip.put("split", isTest ? TEST : TRAIN);
        }
        List<String> labels = labels(clip.path("labels").asText(""));
        clip.remove("labels");
        labels.forEach(label -> clip.withArrayProperty("labels").add(label));
        clip.remove(OWN);
        return caption;
    }

    /** All captions of the clips that are tested on; none if there is no such file. */
    private Map<String, List<Saying>> coco(Source source, Path file, Intake intake)
            throws IOException, FormatException {
        Map<String, List<Saying>> captions = new HashMap<>();
        if (Files.isRegularFile(file)) {
            new JsonFile(source, file, intake)
                    .object(title(), Map.of("annotations", (place, name, each) -> captions.computeIfAbsent(
                                    each.path("image_id").asText(), id -> new ArrayList<>())
                            .add(new Saying(
                                    each.path("id").asLong(),
                                    each.path("caption").asText()))));
        }
        return captions;
    }
}
