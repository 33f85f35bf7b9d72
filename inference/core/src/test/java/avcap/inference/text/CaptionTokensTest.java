package avcap.inference.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import avcap.inference.testing.Seeds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

class CaptionTokensTest {

    private final WordPiece wordPiece = new WordPiece(WordPieceTest.VOCABULARY);

    @Test
    void wordsKnowTheirPiecesAndTheirCharacters() {
        String text = "  A Dog, barking…café";

        CaptionTokens tokens = CaptionTokens.of(text, wordPiece);

        assertThat(tokens.words())
                .containsExactly(
                        new WordSpan("A", 1, 2),
                        new WordSpan("Dog", 2, 3),
                        new WordSpan(",", 3, 4),
                        new WordSpan("barking", 4, 6),
                        new WordSpan("…", 6, 7),
                        new WordSpan("café", 7, 8));
        assertThat(tokens.ranges().get(3)).isEqualTo(new TextRange(9, 16));
        assertThat(tokens.prefix()).isEqualTo(new int[] {11, 43, 108, 25, 109, 110, 10, 126});
        assertThat(tokens.ids()).endsWith(12);
    }

    @Test
    void lettersMadeOfSeveralCharactersKeepTheirPlace() {
        CaptionTokens tokens = CaptionTokens.of("e\u0301! İstanbul", wordPiece);

        assertThat(tokens.ranges()).containsExactly(new TextRange(0, 2), new TextRange(2, 3), new TextRange(4, 12));
    }

    @Test
    void aWordCutInTwoKeepsThePiecesThatFit() {
        CaptionTokens tokens = CaptionTokens.of("a dog barking", wordPiece, 3);

        assertThat(tokens.isCut()).isTrue();
        assertThat(tokens.words().get(2)).isEqualTo(new WordSpan("barking", 3, 4));
        assertThat(tokens.length()).isEqualTo(5);
    }

    @Test
    void aTypedMarkIsOnlyText() {
        int[] ids = wordPiece.ids("[SEP] dog");

        assertThat(ids).doesNotContain(WordPieceTest.VOCABULARY.end());
    }

    @Test
    void writtenIdsKeepTheirPieces() {
        // "revving" has a piece of its own, but the search chose rev ##vin ##g.
        Vocabulary vocabulary = WordPieceTest.VOCABULARY;
        int[] ids = ids(vocabulary, "[CLS]", "dog", "'", "s", "rev", "##vin", "##g", ".", "[SEP]", "[SEP]");

        CaptionTokens tokens = CaptionTokens.ofIds(ids, vocabulary);

        assertThat(tokens.text()).isEqualTo("dog's revving.");
        assertThat(tokens.words()).extracting(WordSpan::word).containsExactly("dog", "'", "s", "revving", ".");
        assertThat(tokens.words().get(3)).isEqualTo(new WordSpan("revving", 4, 7));
        assertThat(tokens.ranges().get(3).of(tokens.text())).isEqualTo("revving");
        assertThat(tokens.ids()).hasSize(9);
    }

    @Test
    void idsInTheWrongOrderSayNothing() {
        Vocabulary vocabulary = WordPieceTest.VOCABULARY;

        assertThat(CaptionTokens.decode(ids(vocabulary, "[SEP]", "dog", "[CLS]"), vocabulary))
                .isEmpty();
        assertThat(CaptionTokens.decode(ids(vocabulary, "dog"), vocabulary)).isEmpty();
    }

    @ParameterizedTest
    @Seeds(300)
    void whateverIsTypedEveryPieceBelongsToOneWordAndEveryWordToItsCharacters(long seed) {
        String text = randomText(new Random(seed));

        CaptionTokens tokens = CaptionTokens.of(text, wordPiece);

        int piece = 1;
        for (int i = 0; i < tokens.words().size(); i++) {
            WordSpan word = tokens.words().get(i);
            TextRange range = tokens.ranges().get(i);
            assertThat(word.from()).isEqualTo(piece);
            assertThat(word.word()).isEqualTo(range.of(text));
            assertThat(range.end()).isGreaterThan(range.start());
            piece = word.to();
        }
        assertThat(piece).isEqualTo(tokens.length() - 1);
        assertThat(tokens.length()).isLessThanOrEqualTo(42);
    }

    @ParameterizedTest
    @Seeds(300)
    void whateverIsWrittenEveryWordIsFoundInTheText(long seed) {
        Random random = new Random(seed);
        Vocabulary vocabulary = WordPieceTest.VOCABULARY;
        int[] ids = new int[random.nextInt(20) + 1];
        ids[0] = vocabulary.start();
        for (int i = 1; i < ids.length; i++) {
            ids[i] = random.nextInt(vocabulary.size());
        }

        CaptionTokens tokens = CaptionTokens.ofIds(ids, vocabulary);

        for (int i = 0; i < tokens.words().size(); i++) {
            assertThat(tokens.ranges().get(i).of(tokens.text()))
                    .isEqualTo(tokens.words().get(i).word());
        }
    }

    @Test
    void vocabulariesSurviveAFileAndRefuseNonsense(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("vocab.txt");
        Vocabulary numbered = Vocabulary.numbered(9, 2, 3, 0);
        numbered.write(file);

        assertThat(Vocabulary.read(file)).isEqualTo(numbered);
        assertThat(numbered.piece(5)).isEqualTo("tok5");
        assertThat(numbered.unknown()).isEqualTo(1);
        assertThatThrownBy(() -> Vocabulary.of(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "a", "a")))
                .hasMessageContaining("two numbers, 4 and 5");
        assertThatThrownBy(() -> Vocabulary.of(List.of("[PAD]", "[UNK]", "[SEP]", "a")))
                .hasMessageContaining("lacks the mark [CLS]");
    }

    private static int[] ids(Vocabulary vocabulary, String... pieces) {
        List<Integer> ids = new ArrayList<>();
        for (String piece : pieces) {
            ids.add(vocabulary.id(piece).orElseThrow());
        }
        return ids.stream().mapToInt(Integer::intValue).toArray();
    }

    private static String randomText(Random random) {
        String alphabet = "abdog  .,'!\t\n\u00e9\u0301\u0130\u03a3\u4e2d\u200b\ufffd\u2026\u2028\u1100\u1161\u2260[]#";
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(40);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(
                    random.nextInt(10) == 0
                            ? random.nextInt(0x10FFFF)
                            : alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
