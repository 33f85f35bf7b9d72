package avcap.samples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {

    @Test
    void everySentenceOfASceneClaimsJustWhatIsTrueOfIt() {
        for (long seed = 0; seed < 2000; seed++) {
            Scene scene = SceneGenerator.scene(SceneGenerator.HELD_OUT_START + seed);
            Mentions truth = Mentions.of(scene);

            assertThat(Mentions.in(scene.caption())).as(scene.caption()).isEqualTo(truth);
            for (String reference : SceneGrammar.references(scene, 5)) {
                assertThat(Mentions.in(reference)).as(reference).isEqualTo(truth);
            }
        }
    }

    @Test
    void theTruthNamesTheSourcesAndSilentObjectsOfItsScene() {
        for (long seed = 0; seed < 500; seed++) {
            Scene scene = SceneGenerator.scene(seed);

            Mentions truth = Mentions.of(scene);

            assertThat(truth.sources()).isEqualTo(scene.sources());
            assertThat(truth.silent()).isEqualTo(scene.silentSights());
            assertThat(truth.relation()).contains(scene.relation());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a dog barks then a bell rings, SEQUENCE",
        "a dog barks and then a bell rings, SEQUENCE",
        "a dog barking followed by a bell ringing, SEQUENCE",
        "a dog barks before a bell rings, SEQUENCE",
        "a dog barks while a bell rings, OVERLAP",
        "a dog barks as a bell rings, OVERLAP",
        "a dog barks and a bell rings at the same time, OVERLAP",
        "a dog barks with rain falling, OVERLAP",
        "a dog barks with rain in the background, BACKGROUND",
        "a dog barks while rain falls in the background, BACKGROUND",
        "a dog barks then a bell rings while rain falls, SEQUENCE_OVER",
        "a dog barks again and again, REPEATED",
        "a dog barks, ALONE",
    })
    void readsTheRelationFromItsWords(String caption, Scene.Relation relation) {
        assertThat(Mentions.in(caption).relation()).contains(relation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "a dog barks and a bell rings",
                "a dog barks while a bell rings then rain falls",
                "a dog barks then a bell rings then rain falls then a cat meows"
            })
    void claimsNoRelationWhereTheWordsGiveNone(String caption) {
        assertThat(Mentions.in(caption).relation()).isEmpty();
    }

    @Test
    void givesEachTraitToTheSourceItStandsBy() {
        assertThat(Mentions.in("A large dog quietly barks twice, then two bells ring far away near a big tree.")
                        .told())
                .containsExactly(
                        Mention.of(SoundSource.DOG, Trait.LARGE, Trait.SOFT, Trait.TWICE),
                        Mention.of(SoundSource.BELL, Trait.TWO, Trait.DISTANT));
    }

    @Test
    void twoTimesAreNotTwoThings() {
        assertThat(Mentions.in("a bell rings two times").told())
                .containsExactly(Mention.of(SoundSource.BELL, Trait.TWICE));
    }

    @Test
    void orderCountsInASequenceButNotWhereSoundsOverlap() {
        Mentions then = Mentions.in("a dog barks then a bell rings");
        Mentions both = Mentions.in("a dog barks while a bell rings");

        assertThat(then.agreesInTime(Mentions.in("a bell rings then a dog barks")))
                .isFalse();
        assertThat(then.agreesInTime(Mentions.in("a dog barks followed by a bell")))
                .isTrue();
        assertThat(both.agreesInTime(Mentions.in("a bell rings as a dog barks")))
                .isTrue();
        assertThat(both.agreesInTime(then)).isFalse();
    }

    @Test
    void findsNounsInOtherFormsAndAmongPunctuation() {
        assertThat(Mentions.in("Dogs bark, then a bird sings.").sources())
                .containsExactlyInAnyOrder(SoundSource.DOG, SoundSource.BIRD);
    }

    @Test
    void aVerbThatOnlyOneSourceHasNamesIt() {
        assertThat(Mentions.in("something barks").sources()).containsExactly(SoundSource.DOG);
        assertThat(Mentions.in("something rings").sources()).isEmpty();
    }

    @Test
    void aWomanIsNotAMan() {
        assertThat(Mentions.in("a woman speaks").sources()).containsExactly(SoundSource.WOMAN);
    }

    @Test
    void countsWhatDoesNotSoundAsAbsent() {
        Scene scene = SceneGenerator.heldOut(SceneGenerator.HELD_OUT_START, Novelty.SEEN)
                .filter(each -> each.sources().contains(SoundSource.DOG))
                .filter(each -> !each.sources().contains(SoundSource.RAIN))
                .findFirst()
                .orElseThrow();

        Mentions mentions = Mentions.in("a dog barks while rain falls near a tent");

        assertThat(mentions.right(scene)).containsExactly(SoundSource.DOG);
        assertThat(mentions.absent(scene)).containsExactly(SoundSource.RAIN);
    }
}
