package avcap.inference.parity;

import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.SafetensorsFile;
import avcap.inference.decode.BeamSearch;
import avcap.inference.decode.Hypothesis;
import avcap.inference.progress.Progress;
import avcap.inference.sentences.Sentences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Searches over tables of logits, without a network: {@code cases.json} and {@code tables.safetensors}. */
final class BeamPack implements KnownPack {

    private static final Sentences SENTENCES = Sentences.of(BeamPack.class);

    /** Totals are rounded to 32 bits at every step. */
    private static final double SCORE_TOLERANCE = 1e-5;

    private static final String TABLES = "tables.safetensors";

    @Override
    public String kind() {
        return "beams";
    }

    @Override
    public boolean isIn(Path folder) {
        return Files.exists(folder.resolve("cases.json")) && Files.exists(folder.resolve(TABLES));
    }

    @Override
    public List<Deviation> compare(Path folder, Progress progress) throws CheckpointException, IOException {
        SafetensorsFile tables = SafetensorsFile.open(folder.resolve(TABLES));
        List<Deviation> deviations = new ArrayList<>();
        for (PackJson known : PackJson.read(folder.resolve("cases.json")).each()) {
            progress.checkCancelled();
            deviations.addAll(compare(known, tables));
        }
        return deviations;
    }

    private static List<Deviation> compare(PackJson known, SafetensorsFile tables) {
        String label = AnswerName.CASE.of(known.at("case").integer());
        int end = known.at("eos").integer();
        int vocabulary = known.at("vocab").integer();
        int[][] starts = known.at("start").each().stream()
                .map(start -> start.ids(vocabulary))
                .toArray(int[][]::new);
        if (end < 0 || end >= vocabulary) {
            throw known.at("eos").otherwise(SENTENCES.text("wanted.word", vocabulary));
        }
        LogitTable table = table(known, tables, starts.length, vocabulary);
        List<Hypothesis> found = new BeamSearch(table, KnownSearch.options(known), end)
                .searchAll(starts).stream().flatMap(List::stream).toList();
        double[] ours = found.stream().mapToDouble(Hypothesis::score).toArray();
        return List.of(
                Deviation.differing(AnswerName.SENTENCES.of(label), unlike(found, known, end)),
                Deviation.between(AnswerName.SCORES.of(label), ours, scores(known), SCORE_TOLERANCE),
                Deviation.exact(AnswerName.CALLS.of(label), new int[] {table.calls()}, new int[] {
                    known.at("step_calls").integer()
                }));
    }

    /** Those of double precision where they are known: single precision's own softmax over 30522 words is 1.3e-5 off. */
    private static double[] scores(PackJson known) {
        return known.atFirst("scores_f64", "scores").doubles();
    }

    /** Where rounding decided between equals in the reference itself, its words are not compared. */
    private static List<String> unlike(List<Hypothesis> found, PackJson known, int end) {
        List<PackJson> expected = known.at("outputs_trimmed").each();
        List<PackJson> compared =
                known.has("compare_tokens") ? known.at("compare_tokens").each(expected.size()) : List.of();
        List<String> unlike = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            int[] ids = expected.get(i).sentence();
            int[] ours = i < found.size() ? found.get(i).withEnd(end) : new int[0];
            if ((compared.isEmpty() || compared.get(i).truth()) && !Arrays.equals(ours, ids)) {
                unlike.add(SENTENCES.text("unlike.sentence", i, Arrays.toString(ours), Arrays.toString(ids)));
            }
        }
        return unlike;
    }

    private static LogitTable table(PackJson known, SafetensorsFile tables, int sentences, int vocabulary) {
        String name = "case" + known.at("case").integer();
        int words = known.at("table_vocab").integer();
        if (words < 1 || words > vocabulary) {
            throw known.at("table_vocab").otherwise(SENTENCES.text("wanted.words", vocabulary));
        }
        long positions = PackTensors.shape(tables, name + ".position", 3)[1];
        PackTensors.checkShape(tables, name + ".transition", sentences, words, words);
        PackTensors.checkShape(tables, name + ".position", sentences, positions, words);
        return new LogitTable(
                tables.floats(name + ".transition"),
                tables.floats(name + ".position"),
                (int) positions,
                words,
                vocabulary);
    }
}
