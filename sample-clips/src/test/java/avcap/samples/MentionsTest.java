package avcap.samples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MentionsTest {

    @Test
    void aCaptionNamesExactlyWhatItsSceneHolds() {
        for (long seed = 0; seed < 2000; seed++) {
            Scene scene = SceneGenerator.scene(seed);

            Mentions mentions = Mentions.in(scene.caption());

            assertThat(mentions.sources())
                    .as("seed %d: %s", seed, scene.caption())
                    .isEqualTo(scene.sources());
            assertThat(mentions.silent())
                    .as("seed %d: %s", seed, scene.caption())
                    .isEqualTo(scene.silentSights());
        }
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
        Scene scene = SceneGenerator.scene(CommittedSeeds.SCENES.get(0)); // a dog barks while a crowd claps near a tent

        Mentions mentions = Mentions.in("a dog barks while rain falls near a tent");

        assertThat(mentions.right(scene)).containsExactly(SoundSource.DOG);
        assertThat(mentions.absent(scene)).containsExactly(SoundSource.RAIN);
    }
}
