package avcap.inference.parity;

import avcap.inference.progress.Progress;
import avcap.inference.text.CaptionTokens;
import avcap.inference.text.Vocabulary;
import avcap.inference.text.WordPiece;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Texts in pieces and back: {@code vocab.txt} and {@code cases.json}. */
final class TextPack implements KnownPack {

    @Override
    public String kind() {
        return "text";
    }

    @Override
    public boolean isIn(Path folder) {
        return Files.exists(folder.resolve("vocab.txt")) && Files.exists(folder.resolve("cases.json"));
    }

    @Override
    public List<Deviation> compare(Path folder, Progress progress) throws IOException {
        Vocabulary vocabulary = Vocabulary.read(folder.resolve("vocab.txt"));
        WordPiece wordPiece = new WordPiece(vocabulary);
        List<JsonNode> cases = PackJson.each(PackJson.read(folder.resolve("cases.json")));
        return List.of(
                differing("pieces", cases, known -> pieces(text(known), wordPiece)
                        .equals(PackJson.strings(known.required("tokens")))),
                differing(
                        "numbers",
                        cases,
                        known -> Arrays.equals(
                                wordPiece.ids(text(known)), PackJson.ints(known.required("ids_untruncated")))),
                differing(
                        "numbers cut and marked",
                        cases,
                        known -> Arrays.equals(
                                CaptionTokens.of(text(known), wordPiece).ids(),
                                PackJson.ints(known.required("input_ids")))),
                differing("text read back", cases, known -> CaptionTokens.decode(
                                PackJson.ints(known.required("input_ids")), vocabulary)
                        .equals(known.required("decoded").asText())));
    }

    private static String text(JsonNode known) {
        return known.required("text").asText();
    }

    private static List<String> pieces(String text, WordPiece wordPiece) {
        return Arrays.stream(wordPiece.ids(text))
                .mapToObj(wordPiece.vocabulary()::piece)
                .toList();
    }

    private static Deviation differing(String what, List<JsonNode> cases, Predicate<JsonNode> agrees) {
        List<String> texts =
                cases.stream().filter(agrees.negate()).map(TextPack::text).toList();
        return Deviation.differing(what + " of " + cases.size() + " texts that differ", texts);
    }
}
