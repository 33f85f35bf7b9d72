package avcap.studio.formats;

import avcap.inference.clip.ClipId;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.ScoredWord;
import avcap.studio.annotation.Scrutiny;
import avcap.studio.annotation.Status;
import avcap.ui.UiResources;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

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
 * @param plays how often the clip was begun to be played before, if that was counted
 * @param coverage which part of the clip's sound was heard before, from 0 to 1, if that is known
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
        Optional<Long> lookedMillis,
        OptionalInt plays,
        OptionalDouble coverage) {

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
            Optional.empty(),
            OptionalInt.empty(),
            OptionalDouble.empty());

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
                Optional.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty());
    }

    public Provenance {
        machineText = machineText.filter(text -> !text.isEmpty());
        humanText = humanText.filter(text -> !text.isEmpty());
        modelId = modelId.filter(text -> !text.isEmpty());
        annotator = annotator.filter(text -> !text.isEmpty());
        decode = Map.copyOf(decode);
        if (plays.orElse(0) < 0 || !(coverage.orElse(0) >= 0 && coverage.orElse(0) <= 1)) {
            throw new IllegalArgumentException(UiResources.formatWords().text("row.heard"));
        }
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
                lookedMillis,
                plays,
                coverage);
    }

    /** With how long the annotator worked on the clip, and how its draft was looked at before it was accepted. */
    Provenance withEffort(long active, Optional<Scrutiny> scrutiny) {
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
                scrutiny.map(Scrutiny::lookedMillis),
                scrutiny.map(Scrutiny::plays).orElse(OptionalInt.empty()),
                scrutiny.map(Scrutiny::coverage).orElse(OptionalDouble.empty()));
    }
}
