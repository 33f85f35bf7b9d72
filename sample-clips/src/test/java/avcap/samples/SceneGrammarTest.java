package avcap.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SceneGrammarTest {

    private static final List<Scene> SCENES =
            LongStream.range(0, 2000).mapToObj(SceneGenerator::scene).toList();

    private static final Set<String> SENTENCES = sentences();

    private static Set<String> sentences() {
        Set<String> sentences = new HashSet<>();
        SCENES.forEach(scene -> sentences.addAll(SceneGrammar.references(scene, 5)));
        return sentences;
    }

    private static Mentions story(Scene.Relation relation, Mention... told) {
        return new Mentions(List.of(told), Set.of(), Optional.of(relation));
    }

    @Test
    void everySceneHasFiveDifferentReferencesOfWhichTheFirstIsThePlainest() {
        for (Scene scene : SCENES) {
            List<String> references = SceneGrammar.references(scene, 5);

            assertThat(references).hasSize(5).doesNotHaveDuplicates();
            assertThat(references).isEqualTo(SceneGrammar.references(scene, 5));
            assertThat(references.get(0)).isEqualTo(SceneGrammar.plain(Mentions.of(scene)));
        }
    }

    @Test
    void refusesMoreReferencesThanThereAreWays() {
        assertThatThrownBy(() -> SceneGrammar.references(SCENES.get(0), 100_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("100000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " is ",
                " are ",
                "^there is ",
                "^there are ",
                "^the sound of ",
                "^(a|an|two) \\w+ \\w+ing\\b",
                " then ",
                " and then ",
                " followed by (a|an|two) ",
                " followed by rain ",
                " before ",
                " while ",
                " as ",
                " and .* at the same time",
                " with \\w+ \\w+ing in the background",
                " while .* in the background",
                " with an? \\w+ in the background",
                " near (a|an) ",
                " beside (a|an) ",
                " with (a|an) \\w+ in view$",
                "^near (a|an) ",
                " loudly barks?\\b",
                " barks? loudly",
                " softly",
                " quietly",
                " quickly",
                " fast\\b",
                " slowly",
                " twice",
                " two times",
                " three times",
                " in the distance",
                " far away",
                "^(a )?large | a large ",
                " a big ",
                " a small ",
                " a little ",
                " repeatedly",
                " again and again",
                " over and over",
                "\\btwo \\w+s\\b"
            })
    void everyFormAppears(String form) {
        Pattern pattern = Pattern.compile(form);

        assertThat(SENTENCES).as(form).anyMatch(sentence -> pattern.matcher(sentence)
                .find());
    }

    @Test
    void commonWaysAreTakenMostlyInTrainingAndLessOftenInReferences() {
        Mentions story = story(Scene.Relation.SEQUENCE, Mention.of(SoundSource.DOG), Mention.of(SoundSource.BELL));
        SplittableRandom chance = new SplittableRandom(1);

        double usual = share(() -> SceneGrammar.usual(story, chance), " then ");
        double varied = share(() -> SceneGrammar.varied(story, chance), " then ");

        assertThat(usual).isCloseTo(0.71 + 0.09, within(0.05)); // "then" and "and then"
        assertThat(varied).isLessThan(usual - 0.1);
    }

    private static double share(Supplier<String> sentences, String part) {
        return Stream.generate(sentences)
                        .limit(2000)
                        .filter(sentence -> sentence.contains(part))
                        .count()
                / 2000.0;
    }

    @Test
    void articlesFitTheWordBehindThem() {
        assertThat(SENTENCES).noneMatch(sentence -> sentence.matches(".*\\ba [aeiou].*|.*\\ban [^aeiou].*"));
    }

    @Test
    void noWordStandsTwiceInARow() {
        assertThat(SENTENCES).noneMatch(sentence -> sentence.matches(".*\\b(\\w+) \\1\\b.*"));
    }

    @Test
    void sentencesArePlainWordsWithSingleSpaces() {
        assertThat(SENTENCES).allMatch(sentence -> sentence.matches("[a-z]+( [a-z]+)*"));
    }

    @Test
    void isAndAreAgreeWithWhatTheySpeakOf() {
        Set<String> many = Set.of("birds", "footsteps");
        Matcher matcher = Pattern.compile("there (is|are) (two )?(\\w+)|(?:\\b(two) )?\\b(\\w+) (is|are) ")
                .matcher("");
        for (String sentence : SENTENCES) {
            matcher.reset(sentence);
            while (matcher.find()) {
                boolean isThere = matcher.group(1) != null;
                String noun = matcher.group(isThere ? 3 : 5);
                boolean isPlural = matcher.group(isThere ? 2 : 4) != null || many.contains(noun);
                assertThat(matcher.group(isThere ? 1 : 6)).as(sentence).isEqualTo(isPlural ? "are" : "is");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void verbsAgreeInNumber(SoundSource source) {
        String one = SceneGrammar.plain(story(Scene.Relation.ALONE, Mention.of(source)));

        assertThat(one).isEqualTo(source.subject() + " " + source.verbs().get(0));
        if (Trait.TWO.isPossibleFor(source)) {
            String two = SceneGrammar.plain(story(Scene.Relation.ALONE, Mention.of(source, Trait.TWO)));
            assertThat(two)
                    .isEqualTo("two " + source.thing().plural() + " "
                            + source.actions().get(0).plural());
        }
    }

    @Test
    void tellsEverythingInOneClauseInItsPlace() {
        assertThat(SceneGrammar.plain(story(
                        Scene.Relation.ALONE, Mention.of(SoundSource.DOG, Trait.DISTANT, Trait.TWICE, Trait.SMALL))))
                .isEqualTo("a small dog barks twice in the distance");
        assertThat(SceneGrammar.plain(story(
                        Scene.Relation.BACKGROUND,
                        Mention.of(SoundSource.OWL, Trait.THREE_TIMES, Trait.LOUD),
                        Mention.of(SoundSource.ENGINE, Trait.LARGE))))
                .isEqualTo("an owl hoots loudly three times with a large engine idling in the background");
    }

    @Test
    void sourcesAreToldInTheOrderTheySoundIn() {
        for (Scene scene : SCENES) {
            for (String reference : SceneGrammar.references(scene, 5)) {
                assertThat(Mentions.in(reference).told())
                        .as(reference)
                        .extracting(Mention::source)
                        .containsExactlyElementsOf(scene.events().stream()
                                .map(SoundEvent::source)
                                .distinct()
                                .toList());
            }
        }
    }

    @Test
    void everyWordIsInTheListOfWords() {
        Set<String> words = new HashSet<>();
        SENTENCES.forEach(sentence -> words.addAll(List.of(sentence.split(" "))));

        assertThat(SceneGrammar.words()).containsAll(words);
    }

    @Test
    void noTwoTraitsShareTheirWords() {
        List<String> words = EnumSet.allOf(Trait.class).stream()
                .flatMap(trait -> trait.wordings().ways().stream())
                .map(Trait.Wording::words)
                .toList();

        assertThat(words).doesNotHaveDuplicates();
    }
}
