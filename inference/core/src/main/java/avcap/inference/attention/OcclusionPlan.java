package avcap.inference.attention;

import avcap.inference.clip.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The parts of a clip that are kept from the model one after the other, to see what each word loses by each.
 *
 * @param layout where the tokens lie
 * @param parts each hides at least one token and leaves at least one
 */
public record OcclusionPlan(TokenLayout layout, List<Part> parts) {

    /** Columns of sound in a window: 1.28 s. */
    public static final int WINDOW_COLUMNS = 8;

    public OcclusionPlan {
        parts = List.copyOf(parts);
    }

    /** Where a part lies. */
    public sealed interface Place {}

    /** A stretch of time, all of the sound and the picture in it. */
    public record Window(TimeSpan span) implements Place {}

    /**
     * Frequencies of the sound, at all times.
     *
     * @param band row of patches, 0 lowest
     */
    public record Band(int band) implements Place {}

    /**
     * A region of every frame, in patches.
     *
     * @param bottom after the last row
     * @param right after the last column
     */
    public record Box(int top, int left, int bottom, int right) implements Place {}

    /** One part and how it is hidden. */
    public record Part(Place place, Occlusion hidden) {}

    /**
     * Windows of 1.28 s one after the other, sound and picture together.
     *
     * @param frameTimes seconds of the frames that the model was given, as {@code AvInput.frameTimes}
     */
    public static OcclusionPlan windows(TokenLayout layout, List<Double> frameTimes) {
        double seconds = WINDOW_COLUMNS * TokenLayout.COLUMN_SECONDS;
        double end = Math.max(
                layout.audioColumns() * TokenLayout.COLUMN_SECONDS,
                layout.hasPicture()
                        ? frameTimes.stream()
                                .mapToDouble(Double::doubleValue)
                                .max()
                                .orElse(0)
                        : 0);
        List<Part> parts = new ArrayList<>();
        for (int window = 0; window * seconds < end; window++) {
            TimeSpan span = TimeSpan.ofSeconds(window * seconds, (window + 1) * seconds);
            IntStream sound = sound(layout, window * WINDOW_COLUMNS);
            IntStream picture = IntStream.range(0, layout.tubelets())
                    .filter(tubelet -> span.contains(middle(tubelet, layout.tubelets(), frameTimes)))
                    .flatMap(tubelet -> frame(layout, tubelet, 0, 0, layout.patchesPerSide(), layout.patchesPerSide()));
            add(parts, layout, new Window(span), IntStream.concat(sound, picture));
        }
        return new OcclusionPlan(layout, parts);
    }

    /** Rows of sound patches one after the other, the lowest first; none if there is no sound. */
    public static OcclusionPlan bands(TokenLayout layout) {
        List<Part> parts = new ArrayList<>();
        for (int each = 0; each < layout.audioBands(); each++) {
            int band = each;
            add(
                    parts,
                    layout,
                    new Band(band),
                    IntStream.range(0, layout.audioColumns()).map(column -> layout.audioToken(band, column)));
        }
        return new OcclusionPlan(layout, parts);
    }

    /**
     * Regions of all frames, row by row; none if there is no picture.
     *
     * @param perSide into how many parts each side is cut, at least 1
     */
    public static OcclusionPlan boxes(TokenLayout layout, int perSide) {
        if (perSide < 1) {
            throw new IllegalArgumentException("A side cannot be cut into " + perSide + " parts");
        }
        List<Part> parts = new ArrayList<>();
        int side = layout.patchesPerSide();
        for (int row = 0; row < perSide; row++) {
            for (int column = 0; column < perSide; column++) {
                Box box = new Box(
                        row * side / perSide,
                        column * side / perSide,
                        (row + 1) * side / perSide,
                        (column + 1) * side / perSide);
                add(
                        parts,
                        layout,
                        box,
                        IntStream.range(0, layout.tubelets())
                                .flatMap(tubelet ->
                                        frame(layout, tubelet, box.top(), box.left(), box.bottom(), box.right())));
            }
        }
        return new OcclusionPlan(layout, parts);
    }

    private static void add(List<Part> parts, TokenLayout layout, Place place, IntStream tokens) {
        int[] hidden = tokens.toArray();
        if (hidden.length > 0 && hidden.length < layout.tokens()) {
            parts.add(new Part(place, Occlusion.ofTokens(layout, hidden)));
        }
    }

    private static IntStream sound(TokenLayout layout, int from) {
        int to = Math.min(from + WINDOW_COLUMNS, layout.audioColumns());
        return IntStream.range(0, layout.audioBands())
                .flatMap(band -> IntStream.range(from, to).map(column -> layout.audioToken(band, column)));
    }

    private static IntStream frame(TokenLayout layout, int tubelet, int top, int left, int bottom, int right) {
        return IntStream.range(top, bottom)
                .flatMap(row -> IntStream.range(left, right).map(column -> layout.visualToken(tubelet, row, column)));
    }

    /** Seconds of the middle of the frames of a tubelet. */
    private static double middle(int tubelet, int tubelets, List<Double> frameTimes) {
        int each = Math.max(1, frameTimes.size() / tubelets);
        return frameTimes.stream()
                .skip((long) tubelet * each)
                .limit(each)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(-1);
    }
}
