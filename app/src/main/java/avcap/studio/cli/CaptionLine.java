package avcap.studio.cli;

import avcap.inference.caption.Caption;
import avcap.inference.caption.CaptionWord;
import avcap.inference.clip.ClipState;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one clip, as a line of JSON; either a caption or an error.
 *
 * @param file as it was named
 * @param clipId SHA-256 of the file's bytes; absent where nobody asked for it
 * @param score sum of log-probabilities over the length norm
 * @param modality what the model was given: captioning, audio_captioning or video_captioning
 * @param settings the options that shaped the caption, by name
 * @param states what a person should know of the clip, such as damaged or no_sound; absent if there is nothing
 * @param milliseconds of each stage and in total
 * @param error one sentence, instead of everything else
 */
record CaptionLine(
        Path file,
        @Nullable String clipId,
        @Nullable String caption,
        @Nullable Double score,
        @Nullable List<Word> words,
        @Nullable String modality,
        @Nullable String modelId,
        @Nullable Map<String, String> settings,
        @Nullable List<String> states,
        @Nullable Map<String, Double> milliseconds,
        @Nullable String error) {

    /** A word with its natural log-probability, given the words before it. */
    record Word(String word, double logprob) {

        static Word of(CaptionWord word) {
            return new Word(word.text(), word.logProbability());
        }
    }

    static CaptionLine of(Path file, Caption caption, Set<ClipState> states, Map<String, Double> milliseconds) {
        return new CaptionLine(
                file,
                null,
                caption.text(),
                caption.score(),
                caption.words().stream().map(Word::of).toList(),
                caption.modality().mode(),
                caption.modelId(),
                null,
                states.isEmpty() ? null : names(states),
                milliseconds,
                null);
    }

    static CaptionLine failed(Path file, String sentence) {
        return new CaptionLine(file, null, null, null, null, null, null, null, null, null, sentence);
    }

    /** The same line, naming the clip's content. */
    CaptionLine withClip(Optional<String> id) {
        return new CaptionLine(
                file, id.orElse(null), caption, score, words, modality, modelId, settings, states, milliseconds, error);
    }

    /** The same line, saying by which options it was made. */
    CaptionLine withSettings(Map<String, String> options) {
        return new CaptionLine(
                file, clipId, caption, score, words, modality, modelId, options, states, milliseconds, error);
    }

    private static List<String> names(Set<ClipState> states) {
        return states.stream()
                .sorted()
                .map(state -> state.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
