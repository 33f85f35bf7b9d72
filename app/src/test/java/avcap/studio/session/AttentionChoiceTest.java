package avcap.studio.session;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.attention.HeadReduction;
import avcap.studio.session.AttentionChoice.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttentionChoiceTest {

    private final AttentionChoice choice = new AttentionChoice();

    @ParameterizedTest
    @EnumSource
    void isWhatWasChosen(Way way) {
        choice.choose(way);

        assertThat(choice.way()).isEqualTo(way);
        assertThat(choice.head().isPresent()).isEqualTo(way == Way.HEAD);
    }

    @Test
    void comesBackToTheHeadThatWasLookedThrough() {
        choice.fold(HeadReduction.head(1, 3));
        choice.choose(Way.RELEVANCE);

        choice.choose(Way.HEAD);

        assertThat(choice.head()).contains(new HeadReduction.Head(1, 3));
    }
}
