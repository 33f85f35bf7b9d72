package avcap.samples;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * The sentences of the made world: clauses joined by "then" and "while", and at most one "near a …".
 *
 * <p>Connectives have no synonyms: every free choice splits the probability at a branching point and makes a small
 * model shy.
 */
final class SceneGrammar {

    private static final double FIRST_VERB = 0.75;

    private SceneGrammar() {}

    static String caption(Scene.Relation relation, List<SoundSource> told, Set<Sight> silent, SplittableRandom chance) {
        List<String> clauses =
                told.stream().map(source -> clause(source, chance)).toList();
        StringBuilder sentence = new StringBuilder(clauses.get(0));
        for (int i = 1; i < clauses.size(); i++) {
            sentence.append(joinBefore(relation, i)).append(clauses.get(i));
        }
        for (Sight sight : silent) {
            sentence.append(" near ").append(sight.thing().withArticle());
        }
        return sentence.toString();
    }

    private static String joinBefore(Scene.Relation relation, int clause) {
        return switch (relation) {
            case ALONE, OVERLAP -> " while ";
            case SEQUENCE -> " then ";
            case SEQUENCE_OVER -> clause == 1 ? " then " : " while ";
        };
    }

    private static String clause(SoundSource source, SplittableRandom chance) {
        List<String> verbs = source.verbs();
        boolean other = verbs.size() > 1 && chance.nextDouble() >= FIRST_VERB;
        return source.subject() + " " + verbs.get(other ? 1 : 0);
    }

    /** Every word a caption can hold, in alphabetical order. */
    static Set<String> words() {
        Set<String> words = new TreeSet<>(Set.of("a", "an", "then", "while", "near"));
        for (SoundSource source : SoundSource.values()) {
            words.addAll(List.of(source.subject().split(" ")));
            source.verbs().forEach(verb -> words.addAll(List.of(verb.split(" "))));
        }
        Sight.silent().forEach(sight -> words.addAll(List.of(sight.noun().split(" "))));
        return words;
    }
}
