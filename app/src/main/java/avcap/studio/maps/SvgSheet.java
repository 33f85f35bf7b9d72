package avcap.studio.maps;

import avcap.ui.UiResources;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;

/** A sheet that is written as SVG 1.1: areas and lines as such, what was recorded as pictures inside it. */
final class SvgSheet implements PictureSheet {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final int width;
    private final int height;
    private final PictureFonts fonts;
    private final StringBuilder body = new StringBuilder();

    SvgSheet(int width, int height, PictureFonts fonts) {
        this.width = width;
        this.height = height;
        this.fonts = fonts;
    }

    /**
     * The whole document.
     *
     * @param facts what it is of, kept as description and as metadata
     */
    String finish(String title, Map<String, String> facts) {
        StringBuilder whole = new StringBuilder();
        whole.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        whole.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
                        + "width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\">%n",
                width,
                height,
                width,
                height));
        whole.append("<title>").append(escaped(title)).append("</title>\n<desc>");
        facts.forEach((name, value) ->
                whole.append(escaped(name)).append(": ").append(escaped(value)).append("; "));
        whole.append("</desc>\n<metadata>\n<map xmlns=\"urn:avcap:map\">\n");
        facts.forEach((name, value) -> whole.append("<fact name=\"")
                .append(escaped(name))
                .append("\">")
                .append(escaped(value))
                .append("</fact>\n"));
        return whole.append("</map>\n</metadata>\n")
                .append(body)
                .append("</svg>\n")
                .toString();
    }

    @Override
    public void fill(Rectangle area, Color colour) {
        body.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\" fill-opacity=\"%.3f\"/>%n",
                area.x,
                area.y,
                area.width,
                area.height,
                hex(colour),
                colour.getAlpha() / 255.0));
    }

    @Override
    public void line(int fromX, int fromY, int toX, int toY, Color colour, float stroke) {
        body.append(String.format(
                Locale.ROOT,
                "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"%.2f\" "
                        + "stroke-linecap=\"square\"/>%n",
                fromX,
                fromY,
                toX,
                toY,
                hex(colour),
                stroke));
    }

    @Override
    public void image(BufferedImage picture, Rectangle area) {
        body.append(String.format(
                Locale.ROOT,
                "<image x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" preserveAspectRatio=\"none\" "
                        + "xlink:href=\"data:image/png;base64,%s\"/>%n",
                area.x,
                area.y,
                area.width,
                area.height,
                Base64.getEncoder().encodeToString(png(picture))));
    }

    private static byte[] png(BufferedImage picture) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing into memory", e);
        }
    }

    @Override
    public void text(String text, int x, int y, Face face, float size, Color colour) {
        String family =
                face == Face.TEXT ? UiResources.TEXT_FACE + ", sans-serif" : UiResources.NUMBER_FACE + ", monospace";
        body.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" font-family=\"%s\" font-size=\"%.0f\" fill=\"%s\" xml:space=\"preserve\">%s</text>%n",
                x,
                y,
                family,
                size,
                hex(colour),
                escaped(text)));
    }

    @Override
    public int width(String text, Face face, float size) {
        return (int) Math.ceil((face == Face.TEXT ? fonts.text(size) : fonts.number(size))
                .getStringBounds(text, CONTEXT)
                .getWidth());
    }

    private static String hex(Color colour) {
        return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xffffff);
    }

    /** Characters that XML cannot hold become a question mark. */
    private static String escaped(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "?")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
