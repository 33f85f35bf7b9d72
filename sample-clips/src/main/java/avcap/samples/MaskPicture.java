package avcap.samples;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** Who sees whom as a square of squares: a row a token, a column a changed token. */
final class MaskPicture {

    private static final int CELL = 24;
    private static final int MARGIN = 76;
    private static final int EDGE = 16;
    private static final int GAP = 10;
    private static final Color LINE = new Color(0xd0d0d0);
    private static final Color LIGHT = new Color(0xc6dbef);
    private static final Color DARK = new Color(0x08306b);

    private final MaskTrial trial;

    /** Tokens of one kind that lie together. */
    private record Stretch(String name, int from, int to) {}

    MaskPicture(MaskTrial trial) {
        this.trial = trial;
    }

    void write(Path file) throws IOException {
        if (!ImageIO.write(drawn(), "png", file.toFile())) {
            throw new IOException("This Java writes no PNG");
        }
    }

    BufferedImage drawn() {
        int side = MARGIN + trial.tokens() * CELL + EDGE;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        drawCells(pen);
        drawNames(pen);
        pen.dispose();
        return image;
    }

    private void drawCells(Graphics2D pen) {
        for (int row = 0; row < trial.tokens(); row++) {
            for (int changed = 0; changed < trial.tokens(); changed++) {
                pen.setColor(colour(trial.move(row, changed)));
                pen.fillRect(MARGIN + changed * CELL, MARGIN + row * CELL, CELL, CELL);
                pen.setColor(LINE);
                pen.drawRect(MARGIN + changed * CELL, MARGIN + row * CELL, CELL, CELL);
            }
        }
    }

    /** White for no move at all, so that the smallest one differs from it. */
    private Color colour(float move) {
        if (move == 0) {
            return Color.WHITE;
        }
        double share =
                Math.max(0, Math.min(1, 1 + Math.log10(move / largest()) / 4)); // four decades from light to dark
        return new Color(
                mixed(LIGHT.getRed(), DARK.getRed(), share),
                mixed(LIGHT.getGreen(), DARK.getGreen(), share),
                mixed(LIGHT.getBlue(), DARK.getBlue(), share));
    }

    private float largest() {
        float largest = 0;
        for (int row = 0; row < trial.tokens(); row++) {
            for (int changed = 0; changed < trial.tokens(); changed++) {
                largest = Math.max(largest, trial.move(row, changed));
            }
        }
        return largest;
    }

    private static int mixed(int from, int to, double share) {
        return (int) Math.round(from + share * (to - from));
    }

    private List<Stretch> stretches() {
        int sound = trial.layout().audioTokens();
        int features = trial.layout().tokens();
        return List.of(
                new Stretch("sound", 0, sound),
                new Stretch("picture", sound, features),
                new Stretch("words", features, trial.tokens()));
    }

    private void drawNames(Graphics2D pen) {
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        FontMetrics metrics = pen.getFontMetrics();
        int end = MARGIN + trial.tokens() * CELL;
        pen.setColor(Color.BLACK);
        pen.drawString("changed →", MARGIN, GAP + metrics.getAscent());
        pen.drawString("moves ↓", GAP, MARGIN - GAP);
        for (Stretch stretch : stretches()) {
            int from = MARGIN + stretch.from() * CELL;
            int middle = MARGIN + (stretch.from() + stretch.to()) * CELL / 2;
            int width = metrics.stringWidth(stretch.name());
            pen.drawString(stretch.name(), middle - width / 2, MARGIN - GAP);
            pen.drawString(stretch.name(), MARGIN - GAP - width, middle + metrics.getAscent() / 2);
            if (stretch.from() > 0) {
                pen.fillRect(from - 1, MARGIN, 3, end - MARGIN);
                pen.fillRect(MARGIN, from - 1, end - MARGIN, 3);
            }
        }
        pen.drawRect(MARGIN, MARGIN, end - MARGIN, end - MARGIN);
    }
}
