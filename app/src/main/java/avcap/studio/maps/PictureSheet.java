package avcap.studio.maps;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/** What a picture of a map is drawn on: pixels, or lines and areas that stay sharp at any size. */
interface PictureSheet {

    /** Which of the studio's faces a text is in. */
    enum Face {
        TEXT,
        NUMBER
    }

    /** Fills an area; the colour may let through what lies below. */
    void fill(Rectangle area, Color colour);

    void line(int fromX, int fromY, int toX, int toY, Color colour, float width);

    void image(BufferedImage image, Rectangle area);

    /** Writes a text whose line begins at a point. */
    void text(String text, int x, int y, Face face, float size, Color colour);

    /** How wide a text is. */
    int width(String text, Face face, float size);
}
