package avcap.samples;

import avcap.inference.text.CaptionTokens;
import avcap.inference.text.WordSpan;
import avcap.inference.training.LocalTags;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One numbering for what is heard and what is seen: a dog barking and a dog sitting are one class.
 *
 * <p>Sources come first by their own numbers, then the silent sights.
 */
final class SceneTags {

    private static final List<SoundSource> SOURCES = List.of(SoundSource.values());
    private static final List<Sight> SILENT = Sight.silent();

    /** Classes there are. */
    static final int CLASSES = SOURCES.size() + SILENT.size();

    private SceneTags() {}

    static int of(Sight sight) {
        for (SoundSource source : SOURCES) {
            if (source.sight().filter(sight::equals).isPresent()) {
                return source.id();
            }
        }
        return SOURCES.size() + SILENT.indexOf(sight);
    }

    /** The class each piece of a caption names, {@link LocalTags#NONE} for articles and connectives; marks included. */
    static int[] named(CaptionTokens tokens) {
        int[] named = new int[tokens.length()];
        Arrays.fill(named, LocalTags.NONE);
        int subject = LocalTags.NONE;
        for (WordSpan word : tokens.words()) {
            int thing = noun(word.word());
            if (thing != LocalTags.NONE) {
                subject = thing;
            }
            if (thing != LocalTags.NONE || isVerbOf(subject, word.word())) {
                Arrays.fill(named, word.from(), word.to(), subject);
            }
        }
        return named;
    }

    /** The place among a caption's words of the first noun that names a thing. */
    static Optional<Integer> nounOf(int thing, List<WordSpan> words) {
        return IntStream.range(0, words.size())
                .filter(word -> noun(words.get(word).word()) == thing)
                .boxed()
                .findFirst();
    }

    private static int noun(String word) {
        return Lexicon.source(word)
                .map(SoundSource::id)
                .or(() -> Lexicon.silent(word).map(SceneTags::of))
                .orElse(LocalTags.NONE);
    }

    private static boolean isVerbOf(int subject, String word) {
        return subject >= 0 && subject < SOURCES.size() && Lexicon.isActionOf(SOURCES.get(subject), word);
    }
}
