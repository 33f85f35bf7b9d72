package avcap.inference.parity;

import avcap.inference.decode.LengthPenalty;
import avcap.inference.progress.Progress;
import avcap.inference.sentences.Sentences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Norms of lengths: {@code length_norm.json}.
 *
 * <p>{@code length_norm_lpA} lists the norms of lengths 1, 2, … for exponent A; {@code length_norm_N} is that of length N for the
 * exponent listed before it.
 */
final class LengthNormPack implements KnownPack {

    private static final Sentences SENTENCES = Sentences.of(LengthNormPack.class);

    private static final double TOLERANCE = 1e-12;
    private static final String FILE = "length_norm.json";
    private static final Pattern TABLE = Pattern.compile("length_norm_lp(\\d{1,6}(?:\\.\\d{1,12})?)");
    private static final Pattern ONE = Pattern.compile("length_norm_(\\d{1,9})");

    @Override
    public String kind() {
        return "length norms";
    }

    @Override
    public boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    @Override
    public List<Deviation> compare(Path folder, Progress progress) throws IOException {
        List<Deviation> deviations = new ArrayList<>();
        LengthPenalty penalty = new LengthPenalty(0.6); // the authors' α
        for (PackJson.Named entry : PackJson.read(folder.resolve(FILE)).entries()) {
            Matcher table = TABLE.matcher(entry.name());
            Matcher one = ONE.matcher(entry.name());
            if (table.matches()) {
                penalty = new LengthPenalty(Double.parseDouble(table.group(1)));
                double[] known = entry.value().each().stream()
                        .mapToDouble(PackJson::number)
                        .toArray();
                deviations.add(norms(entry.name(), penalty, 1, known));
            } else if (one.matches()) {
                double[] known = {entry.value().number()};
                deviations.add(norms(entry.name(), penalty, Integer.parseInt(one.group(1)), known));
            } else if (!entry.value().isText()) { // a note is no answer
                deviations.add(Deviation.incomparable(entry.name(), SENTENCES.text("answer.norm")));
            }
        }
        return deviations;
    }

    private static Deviation norms(String name, LengthPenalty penalty, int first, double[] known) {
        double[] ours = IntStream.range(0, known.length)
                .mapToDouble(i -> penalty.norm(first + i))
                .toArray();
        return Deviation.between(name, ours, known, TOLERANCE);
    }
}
