package avcap.studio.maps;

import avcap.inference.attention.Saliency;
import avcap.inference.attention.TokenLayout;
import avcap.inference.caption.Caption;
import avcap.inference.features.AvInput;
import avcap.inference.features.InputShape;
import avcap.inference.media.Frame;
import avcap.studio.control.Heat;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Draws one word of a caption, or several together: the sentence, the spectrogram and the frames, each with what the words
 * leaned on.
 *
 * <p>From top to bottom: the sentence with the words marked, their probability and shares, the spectrogram with a ruler in
 * seconds, the frames, and a line that says what the map is of and how it was found. What the model did not hear or see is
 * left out.
 */
final class WordPicture {

    private static final Words WORDS = UiResources.inspectWords();
    private static final int WIDTH = 1200;
    private static final int MARGIN = 24;
    private static final int INNER = WIDTH - 2 * MARGIN;
    private static final int LINE = 40;
    private static final int NUMBERS = 40;
    private static final int SOUND_HEIGHT = 256;
    private static final int RULER = 32;
    private static final int GAP = 8;
    private static final int FOOT = 24;
    private static final int FRAMES_IN_A_ROW = 4;
    private static final float SENTENCE_SIZE = 26f;
    private static final double FRAMES_PER_SECOND = 100;

    private static final Color GROUND = new Color(0x0d1117);
    private static final Color STRONG = new Color(0xf0f6fc);
    private static final Color MUTED = new Color(0x9198a1);
    private static final Color MARK = new Color(0xfde725);

    private final Caption caption;
    private final InputShape shape;
    private final Optional<BufferedImage> spectrogram;
    private final List<BufferedImage> frames;
    private final String foot;
    private final PictureFonts fonts = PictureFonts.bundled();

    /**
     * Prepares what all words share.
     *
     * @param layout what of the input the words could look at
     * @param seen the frames the model saw
     * @param foot says what the map is of
     */
    WordPicture(Caption caption, AvInput input, TokenLayout layout, List<Frame> seen, String foot) {
        this.caption = caption;
        this.shape = input.shape();
        this.spectrogram = input.audio()
                .filter(values -> layout.hasSound())
                .map(values -> InputPictures.spectrogram(values, shape));
        this.frames = layout.hasPicture() ? seen.stream().map(InputPictures::of).toList() : List.of();
        this.foot = foot;
    }

    /** In pixels. */
    BufferedImage raster(LookedMap looked) {
        RasterSheet measure = new RasterSheet(1, 1, fonts);
        RasterSheet sheet = new RasterSheet(WIDTH, height(measure), fonts);
        measure.finish();
        draw(sheet, looked);
        return sheet.finish();
    }

    /**
     * As SVG.
     *
     * @param facts what it is of
     */
    String svg(LookedMap looked, Map<String, String> facts) {
        SvgSheet sheet = new SvgSheet(WIDTH, height(new SvgSheet(1, 1, fonts)), fonts);
        draw(sheet, looked);
        return sheet.finish(looked.text(caption), facts);
    }

    private void draw(PictureSheet sheet, LookedMap looked) {
        sheet.fill(new Rectangle(0, 0, WIDTH, height(sheet)), GROUND);
        sentence(sheet, looked);
        int top = MARGIN + heading(sheet);
        numbers(sheet, looked, top - NUMBERS + 18);
        if (spectrogram.isPresent()) {
            sound(sheet, spectrogram.get(), top, looked.map());
            top += SOUND_HEIGHT + RULER;
        }
        frames(sheet, top, looked.map());
        sheet.text(foot, MARGIN, height(sheet) - MARGIN, PictureSheet.Face.NUMBER, 13f, MUTED);
    }

    private int heading(PictureSheet sheet) {
        int lines = 1 + places(sheet).stream().mapToInt(Place::line).max().orElse(0);
        return lines * LINE + NUMBERS;
    }

    private int height(PictureSheet sheet) {
        int rows = (frames.size() + FRAMES_IN_A_ROW - 1) / FRAMES_IN_A_ROW;
        int sound = spectrogram.isPresent() ? SOUND_HEIGHT + RULER : 0;
        return MARGIN + heading(sheet) + sound + rows * (side() + GAP) + FOOT + MARGIN;
    }

    private static int side() {
        return (INNER - (FRAMES_IN_A_ROW - 1) * GAP) / FRAMES_IN_A_ROW;
    }

    /** Where a word of the sentence stands. */
    private record Place(int x, int line, int width) {}

    private List<Place> places(PictureSheet sheet) {
        int space = sheet.width("n n", PictureSheet.Face.TEXT, SENTENCE_SIZE)
                - sheet.width("nn", PictureSheet.Face.TEXT, SENTENCE_SIZE);
        int[] at = {MARGIN, 0};
        return caption.words().stream()
                .map(word -> {
                    int width = sheet.width(word.text(), PictureSheet.Face.TEXT, SENTENCE_SIZE);
                    if (at[0] > MARGIN && at[0] + width > WIDTH - MARGIN) {
                        at[0] = MARGIN;
                        at[1]++;
                    }
                    Place place = new Place(at[0], at[1], width);
                    at[0] += width + space;
                    return place;
                })
                .toList();
    }

    private void sentence(PictureSheet sheet, LookedMap looked) {
        List<Place> places = places(sheet);
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            int base = MARGIN + 28 + place.line() * LINE;
            Color colour = looked.holds(i) ? MARK : STRONG;
            sheet.text(caption.words().get(i).text(), place.x(), base, PictureSheet.Face.TEXT, SENTENCE_SIZE, colour);
            if (looked.holds(i)) {
                boolean goesOn = looked.holds(i + 1)
                        && i + 1 < places.size()
                        && places.get(i + 1).line() == place.line();
                int to = goesOn ? places.get(i + 1).x() : place.x() + place.width();
                sheet.fill(new Rectangle(place.x(), base + 8, to - place.x(), 3), MARK);
            }
        }
    }

    private void numbers(PictureSheet sheet, LookedMap looked, int base) {
        Saliency map = looked.map();
        String told = WORDS.text(
                "file.numbers",
                String.format(Locale.ROOT, "%.3f", Math.exp(looked.logProbability(caption))),
                percent(map.soundShare()),
                percent(map.pictureShare()),
                percent(map.wordsShare()));
        sheet.text(told, MARGIN, base, PictureSheet.Face.NUMBER, 15f, MUTED);
    }

    private static String percent(double share) {
        return String.valueOf(Math.round(100 * share));
    }

    private void sound(PictureSheet sheet, BufferedImage sound, int top, Saliency saliency) {
        Rectangle area = new Rectangle(MARGIN, top, INNER, SOUND_HEIGHT);
        sheet.image(sound, area);
        new HeatPainter(sheet, area, Heat.of(lowestLast(saliency.audioGrid())).weighted(saliency.soundShare())).paint();
        double seconds = shape.audioFrames() / FRAMES_PER_SECOND;
        for (int second = 0; second <= seconds; second++) {
            int x = (int) Math.round(MARGIN + INNER * second / seconds);
            sheet.line(x, top + SOUND_HEIGHT, x, top + SOUND_HEIGHT + 5, MUTED, 1);
            sheet.text(second + " s", x + 3, top + SOUND_HEIGHT + 16, PictureSheet.Face.NUMBER, 13f, MUTED);
        }
    }

    /** Grids count bands from the lowest; pictures count rows from the top. */
    private static float[][] lowestLast(float[][] bands) {
        float[][] rows = new float[bands.length][];
        for (int band = 0; band < bands.length; band++) {
            rows[bands.length - 1 - band] = bands[band];
        }
        return rows;
    }

    private void frames(PictureSheet sheet, int top, Saliency saliency) {
        Heat[] heats = Heat.weighted(Heat.allOf(saliency.visualGrids()), saliency.pictureShare());
        for (int i = 0; i < frames.size(); i++) {
            Rectangle area = new Rectangle(
                    MARGIN + i % FRAMES_IN_A_ROW * (side() + GAP),
                    top + i / FRAMES_IN_A_ROW * (side() + GAP),
                    side(),
                    side());
            sheet.image(frames.get(i), area);
            new HeatPainter(sheet, area, heats[Math.min(heats.length - 1, i * heats.length / frames.size())]).paint();
        }
    }
}
