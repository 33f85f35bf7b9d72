package avcap.studio.captioning;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.text.TextRange;
import avcap.studio.captioning.OrderRule.Attended;
import avcap.studio.captioning.OrderRule.Claim;
import avcap.studio.captioning.OrderRule.Joint;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderRuleTest {

    /** Words of a text with their times: "dog 1 bell 6". */
    private static List<Attended> attended(String text, String times) {
        List<Attended> words = new ArrayList<>();
        String[] parts = times.split(" ");
        for (int i = 0; i < parts.length; i += 2) {
            int start = text.indexOf(parts[i]);
            words.add(new Attended(new TextRange(start, start + parts[i].length()), Double.parseDouble(parts[i + 1])));
        }
        return words;
    }

    private static OptionalDouble contradiction(String text, String times) {
        return OrderRule.contradiction(OrderRule.joints(text).get(0), attended(text, times));
    }

    @ParameterizedTest
    @CsvSource({
        "a dog barks then a bell rings, dog 1 barks 1 bell 6 rings 6, false",
        "a dog barks then a bell rings, dog 6 barks 6 bell 1 rings 1, true",
        "a dog barks followed by a bell, dog 6 bell 1, true",
        "a dog barks before a bell, dog 1 bell 6, false",
        "a dog barks before a bell, dog 6 bell 1, true",
        "a dog barks after a bell, dog 6 bell 1, false",
        "a dog barks after a bell, dog 1 bell 6, true",
        "a dog barks while a bell rings, dog 1 bell 2.9, false",
        "a dog barks while a bell rings, dog 1 bell 3.1, true",
        "a dog barks while a bell rings, dog 3.1 bell 1, true",
        "a dog barks then a bell rings, dog 2.4 bell 2, false",
        "a dog barks then a bell rings, dog 2.6 bell 2, true",
    })
    void timesAgreeWithAJointOrNot(String text, String times, boolean isContradicted) {
        assertThat(contradiction(text, times).isPresent()).isEqualTo(isContradicted);
    }

    @Test
    void anEventIsWhenMostOfItsWordsAre() {
        // One stray word of three does not move the event; of two both count half.
        assertThat(contradiction("a big dog barks then a bell", "big 9 dog 1 barks 1.2 bell 4"))
                .isEmpty();
        assertThat(contradiction("a dog barks then a bell", "dog 1 barks 9 bell 4"))
                .hasValue(1);
    }

    @Test
    void anEventOnOneSideOnlyClaimsNothing() {
        assertThat(contradiction("then a bell rings", "bell 4")).isEmpty();
        assertThat(contradiction("a bell rings then", "bell 4")).isEmpty();
    }

    @Test
    void findsEveryJointWithTheEventsBesideIt() {
        String text = "A dog barks, Then a bell rings while rain falls";

        List<Joint> joints = OrderRule.joints(text);

        assertThat(joints).extracting(Joint::claim).containsExactly(Claim.FIRST_FIRST, Claim.AT_ONCE);
        assertThat(joints.get(0).after().of(text)).isEqualTo(" a bell rings ");
        assertThat(joints.get(1).before().of(text)).isEqualTo(" a bell rings ");
        assertThat(OrderRule.joints("strengthen the aftermath")).isEmpty();
    }

    @Test
    void aModelThatLikesTheSentenceNoLessBackwardsIsIndifferent() {
        assertThat(OrderRule.isIndifferent(-1.0, -1.2)).isFalse();
        assertThat(OrderRule.isIndifferent(-1.0, -1.0)).isTrue();
        assertThat(OrderRule.isIndifferent(-1.0, -0.9)).isTrue();
    }
}
