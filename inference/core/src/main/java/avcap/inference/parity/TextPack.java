package avcap.inference.parity;

import avcap.inference.progress.Progress;
import avcap.inference.text.CaptionTokens;
import avcap.inference.text.Vocabulary;
import avcap.inference.text.WordPiece;
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
        List<Known> cases = PackJson.read(folder.resolve("cases.json")).each().stream()
                .map(known -> Known.of(known, vocabulary))
                .toList();
        return List.of(
                differing(AnswerName.PIECES, cases, known -> pieces(known.text(), wordPiece)
                        .equals(known.pieces())),
                differing(AnswerName.NUMBERS, cases, known -> Arrays.equals(wordPiece.ids(known.text()), known.ids())),
                differing(
                        AnswerName.MARKED,
                        cases,
                        known -> Arrays.equals(
                                CaptionTokens.of(known.text(), wordPiece).ids(), known.marked())),
                differing(AnswerName.READ, cases, known -> CaptionTokens.decode(known.marked(), vocabulary)
                        .equals(known.decoded())));
    }

    /**
     * A text and what is known of it.
     *
     * @param ids of all pieces
     * @param marked of the pieces that fit between the marks, with these
     */
    @SuppressWarnings("ArrayRecordComponent") // compared number by number, never as a whole
    private record Known(String text, List<String> pieces, int[] ids, int[] marked, String decoded) {

        static Known of(PackJson json, Vocabulary vocabulary) {
            return new Known(
                    json.at("text").text(),
                    json.at("tokens").strings(),
                    json.at("ids_untruncated").ids(vocabulary.size()),
                    json.at("input_ids").ids(vocabulary.size()),
                    json.at("decoded").text());
        }
    }

    private static List<String> pieces(String text, WordPiece wordPiece) {
        return Arrays.stream(wordPiece.ids(text))
                .mapToObj(wordPiece.vocabulary()::piece)
                .toList();
    }

    private static Deviation differing(AnswerName name, List<Known> cases, Predicate<Known> agrees) {
        List<String> texts =
                cases.stream().filter(agrees.negate()).map(Known::text).toList();
        return Deviation.differing(name.of(cases.size()), texts);
    }
}
