package avcap.studio.wording;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.wording.WordDiff.Kind;
import avcap.studio.wording.WordDiff.Part;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDiffTest {

    private static final int TRIES = 200;

    private static String told(WordDiff diff) {
        return diff.parts().stream()
                .map(part -> switch (part.kind()) {
                    case SAME -> part.text();
                    case DELETED -> "-" + part.text() + "-";
                    case INSERTED -> "+" + part.text() + "+";
                })
                .collect(Collectors.joining(" "));
    }

    private static String text(WordDiff diff, Kind left) {
        return diff.parts().stream()
                .filter(part -> part.kind() != left)
                .map(Part::text)
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a dog barks | a dog barks | a dog barks",
                "a dog barks | a big dog barks | a +big+ dog barks",
                "a dog barks | a dog | a dog -barks-",
                "a dog barks | a tram rings | a -dog barks- +tram rings+",
                "a Dog barks | a dog howls | a dog -barks- +howls+",
                "a dog and a cat | a cat | a -dog and a- cat",
                "'' | a dog | +a dog+",
                "a dog | '' | -a dog-",
            })
    void showsWhatWasDeletedAndInserted(String before, String after, String expected) {
        assertThat(told(WordDiff.between(before, after))).isEqualTo(expected);
    }

    @Test
    void bothTextsCanBeReadOffIt() {
        Random chance = new Random(5);
        for (int i = 0; i < TRIES; i++) {
            String before = text(chance);
            String after = text(chance);

            WordDiff diff = WordDiff.between(before, after);

            assertThat(text(diff, Kind.INSERTED)).isEqualTo(before);
            assertThat(text(diff, Kind.DELETED)).isEqualTo(after);
            assertThat(diff.changes()).isEqualTo(WordDiff.between(after, before).changes());
        }
    }

    private static String text(Random chance) {
        List<String> words = List.of("a", "dog", "barks", "and", "rings");
        return IntStream.range(0, chance.nextInt(9))
                .mapToObj(i -> words.get(chance.nextInt(words.size())))
                .collect(Collectors.joining(" "));
    }
}
