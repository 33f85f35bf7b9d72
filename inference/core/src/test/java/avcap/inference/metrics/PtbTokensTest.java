package avcap.inference.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.testing.Seeds;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PtbTokensTest {

    private final PtbTokens tokens = new PtbTokens();

    static Stream<JsonNode> knownLines() {
        JsonNode suite = ScorePacks.read("tokenisation_suite.json");
        return Stream.of("handmade", "wordnet_glosses").flatMap(kind -> ScorePacks.elements(suite.get(kind)));
    }

    @Test
    void cutsLinesAsTheReferenceDoes() {
        assertThat(knownLines()).hasSizeGreaterThan(1000).allSatisfy(line -> assertThat(
                        tokens.of(line.get("text").asText()))
                .isEqualTo(line.get("tokenised").asText()));
    }

    @Test
    void marksPunctuationAsTheReferenceDoes() {
        assertThat(knownLines()).allSatisfy(line -> {
            String cut = tokens.withPunctuation(line.get("text").asText());

            // the reference doubles the stop of a last abbreviation if its next line begins with a capital
            assertThat(line.get("ptb").asText()).isIn(cut, cut + " .");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"d_edge_cases.json", "f_tiny_two.json", "g_tiny_one.json"})
    void cutsCaptionsAsTheReferenceDoes(String name) {
        assertThat(ScorePacks.elements(ScorePacks.read(name).get("clips")))
                .isNotEmpty()
                .allSatisfy(clip -> {
                    assertThat(tokens.of(clip.get("candidate").asText()))
                            .isEqualTo(clip.get("candidate_tok").asText());
                    assertThat(ScorePacks.elements(clip.get("references")).map(text -> tokens.of(text.asText())))
                            .containsExactlyElementsOf(ScorePacks.elements(clip.get("references_tok"))
                                    .map(JsonNode::asText)
                                    .toList());
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            couldn't've DON'T don’t 'tisn't         | could n't 've do n't do n't 't is n't
            who'd've he'll O’Brien’s mother-in-law's | who 'd 've he 'll o'brien 's mother-in-law 's
            the dogs' bark y's                      | the dogs bark y 's
            d'ye more'n ’Twas y’all                 | d' ye more 'n 't was y' all
            speaks.Don't                            | speaks.do n't
            """)
    void cutsCliticsOff(String caption, String expected) {
        assertThat(tokens.of(caption)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ma'am",
                "gov't",
                "o'er",
                "ne'er-do-well",
                "trompe-l'oeil",
                "will-o'-the-wisp",
                "rock 'n' roll",
                "rock'n'roll",
                "the '20s",
                "class of '99",
                "cup o' tea",
                "get 'em",
                "cont'd"
            })
    void keepsApostrophesThatPartNothing(String caption) {
        assertThat(tokens.of(caption)).isEqualTo(caption);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Mr. and Mrs. Smith, Prof. Jones      | mr. and mrs. smith prof. jones
            on Jan. 5 at 5 p.m., etc.            | on jan. 5 at 5 p.m. etc.
            3:45p.m. or 3 a.m.                   | 3:45 p.m. or 3 a.m.
            U.S.-based, non-U.S. and the U.S.'s  | u.s.-based non-u.s. and the u.s. 's
            Ph.D. (J.-P. Rameau), i.e. x, e.g. y | ph.d. -lrb- j.-p. rameau -rrb- i.e. x e.g. y
            c. 1400, cf. viz. esp. et al.        | c. 1400 cf. viz. esp. et al.
            No. 5, pp. 3-5, fig. 3               | no. 5 pp. 3-5 fig. 3
            """)
    void keepsTheStopOfAbbreviations(String caption, String expected) {
        assertThat(tokens.of(caption)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "He says no., he says no",
        "It revs to rev., it revs to rev",
        "warm in the sun., warm in the sun",
        "a fig., a fig",
        "chapter iv., chapter iv",
        "at 60 Hz., at 60 hz"
    })
    void aWordAtTheEndIsNoAbbreviation(String caption, String expected) {
        assertThat(tokens.of(caption)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            12/31/1999 2010-01-02 31.12.1999 10:30am 5k  | 12/31/1999 2010-01-02 31.12.1999 10:30 am 5k
            1939-45, 1990–1995                           | 1939-45 1990 1995
            1,000-2,000 +5 -5 -.5 5- 10%                 | 1,000-2,000 +5 -5 -.5 5 10 %
            5.1-channel 3.5-inch 1/2-inch 5-year-old     | 5.1-channel 3.5-inch 1/2-inch 5-year-old
            5'10"                                        | 5 10
            45°30'N, 20 °F, m²                           | 45 ° 30 n 20 ° f m ²
            H2O, H₂O, 2,4-D                              | h2o h ₂ o 2,4-d
            ⅛ ⅔                                          | 1/8 2/3
            HK$5 NZ$5.50 ¥100 5€ 5£ $.50 $5-$10 10¢      | hk$ 5 nz$ 5.50 ¥ 100 5 $ 5 # $ .50 $ 5 $ 10 10 cents
            1st, 2nd and Henry VIII's III.               | 1st 2nd and henry viii 's iii
            """)
    void cutsNumbersAndUnits(String caption, String expected) {
        assertThat(tokens.of(caption)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "(555) 123-4567, -lrb-555-rrb-~123-4567",
        "10-11 2010-2011, 10-11~2010-2011",
        "2 3/4, 2~3/4",
        "<a href=\"x\" b>, <a~href=\"x\"~b>"
    })
    void joinsWhatBelongsTogetherByANoBreakSpace(String caption, String expected) {
        assertThat(tokens.of(caption)).isEqualTo(expected.replace('~', '\u00A0'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            "'Hello,' she said," he said.      | '' ` hello , ' she said , '' he said .
            (He "laughed" (so [loud])).        | -lrb- he `` laughed '' -lrb- so -lsb- loud -rsb- -rrb- -rrb- .
            the letter 'a' (`an', 'x')         | the letter ` a ' -lrb- ` an ' , ` x ' -rrb-
            «so» “so” ‹so› ‘so’                | `` so '' `` so '' ` so ' ` so '
            rock -- hard--er – a - b           | rock -- hard -- er -- a - b
            wait... . . . end..                | wait ... ... end . .
            """)
    void tellsOpeningFromClosingMarks(String caption, String expected) {
        assertThat(tokens.withPunctuation(caption)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            AC/DC mp3/wav a/b/c w/ he/she's            | ac/dc mp3/wav a/b/c w / he/she 's
            Q&A, AT&amp;T, rock & roll                 | q&a at&t rock & roll
            a@b.co.uk, @a_b's #1 #tag www.a.com; C++   | a@b.co.uk @a_b 's # 1 #tag www.a.com c++
            (see http://a.b/c?d=e).                    | -lrb- see http://a.b/c?d=e -rrb-
            :( :-P ;) ^_^ 3<5                          | :-lrb- :-p ;-rrb- ^_^ 3 < 5
            it&apos;s&nbsp;so &quot;loud&quot;         | it 's so loud
            """)
    void keepsSlashesAndSignsOfTheNet(String caption, String expected) {
        assertThat(tokens.of(caption)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\t", "\f", "\u000B", "\u0085", "\u2028", "\u2029", "\u3000", "\uFEFF", "🐶"})
    void lineBreaksBlanksAndEmojiPartWords(String blank) {
        assertThat(tokens.of("a dog" + blank + "barks")).isEqualTo("a dog barks");
    }

    @ParameterizedTest
    @Seeds(200)
    void cutsAnyText(long seed) {
        Random random = new Random(seed);
        int range = random.nextBoolean() ? 128 : 1 << 16;
        String text = random.ints(random.nextInt(400), 0, range)
                .mapToObj(character -> Character.toString((char) character))
                .collect(Collectors.joining());

        String cut = tokens.of(text);

        assertThat(cut).isEqualTo(cut.strip()).doesNotContain("  ", "\n");
        assertThat(tokens.of(text)).isEqualTo(cut);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a-", "é'a", "é.a", "1-", "<a ", "<!--", "a.", "x/é", "'", "\"", ". ", "a@", "1,", "[", "é"})
    void cutsLongRepetitions(String part) {
        assertThat(tokens.withPunctuation(part.repeat(5000))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a man speaks while 2 high-pitched birds chirp", "the dog 's bark ca n't be heard at 3 p.m."})
    void leavesItsOwnWordsAsTheyAre(String caption) {
        assertThat(tokens.of(tokens.of(caption))).isEqualTo(tokens.of(caption)).isEqualTo(caption);
    }
}
