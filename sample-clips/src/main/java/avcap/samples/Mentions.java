package avcap.samples;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a sentence names, found by its words.
 *
 * <p>A source is named by its noun ("dog", "dogs") or by a verb that only it has ("barks"); a silent object by its noun.
 * Every source named that does not sound in a scene counts as absent, even if it could be seen.
 *
 * @param sources sounds named
 * @param silent silent objects named
 */
public record Mentions(Set<SoundSource> sources, Set<Sight> silent) {

    public Mentions {
        sources = Set.copyOf(sources);
        silent = Set.copyOf(silent);
    }

    /** Looks through a caption, in any case and with any punctuation. */
    public static Mentions in(String caption) {
        List<String> words = List.of(caption.toLowerCase(Locale.ROOT).split("[^a-z]+"));
        EnumSet<SoundSource> sources = EnumSet.noneOf(SoundSource.class);
        for (SoundSource source : SoundSource.values()) {
            if (isNamed(source, words)) {
                sources.add(source);
            }
        }
        EnumSet<Sight> silent = EnumSet.noneOf(Sight.class);
        for (Sight sight : Sight.silent()) {
            if (words.contains(sight.noun()) || words.contains(sight.noun() + "s")) {
                silent.add(sight);
            }
        }
        return new Mentions(sources, silent);
    }

    private static boolean isNamed(SoundSource source, List<String> words) {
        String noun = source.noun();
        boolean byNoun = words.contains(noun) || words.contains(noun + "s") || words.contains(singular(noun));
        return byNoun
                || source.verbs().stream()
                        .filter(verb -> isOnlyOf(source, verb))
                        .anyMatch(words::contains);
    }

    private static String singular(String noun) {
        return noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
    }

    private static boolean isOnlyOf(SoundSource source, String verb) {
        for (SoundSource other : SoundSource.values()) {
            if (other != source && other.verbs().contains(verb)) {
                return false;
            }
        }
        return !verb.contains(" ");
    }

    /** Sources of a scene that are named. */
    public Set<SoundSource> right(Scene scene) {
        EnumSet<SoundSource> right = EnumSet.noneOf(SoundSource.class);
        right.addAll(scene.sources());
        right.retainAll(sources);
        return right;
    }

    /** Sources that are named although they do not sound in a scene. */
    public Set<SoundSource> absent(Scene scene) {
        EnumSet<SoundSource> absent = EnumSet.noneOf(SoundSource.class);
        absent.addAll(sources);
        absent.removeAll(scene.sources());
        return absent;
    }
}
