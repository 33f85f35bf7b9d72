package avcap.studio.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.ui.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuidelineTest {

    private final Guideline house = Guideline.house();

    private static List<String> places(Guideline guideline, String text) {
        return guideline.check(text).stream()
                .map(finding -> finding.rule().id() + ":" + finding.range().of(text))
                .toList();
    }

    /** What is found beside the length. */
    private List<String> places(String text) {
        return places(house.with("length", false), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a dog barks twice while a man speaks near a passing tram",
                "a woman laughs as water pours into a metal kettle and a bird sings",
                "Rain falls on a tin roof and thunder rolls far away.",
                "wind blows, then a door slams shut and someone walks across gravel",
                "a man says something in a low voice as a crowd cheers and claps",
                ""
            })
    void aPlainCaptionPasses(String text) {
        assertThat(house.check(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "maybe a dog barks | speculation:maybe",
                "it sounds  like a dog | speculation:sounds  like",
                "a man seems angry | speculation:seems",
                "a woman called Anna sings | names:Anna",
                "a DJ and Michael O'Neil talk | names:Michael, names:O'Neil",
                "a man says hello to a crowd | speech:says hello",
                "a man shouts: stop | speech:shouts: stop",
                "the sound of rain | filler:sound of",
                "a bell can be heard | filler:can be heard",
                "we hear a bell | viewpoint:we",
                "in this clip a bell rings | viewpoint:in this clip",
                "a dog barks barks | doubled:barks",
                "a Dog dog barks | names:Dog, doubled:dog",
                "a dog barks 3 times | numerals:3",
                "at 0:04 a dog barks | times:0:04",
                "a dog barks for 3 seconds | times:for 3 seconds, numerals:3",
                "a dog barks! a cat runs | marks:!",
                "a dog barks. a cat runs | marks:.",
            })
    void findsWhatTheHouseDoesNotWant(String text, String found) {
        assertThat(String.join(", ", places(text))).isEqualTo(found);
    }

    @Test
    void quotesAreFoundOnceWithTheirWords() {
        assertThat(places("a man says \"stop it\" loudly")).containsExactly("speech:\"stop it\"");
    }

    @Test
    void thenMayStandOnce() {
        assertThat(places("a dog barks then a cat runs then a bell rings"))
                .containsExactly("order:then a cat runs then");
    }

    @ParameterizedTest
    @CsvSource({"7,true", "8,false", "20,false", "21,true"})
    void countsWordsFromEightToTwenty(int words, boolean isFound) {
        String text = "bark ring ".repeat(11).strip();
        String cut = String.join(" ", List.of(text.split(" ")).subList(0, words));

        assertThat(!house.check(cut).isEmpty()).isEqualTo(isFound);
    }

    @Test
    void whatIsTooLongIsMarkedFromWhereItIs() {
        WordCount count = new WordCount(1, 2);

        assertThat(count.find("a dog , barks loudly")).singleElement().satisfies(range -> {
            assertThat(range.of("a dog , barks loudly")).isEqualTo("barks loudly");
        });
    }

    @Test
    void sentencesNameTheWordsAndQuoteTheGuideline() {
        Finding finding = house.check("maybe a dog").stream()
                .filter(one -> one.rule().id().equals("speculation"))
                .findFirst()
                .orElseThrow();

        assertThat(finding.sentence()).startsWith("“maybe” guesses.");
        assertThat(finding.rule().quote()).contains("do not guess");
        assertThat(house.source()).contains("house guideline");
    }

    @Test
    void aRuleThatIsOffFindsNothing() {
        assertThat(places(house.with("length", false).with("speculation", false), "maybe a dog"))
                .isEmpty();
    }

    @Test
    void isReadAsItWasWritten() throws GuidelineException {
        assertThat(Guideline.read(house.toJson())).isEqualTo(house);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no json | not JSON",
                "{} | list of rules",
                "{\"rules\":[{\"id\":\"x\",\"kind\":\"smell\",\"says\":\"a\",\"quote\":\"b\"}]} | no kind of rule called \"smell\"",
                "{\"rules\":[{\"id\":\"x\",\"kind\":\"matches\",\"expression\":\"(\",\"says\":\"a\",\"quote\":\"b\"}]} | rule \"x\"",
                "{\"rules\":[{\"id\":\"x\",\"kind\":\"names\",\"says\":\"a\"}]} | a quote",
            })
    void saysWhichRuleCannotBeUsed(String json, String sentence) {
        assertThatThrownBy(() -> Guideline.read(json))
                .isInstanceOf(GuidelineException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void aProjectKeepsItsOwn(@TempDir Path folder) throws IOException {
        GuidelineFile file = new GuidelineFile(folder);
        assertThat(file.read()).isEqualTo(house);

        file.write(house.with("names", false));

        assertThat(file.read()).isEqualTo(house.with("names", false));
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve(GuidelineFile.NAME));
        }
    }

    @Test
    void theHouseSpeaksTheLanguageAndIsKeptInEnglish() throws GuidelineException {
        String english = house.with("names", false).toJson();
        Locale machine = Locale.getDefault();
        Language before = Language.spoken();
        Language.GERMAN.speak();
        try {
            Guideline read = Guideline.read(english);

            assertThat(read).isEqualTo(Guideline.house().with("names", false));
            assertThat(read.check("maybe a dog").get(0).sentence()).startsWith("„maybe“ rät.");
            assertThat(read.toJson()).isEqualTo(english);
        } finally {
            before.speak();
            Locale.setDefault(machine);
        }
    }

    @Test
    void whatAProjectSaysItselfStaysAsItIs() throws GuidelineException {
        String own = house.toJson().replace("“{0}” guesses.", "“{0}” is a guess.");

        assertThat(Guideline.read(own).toJson()).isEqualTo(own).contains("is a guess.");
    }
}
