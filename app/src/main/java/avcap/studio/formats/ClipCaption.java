package avcap.studio.formats;

import avcap.inference.clip.ClipId;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.ScoredWord;
import avcap.studio.annotation.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What goes out about one clip.
 *
 * @param number of the entry in its project
 * @param name what the clip is called
 * @param file where it lies, relative to the project where it can be
 * @param clip hash of its bytes, if known
 * @param caption the text that counts
 * @param origin whose text that is
 * @param status where the entry stands
 * @param machineText what the model last said, if it did
 * @param humanText what a person accepted, if one did
 * @param modelId which model said it
 * @param score how sure the model was
 * @param words the model's words with log-probabilities
 * @param annotator who accepted
 * @param acceptedAt when, to the millisecond
 */
public record ClipCaption(
        long number,
        String name,
        String file,
        Optional<ClipId> clip,
        String caption,
        Origin origin,
        Status status,
        Optional<String> machineText,
        Optional<String> humanText,
        Optional<String> modelId,
        OptionalDouble score,
        List<ScoredWord> words,
        Optional<String> annotator,
        Optional<Instant> acceptedAt) {

    public ClipCaption {
        words = List.copyOf(words);
    }

    public ClipCaption withoutWords() {
        return new ClipCaption(
                number,
                name,
                file,
                clip,
                caption,
                origin,
                status,
                machineText,
                humanText,
                modelId,
                score,
                List.of(),
                annotator,
                acceptedAt);
    }
}
