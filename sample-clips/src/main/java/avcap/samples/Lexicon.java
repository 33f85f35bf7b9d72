package avcap.samples;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which word names which thing. */
final class Lexicon {

    private static final Map<String, SoundSource> SOURCES = new HashMap<>();
    private static final Map<String, Sight> SILENT = new HashMap<>();
    private static final Map<String, Set<SoundSource>> ACTIONS = new HashMap<>();

    static {
        for (SoundSource source : SoundSource.values()) {
            SOURCES.put(source.thing().singular(), source);
            SOURCES.put(source.thing().plural(), source);
            for (String form : forms(source)) {
                for (String word : form.split(" ")) {
                    ACTIONS.computeIfAbsent(word, unused -> EnumSet.noneOf(SoundSource.class))
                            .add(source);
                }
            }
        }
        for (Sight sight : Sight.silent()) {
            SILENT.put(sight.thing().singular(), sight);
            SILENT.put(sight.thing().plural(), sight);
        }
    }

    private Lexicon() {}

    /** The source that a noun names, in either number. */
    static Optional<SoundSource> source(String word) {
        return Optional.ofNullable(SOURCES.get(word));
    }

    /** The silent object that a noun names, in either number. */
    static Optional<Sight> silent(String word) {
        return Optional.ofNullable(SILENT.get(word));
    }

    /** Whether a word is a form of what a source does, or belongs to one. */
    static boolean isActionOf(SoundSource source, String word) {
        return ACTIONS.getOrDefault(word, Set.of()).contains(source);
    }

    /** The only source that does what a verb says. */
    static Optional<SoundSource> onlyOneThat(String verb) {
        Set<SoundSource> those = ACTIONS.getOrDefault(verb, Set.of());
        return those.size() == 1 && !SOURCES.containsKey(verb)
                ? Optional.of(those.iterator().next())
                : Optional.empty();
    }

    private static List<String> forms(SoundSource source) {
        return source.actions().stream()
                .flatMap(verb -> Stream.of(verb.singular(), verb.plural(), verb.ing()))
                .toList();
    }
}
