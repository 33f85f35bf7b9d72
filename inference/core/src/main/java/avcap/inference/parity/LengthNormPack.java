package avcap.inference.parity;

import avcap.inference.decode.LengthPenalty;
import avcap.inference.progress.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private static final double TOLERANCE = 1e-12;
    private static final String FILE = "length_norm.json";
    private static final Pattern TABLE = Pattern.compile("length_norm_lp([0-9.]+)");
    private static final Pattern ONE = Pattern.compile("length_norm_(\\d+)");

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
        for (Map.Entry<String, JsonNode> entry :
                PackJson.read(folder.resolve(FILE)).properties()) {
            Matcher table = TABLE.matcher(entry.getKey());
            Matcher one = ONE.matcher(entry.getKey());
            if (table.matches()) {
                penalty = new LengthPenalty(Double.parseDouble(table.group(1)));
                deviations.add(norms(entry.getKey(), penalty, 1, PackJson.doubles(entry.getValue())));
            } else if (one.matches()) {
                double[] known = {entry.getValue().doubleValue()};
                deviations.add(norms(entry.getKey(), penalty, Integer.parseInt(one.group(1)), known));
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
