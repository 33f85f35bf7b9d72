package avcap.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderWordsTest {

    @ParameterizedTest
    @CsvSource({
        "a dog barks then a bell rings, 3, 4",
        "a dog barks and then a bell rings, 3, 5",
        "a dog barking followed by a bell ringing, 3, 5",
        "a dog barks before a bell rings, 3, 4"
    })
    void findsTheWordsThatTellTheOrder(String caption, int from, int to) {
        assertThat(OrderWords.in(List.of(caption.split(" ")))).contains(new OrderWords(from, to));
    }

    @Test
    void thingsAtOnceHaveNoOrder() {
        assertThat(OrderWords.in(List.of("a dog barks and a bell rings at the same time".split(" "))))
                .isEmpty();
    }

    @Test
    void everySequenceTellsItsOrder() {
        assertThat(SceneGenerator.heldOut(SceneGenerator.HELD_OUT_START, Novelty.ANY)
                        .filter(scene -> scene.relation() == Scene.Relation.SEQUENCE
                                || scene.relation() == Scene.Relation.SEQUENCE_OVER)
                        .limit(200))
                .allSatisfy(scene -> assertThat(
                                OrderWords.in(List.of(scene.caption().split(" "))))
                        .as(scene.caption())
                        .isPresent());
    }

    @Test
    void aSequenceToldTheOtherWayRoundIsAsTrueOfNothing() {
        Mentions truth = Mentions.of(HandMade.sequence());

        String swapped = SceneGrammar.plain(OrderTrial.swapped(truth));

        assertThat(swapped).isEqualTo("a bell rings then a dog barks near a tree");
        assertThat(Mentions.in(swapped).agreesInTime(truth)).isFalse();
    }
}
