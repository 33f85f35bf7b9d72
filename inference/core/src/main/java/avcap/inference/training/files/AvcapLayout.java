package avcap.inference.training.files;

import avcap.inference.sentences.Sentences;
import avcap.inference.training.TrainingException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Data as the authors keep it: a list such as {@code train.json}, one object a caption, and beside it or in a folder of its name
 * {@code waveforms/} and {@code frames/frame_0/} to {@code frame_19/}.
 */
public final class AvcapLayout {

    private static final Sentences SENTENCES = Sentences.of(AvcapLayout.class);

    /** The list that training reads in a folder. */
    public static final String TRAIN = "train.json";

    /** The list by which a trained model is measured. */
    public static final String TEST = "test.json";

    private static final String WAVEFORMS = "waveforms";

    private AvcapLayout() {}

    /**
     * The clips of a list, in its order, each with all its captions.
     *
     * @throws TrainingException if the list cannot be read; the sentence names the entry
     */
    public static List<CaptionedClip> read(Path list) throws TrainingException {
        JsonNode root = tree(list);
        Path media = media(list);
        Map<String, List<String>> captions = new LinkedHashMap<>();
        Map<String, SoundAndFrames> places = new LinkedHashMap<>();
        int entry = 0;
        for (JsonNode node : root) {
            entry++;
            String sound = text(node, "audio_path", entry, list);
            String picture = text(node, "video_path", entry, list);
            captions.computeIfAbsent(sound, any -> new ArrayList<>()).add(text(node, "caption", entry, list));
            places.put(
                    sound,
                    new SoundAndFrames(media.resolve(WAVEFORMS).resolve(sound), media.resolve("frames"), picture));
        }
        List<CaptionedClip> clips = new ArrayList<>();
        places.forEach(
                (sound, place) -> clips.add(new CaptionedClip(sound, captions.getOrDefault(sound, List.of()), place)));
        return clips;
    }

    /** Whether a list is there, and its sounds with it. */
    public static boolean isThere(Path list) {
        return Files.isRegularFile(list)
                && mediaFolders(list).stream().anyMatch(folder -> Files.isDirectory(folder.resolve(WAVEFORMS)));
    }

    private static JsonNode tree(Path list) throws TrainingException {
        try {
            JsonNode root = new ObjectMapper().readTree(list.toFile());
            if (root == null || !root.isArray()) {
                throw new TrainingException(SENTENCES.text("list.notAvcap", list));
            }
            return root;
        } catch (JsonProcessingException e) {
            throw new TrainingException(SENTENCES.text("list.noJson", list, e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new TrainingException(SENTENCES.text("list.unreadable", list, e.getMessage()), e);
        }
    }

    private static Path media(Path list) throws TrainingException {
        return mediaFolders(list).stream()
                .filter(folder -> Files.isDirectory(folder.resolve(WAVEFORMS)))
                .findFirst()
                .orElseThrow(() -> new TrainingException(SENTENCES.text(
                        "list.noFolder", WAVEFORMS, list, mediaFolders(list).get(0))));
    }

    /** The folder of the list's name, and the one that the list is in. */
    private static List<Path> mediaFolders(Path list) {
        Path beside = list.toAbsolutePath().normalize().resolveSibling("");
        String split = list.getFileName().toString().replaceFirst("\\.json$", "");
        return List.of(beside.resolve(split), beside);
    }

    private static String text(JsonNode node, String key, int entry, Path list) throws TrainingException {
        String text = node.path(key).asText("").strip();
        if (text.isEmpty()) {
            throw new TrainingException(SENTENCES.text("list.lacks", entry, list, key));
        }
        return text;
    }
}
