package avcap.studio.models;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.ui.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Numbers as the models view spells them. */
final class Figures {

    private static final int SHORT_DIGITS = 6;

    /** The output matrix is the word embedding: the same numbers, counted once. */
    private static final String TIED = "textual.output.weight";

    private Figures() {}

    /** Such as "233 M". */
    static String parameters(AvCapConfig config) {
        long count = 0;
        for (Map.Entry<String, long[]> weight : config.expectedShapes().entrySet()) {
            if (!weight.getKey().equals(TIED)) {
                count += elements(weight.getValue());
            }
        }
        return count < 1_000_000
                ? Math.round(count / 1e3) + " k"
                : count < 10_000_000 ? rounded("%.1f M", count / 1e6) : Math.round(count / 1e6) + " M";
    }

    private static long elements(long[] shape) {
        long product = 1;
        for (long side : shape) {
            product *= side;
        }
        return product;
    }

    /** Such as "933 MB"; decimal, as file managers count. */
    static String bytes(long bytes) {
        if (bytes < 1_000_000) {
            return Math.max(1, Math.round(bytes / 1e3)) + " kB";
        }
        return bytes < 1_000_000_000 ? Math.round(bytes / 1e6) + " MB" : rounded("%.1f GB", bytes / 1e9);
    }

    /** Such as "768 × 3072"; a single number has no sides. */
    static String shape(List<Long> shape) {
        return shape.isEmpty() ? "1" : shape.stream().map(String::valueOf).collect(Collectors.joining(" × "));
    }

    /** The digits of a digest that a model is known by. */
    static String shortDigest(String digest) {
        return digest.substring(0, Math.min(SHORT_DIGITS, digest.length()));
    }

    /** Such as "3f9c2a51…e07b". */
    static String foldedDigest(String digest) {
        return digest.length() < 16 ? digest : digest.substring(0, 8) + "…" + digest.substring(digest.length() - 4);
    }

    /** The day of an ISO 8601 date or instant, such as "12 Nov 2026"; as it was written if it is neither. */
    static String day(String iso) {
        try {
            LocalDate day = iso.contains("T")
                    ? Instant.parse(iso).atZone(ZoneId.systemDefault()).toLocalDate()
                    : LocalDate.parse(iso);
            return Language.spoken().dates("d MMM yyyy").format(day);
        } catch (DateTimeException e) {
            return iso;
        }
    }

    /** Bytes of a file; one that is gone by now has none. */
    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    /** Such as "0.42 s", with a third digit where it is short. */
    static String seconds(double seconds) {
        return rounded(seconds < .1 ? "%.3f s" : "%.2f s", seconds);
    }

    static String rounded(String format, double value) {
        return String.format(Language.spoken().numbers(), format, value);
    }
}
