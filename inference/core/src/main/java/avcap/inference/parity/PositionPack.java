package avcap.inference.parity;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.SafetensorsFile;
import avcap.inference.checkpoint.SinCos;
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
 * Sine-cosine positions: {@code sincos.safetensors}, and perhaps {@code num_frames_init.json}.
 *
 * <p>Tables are named {@code LABEL_RxC}, with R rows and C columns; whole, or only some tokens ({@code .rows}: 0, 1, 2, the
 * middle, the last) or some places ({@code .cols}: the ends of the quarters). The JSON says of what grid the authors make
 * positions for each number of frames, or how many they lack for the tokens that a clip has.
 */
final class PositionPack implements KnownPack {

    private static final Sentences SENTENCES = Sentences.of(PositionPack.class);

    private static final double TOLERANCE = 1e-6;
    private static final Pattern TABLE = Pattern.compile(".*?(\\d{1,4})x(\\d{1,4})(\\.rows|\\.cols)?");
    private static final Pattern GRID = Pattern.compile("sincos (\\d{1,4})x(\\d{1,4})");
    private static final Pattern LACKING = Pattern.compile("error \\(\\d+ != (\\d{1,9})\\)");
    private static final String FILE = "sincos.safetensors";
    private static final String FRAMES = "num_frames_init.json";
    private static final int BASE_WIDTH = 768;

    /** Of a table: as many as 16,000 tokens of the base width have. */
    private static final long MOST_NUMBERS = 1 << 24;

    @Override
    public String kind() {
        return "positions";
    }

    @Override
    public boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    @Override
    public List<Deviation> compare(Path folder, Progress progress) throws CheckpointException, IOException {
        SafetensorsFile known = SafetensorsFile.open(folder.resolve(FILE));
        List<Deviation> deviations = new ArrayList<>();
        for (String name : known.names()) {
            Matcher table = TABLE.matcher(name);
            deviations.add(
                    table.matches()
                            ? compare(name, table, known)
                            : Deviation.incomparable(name, SENTENCES.text("answer.grid")));
        }
        Path frames = folder.resolve(FRAMES);
        if (Files.exists(frames)) {
            deviations.add(tokens(PackJson.read(frames)));
        }
        return deviations;
    }

    private static Deviation compare(String name, Matcher table, SafetensorsFile known) {
        int rows = Integer.parseInt(table.group(1));
        int columns = Integer.parseInt(table.group(2));
        int tokens = rows * columns;
        long[] shape = PackTensors.shape(known, name, 2);
        boolean places = ".cols".equals(table.group(3));
        int width = places ? widthBeside(name, known) : (int) shape[1];
        if (!fits(width, rows, columns)) {
            return Deviation.incomparable(name, SENTENCES.text("answer.tokens", rows, columns, width));
        }
        int[] kept = table.group(3) == null || places
                ? IntStream.range(0, tokens).toArray()
                : new int[] {0, 1, 2, tokens / 2, tokens - 1};
        int[] across = places ? quarters(width) : IntStream.range(0, width).toArray();
        float[] grid = SinCos.grid(width, rows, columns);
        double[] ours = IntStream.of(kept)
                .boxed()
                .flatMapToDouble(token -> IntStream.of(across).mapToDouble(place -> grid[token * width + place]))
                .toArray();
        return Deviation.between(name, ours, known.doubles(name), TOLERANCE);
    }

    /** Chosen places do not say of how many; the chosen tokens of the same grid do. */
    private static int widthBeside(String name, SafetensorsFile known) {
        String rows = name.replaceFirst("\\.cols$", ".rows");
        return known.contains(rows) ? (int) PackTensors.shape(known, rows, 2)[1] : BASE_WIDTH;
    }

    private static boolean fits(int width, int rows, int columns) {
        return width % 4 == 0 && rows > 0 && columns > 0 && (long) rows * columns * width <= MOST_NUMBERS;
    }

    private static int[] quarters(int width) {
        int half = width / 2;
        int quarter = width / 4;
        return new int[] {
            0, 1, quarter - 1, quarter, half - 1, half, half + 1, half + quarter - 1, half + quarter, width - 1
        };
    }

    /** Numbers of frames whose visual tokens we count otherwise than the authors' code does. */
    private static Deviation tokens(PackJson known) {
        List<String> otherwise = new ArrayList<>();
        for (PackJson.Named entry : known.entries()) {
            if (!entry.name().matches("\\d{1,4}")) {
                throw new IllegalArgumentException(SENTENCES.text("holds.frames", FRAMES, entry.name()));
            }
            String told = entry.value().text();
            int ours = AvCapConfig.base(Integer.parseInt(entry.name())).visualTokens();
            Matcher grid = GRID.matcher(told);
            Matcher lacking = LACKING.matcher(told);
            if (!grid.matches() && !lacking.matches() && !told.startsWith("normal")) {
                throw entry.value().otherwise(SENTENCES.text("wanted.grid"));
            }
            boolean otherGrid =
                    grid.matches() && ours != Integer.parseInt(grid.group(1)) * Integer.parseInt(grid.group(2));
            boolean otherCount = lacking.matches() && ours != Integer.parseInt(lacking.group(1));
            if (otherGrid || otherCount) {
                otherwise.add(SENTENCES.text("unlike.tokens", entry.name(), ours, told));
            }
        }
        return Deviation.differing(AnswerName.FRAMES.of(FRAMES), otherwise);
    }
}
