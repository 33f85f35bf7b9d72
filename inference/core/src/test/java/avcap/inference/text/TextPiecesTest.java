package avcap.inference.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextPiecesTest {

    private final WordPiece wordPiece = new WordPiece(Vocabulary.ofCaptions(List.of("a dog barks")));

    @Test
    void tellsWhichWordsHaveNoPieces() {
        TextPieces pieces = TextPieces.of("a Dog sees a ж", wordPiece, 40);

        assertThat(pieces.unknown()).contains("ж").doesNotContain("a", "Dog");
        assertThat(TextPieces.of("a dog", wordPiece, 40).unknown()).isEmpty();
    }
}
