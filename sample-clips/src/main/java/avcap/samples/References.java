package avcap.samples;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code references.json}: for the id of each clip, the sentences that its caption is compared with. */
final class References {

    static final String NAME = "references.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private References() {}

    static void write(Path file, List<SampleClip> clips) throws IOException {
        Map<String, List<String>> references = new LinkedHashMap<>();
        clips.stream()
                .filter(clip -> !clip.references().isEmpty())
                .forEach(clip -> references.put(clip.id(), clip.references()));
        Files.writeString(file, JSON.writeValueAsString(references) + "\n");
    }

    /** The clips that {@code make} gives scenes, with the same ids. */
    static List<SampleClip> of(Stream<Scene> scenes) {
        ClipNames names = new ClipNames();
        return scenes.map(scene -> names.distinct(SampleClip.of(scene, SampleClip.Kind.SOUND_AND_PICTURE)))
                .toList();
    }
}
