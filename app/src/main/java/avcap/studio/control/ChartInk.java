package avcap.studio.control;

import avcap.ui.UiResources;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a chart is written with. Charts measure text by the desktop's faces, so the studio's own is handed to them.
 *
 * @param words face of the words, 12 px
 * @param numbers face of numbers and units, 10 px
 * @param text colour of words
 * @param quiet colour of numbers, units and axis lines
 */
public record ChartInk(Font words, Font numbers, Color text, Color quiet) {

    private static final AtomicInteger FRESH = new AtomicInteger();
    private static final Font WORDS = face(UiResources.textFace(), 12);
    private static final Font NUMBERS = face(UiResources.numberFace(), 10);

    public static ChartInk of(javafx.scene.paint.Color text, javafx.scene.paint.Color quiet) {
        return new ChartInk(WORDS, NUMBERS, awt(text), awt(quiet));
    }

    /**
     * The face of numbers as a font that equals no other. The canvas forgets its font where it leaves a clip but is not asked
     * again for an equal one; a size that differs by less than can be seen makes it ask.
     */
    public Font numbersAfresh() {
        return numbers.deriveFont(numbers.getSize() + FRESH.incrementAndGet() % 400 / 1000f);
    }

    private static Font face(InputStream file, float size) {
        try (file) {
            return Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(size);
        } catch (FontFormatException e) {
            throw new IllegalStateException("A bundled face is damaged", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A colour of the screen as charts take it. */
    public static Color awt(javafx.scene.paint.Color colour) {
        return new Color((float) colour.getRed(), (float) colour.getGreen(), (float) colour.getBlue(), (float)
                colour.getOpacity());
    }
}
