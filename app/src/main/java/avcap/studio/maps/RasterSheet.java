package avcap.studio.maps;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** A sheet of pixels. */
final class RasterSheet implements PictureSheet {

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final PictureFonts fonts;

    RasterSheet(int width, int height, PictureFonts fonts) {
        this.fonts = fonts;
        this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        this.graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    }

    /** What was drawn; nothing more can be drawn after. */
    BufferedImage finish() {
        graphics.dispose();
        return image;
    }

    @Override
    public void fill(Rectangle area, Color colour) {
        graphics.setColor(colour);
        graphics.fill(area);
    }

    @Override
    public void line(int fromX, int fromY, int toX, int toY, Color colour, float width) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER));
        graphics.drawLine(fromX, fromY, toX, toY);
    }

    @Override
    public void image(BufferedImage picture, Rectangle area) {
        graphics.drawImage(picture, area.x, area.y, area.width, area.height, null);
    }

    @Override
    public void text(String text, int x, int y, Face face, float size, Color colour) {
        graphics.setFont(font(face, size));
        graphics.setColor(colour);
        graphics.drawString(text, x, y);
    }

    @Override
    public int width(String text, Face face, float size) {
        return graphics.getFontMetrics(font(face, size)).stringWidth(text);
    }

    private Font font(Face face, float size) {
        return face == Face.TEXT ? fonts.text(size) : fonts.number(size);
    }
}
