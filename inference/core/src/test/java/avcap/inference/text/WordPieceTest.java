package avcap.inference.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordPieceTest {

    static final Vocabulary VOCABULARY = Vocabulary.of(
            new String(resource("vocab.txt"), StandardCharsets.UTF_8).lines().toList());

    private final WordPiece wordPiece = new WordPiece(VOCABULARY);

    static List<JsonNode> cases() throws IOException {
        List<JsonNode> cases = new ArrayList<>();
        new ObjectMapper().readTree(resource("cases.json")).forEach(cases::add);
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void splitsTextAsTheReferenceDoes(JsonNode expected) {
        int[] ids = wordPiece.ids(expected.get("text").asText());

        assertThat(ids).isEqualTo(ints(expected.get("ids_untruncated")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void framesAndCutsACaptionAsTheReferenceDoes(JsonNode expected) {
        CaptionTokens tokens = CaptionTokens.of(expected.get("text").asText(), wordPiece);

        assertThat(tokens.ids()).isEqualTo(ints(expected.get("input_ids")));
        assertThat(tokens.isCut()).isEqualTo(expected.get("ids_untruncated").size() > CaptionTokens.MAX_PIECES);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsIdsBackAsTheReferenceDoes(JsonNode expected) {
        String text = CaptionTokens.decode(ints(expected.get("input_ids")), VOCABULARY);

        assertThat(text).isEqualTo(expected.get("decoded").asText());
    }

    private static int[] ints(JsonNode list) {
        int[] values = new int[list.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = list.get(i).asInt();
        }
        return values;
    }

    private static byte[] resource(String name) {
        try (InputStream in =
                Objects.requireNonNull(WordPieceTest.class.getResourceAsStream("tokenizer/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
