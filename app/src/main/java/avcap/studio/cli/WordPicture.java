package avcap.studio.cli;

import avcap.inference.attention.Saliency;
import avcap.inference.caption.Caption;
import avcap.inference.caption.CaptionWord;
import avcap.inference.features.AvInput;
import avcap.inference.features.InputShape;
import avcap.inference.media.Frame;
import avcap.studio.control.Heat;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Draws one word of a caption: the sentence, the spectrogram and the frames, each with what the word leaned on.
 *
 * <p>From top to bottom: the sentence with the word marked, its probability and shares, the spectrogram with a ruler in
 * seconds, the frames. What the model did not hear or see is left out.
 */
final class WordPicture {

    private static final int WIDTH = 1200;
    private static final int MARGIN = 24;
    private static final int INNER = WIDTH - 2 * MARGIN;
    private static final int HEADING = 88;
    private static final int SOUND_HEIGHT = 256;
    private static final int RULER = 32;
    private static final int GAP = 8;
    private static final int FRAMES_IN_A_ROW = 4;
    private static final double FRAMES_PER_SECOND = 100;

    private static final Color GROUND = new Color(0x0d1117);
    private static final Color STRONG = new Color(0xf0f6fc);
    private static final Color MUTED = new Color(0x9198a1);
    private static final Color MARK = new Color(0xfde725);

    private final Caption caption;
    private final InputShape shape;
    private final Optional<BufferedImage> spectrogram;
    private final List<BufferedImage> frames;
    private final PictureFonts fonts = PictureFonts.bundled();

    /**
     * Prepares what all words share.
     *
     * @param seen the frames the model saw; ignored if the input has none
     */
    WordPicture(Caption caption, AvInput input, List<Frame> seen) {
        this.caption = caption;
        this.shape = input.shape();
        this.spectrogram = input.audio().map(values -> InputPictures.spectrogram(values, shape));
        this.frames =
                input.video().isPresent() ? seen.stream().map(InputPictures::of).toList() : List.of();
    }

    /** The picture of the word at {@code index}, with what it leaned on. */
    BufferedImage of(int index, Saliency saliency) {
        BufferedImage image = new BufferedImage(WIDTH, height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setColor(GROUND);
        graphics.fillRect(0, 0, WIDTH, image.getHeight());
        sentence(graphics, index);
        numbers(graphics, caption.words().get(index), saliency);
        int top = MARGIN + HEADING;
        if (spectrogram.isPresent()) {
            sound(graphics, spectrogram.get(), top, saliency);
            top += SOUND_HEIGHT + RULER;
        }
        frames(graphics, top, saliency);
        graphics.dispose();
        return image;
    }

    private int height() {
        int rows = (frames.size() + FRAMES_IN_A_ROW - 1) / FRAMES_IN_A_ROW;
        return MARGIN + HEADING + (spectrogram.isPresent() ? SOUND_HEIGHT + RULER : 0) + rows * (side() + GAP) + MARGIN;
    }

    private int side() {
        return (INNER - (FRAMES_IN_A_ROW - 1) * GAP) / FRAMES_IN_A_ROW;
    }

    private void sentence(Graphics2D graphics, int marked) {
        graphics.setFont(fonts.text(26f));
        int space = graphics.getFontMetrics().charWidth(' ');
        int x = MARGIN;
        for (int i = 0; i < caption.words().size(); i++) {
            String word = caption.words().get(i).text();
            int width = graphics.getFontMetrics().stringWidth(word);
            graphics.setColor(i == marked ? MARK : STRONG);
            graphics.drawString(word, x, MARGIN + 28);
            if (i == marked) {
                graphics.fillRect(x, MARGIN + 36, width, 3);
            }
            x += width + space;
        }
    }

    private void numbers(Graphics2D graphics, CaptionWord word, Saliency saliency) {
        graphics.setFont(fonts.number(15f));
        graphics.setColor(MUTED);
        graphics.drawString(
                String.format(
                        Locale.ROOT,
                        "p %.3f   sound %.0f %%   picture %.0f %%   words %.0f %%",
                        word.probability(),
                        100 * saliency.soundShare(),
                        100 * saliency.pictureShare(),
                        100 * saliency.wordsShare()),
                MARGIN,
                MARGIN + 66);
    }

    private void sound(Graphics2D graphics, BufferedImage sound, int top, Saliency saliency) {
        Rectangle area = new Rectangle(MARGIN, top, INNER, SOUND_HEIGHT);
        graphics.drawImage(sound, area.x, area.y, area.width, area.height, null);
        new HeatPainter(graphics, area, Heat.of(lowestLast(saliency.audioGrid()))).paint();
        graphics.setFont(fonts.number(13f));
        graphics.setColor(MUTED);
        double seconds = shape.audioFrames() / FRAMES_PER_SECOND;
        for (int second = 0; second <= seconds; second++) {
            int x = (int) Math.round(MARGIN + INNER * second / seconds);
            graphics.drawLine(x, top + SOUND_HEIGHT, x, top + SOUND_HEIGHT + 5);
            graphics.drawString(second + " s", x + 3, top + SOUND_HEIGHT + 16);
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

    private void frames(Graphics2D graphics, int top, Saliency saliency) {
        Heat[] heats = Heat.allOf(saliency.visualGrids());
        for (int i = 0; i < frames.size(); i++) {
            Rectangle area = new Rectangle(
                    MARGIN + i % FRAMES_IN_A_ROW * (side() + GAP),
                    top + i / FRAMES_IN_A_ROW * (side() + GAP),
                    side(),
                    side());
            graphics.drawImage(frames.get(i), area.x, area.y, area.width, area.height, null);
            new HeatPainter(graphics, area, heats[Math.min(heats.length - 1, i * heats.length / frames.size())])
                    .paint();
        }
    }
}
