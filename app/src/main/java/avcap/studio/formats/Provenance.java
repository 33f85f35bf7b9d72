package avcap.studio.formats;

import avcap.inference.clip.ClipId;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.ScoredWord;
import avcap.studio.annotation.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where a clip's first caption comes from.
 *
 * @param clip hash of the clip's bytes, if known
 * @param origin whose text the caption is
 * @param status where the entry stands
 * @param machineText what the model last said, if it did
 * @param humanText what a person accepted, if one did
 * @param modelId which model said it
 * @param decode how the model was asked
 * @param score how sure the model was
 * @param words the model's words with log-probabilities
 * @param annotator who accepted
 * @param acceptedAt when, to the millisecond
 * @param activeMillis how long the annotator worked on the clip, if that was counted
 * @param lookedMillis how long the draft was on the screen before it was accepted, if that is known
 */
public record Provenance(
        Optional<ClipId> clip,
        Origin origin,
        Status status,
        Optional<String> machineText,
        Optional<String> humanText,
        Optional<String> modelId,
        Map<String, String> decode,
        OptionalDouble score,
        List<ScoredWord> words,
        Optional<String> annotator,
        Optional<Instant> acceptedAt,
        Optional<Long> activeMillis,
        Optional<Long> lookedMillis) {

    /** Of a caption of which nothing is known but that it came with a file. */
    public static final Provenance UNKNOWN = new Provenance(
            Optional.empty(),
            Origin.IMPORT,
            Status.DRAFT,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            OptionalDouble.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Of a clip that has no caption of its whole. */
    static Provenance ofClip(ClipId clip, Status status) {
        return new Provenance(
                Optional.of(clip),
                UNKNOWN.origin,
                status,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                OptionalDouble.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Provenance {
        machineText = machineText.filter(text -> !text.isEmpty());
        humanText = humanText.filter(text -> !text.isEmpty());
        modelId = modelId.filter(text -> !text.isEmpty());
        annotator = annotator.filter(text -> !text.isEmpty());
        decode = Map.copyOf(decode);
        words = List.copyOf(words);
    }

    Provenance withoutWords() {
        return new Provenance(
                clip,
                origin,
                status,
                machineText,
                humanText,
                modelId,
                decode,
                score,
                List.of(),
                annotator,
                acceptedAt,
                activeMillis,
                lookedMillis);
    }

    Provenance withTimes(long active, Optional<Long> looked) {
        return new Provenance(
                clip,
                origin,
                status,
                machineText,
                humanText,
                modelId,
                decode,
                score,
                words,
                annotator,
                acceptedAt,
                Optional.of(active),
                looked);
    }
}
