package avcap.studio.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzyMatchTest {

    private static List<String> ranked(String typed, String... names) {
        return Stream.of(names)
                .filter(name -> FuzzyMatch.of(typed, name).isPresent())
                .sorted(Comparator.comparing((String name) ->
                                FuzzyMatch.of(typed, name).orElseThrow().score())
                        .reversed())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"rg, Regenerate", "acnx, Accept and next", "ACCEPT AND, Accept and next"})
    void lettersInOrderAreEnough(String typed, String name) {
        assertThat(FuzzyMatch.of(typed, name)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"gr, Reg", "regx, Regenerate", "exportt, Export"})
    void everyLetterMustBeThere(String typed, String name) {
        assertThat(FuzzyMatch.of(typed, name)).isEmpty();
    }

    @Test
    void beginningsOfWordsAndNeighboursComeFirst() {
        assertThat(ranked("nc", "Launch", "Next clip", "Silence")).startsWith("Next clip");
        assertThat(ranked("span", "Swap a name", "Replay the span", "Span from here"))
                .containsExactly("Span from here", "Replay the span", "Swap a name");
    }

    @Test
    void saysWhichLettersWereMeant() {
        assertThat(FuzzyMatch.of("nc", "Next clip")).map(FuzzyMatch::places).contains(List.of(0, 5));
        assertThat(FuzzyMatch.of("lip", "Next clip")).map(FuzzyMatch::places).contains(List.of(6, 7, 8));
    }

    @Test
    void nothingTypedFitsEverything() {
        assertThat(FuzzyMatch.of("", "Anything")).contains(new FuzzyMatch(0, List.of()));
    }
}
