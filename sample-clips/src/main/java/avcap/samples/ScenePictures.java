package avcap.samples;

import avcap.inference.media.Frame;
import avcap.samples.picture.Camera;
import avcap.samples.picture.Place;
import avcap.samples.picture.Stage;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Paints the pictures of scenes, wide for clips and square for training.
 *
 * <p>The square is the middle of the wide picture: what a model sees after a resize of the shorter side and a centre
 * crop. One instance keeps its surfaces and the last backdrop, so it belongs to one thread; headless is enough.
 */
public final class ScenePictures {

    private @Nullable Canvas canvas;

    /** The picture at a time, seconds, as 8-bit RGB. */
    public Frame frame(Scene scene, double time, int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        paint(scene, time, width, height, rgb);
        return new Frame(time, width, height, rgb);
    }

    /**
     * The middle square of the picture at a time.
     *
     * @param rgbOut takes {@code 3 * size * size} bytes, row by row from the top, three bytes a pixel
     */
    public void drawSquare(Scene scene, double time, int size, byte[] rgbOut) {
        if (rgbOut.length != 3 * size * size) {
            throw new IllegalArgumentException(
                    "A square of " + size + " pixels needs " + 3 * size * size + " bytes, got " + rgbOut.length);
        }
        paint(scene, time, size, size, rgbOut);
    }

    private void paint(Scene scene, double time, int width, int height, byte[] rgb) {
        Canvas surface = canvas;
        if (surface == null || surface.width != width || surface.height != height) {
            surface = new Canvas(width, height);
            canvas = surface;
        }
        surface.paint(scene, time);
        surface.copyTo(rgb);
        switch (scene.medium().picture()) {
            case CLEAN -> {}
            case BLOCKY -> Camera.blocky(rgb, width, height);
            case GRAINY -> Camera.grainy(rgb, scene.seed() ^ Double.doubleToLongBits(time));
            case DARK -> Camera.dark(rgb);
        }
    }

    /** The surfaces of one picture size. */
    private static final class Canvas {

        private final int width;
        private final int height;
        private final BufferedImage backdrop;
        private final BufferedImage picture;
        private final Graphics2D backdropGraphics;
        private final Graphics2D graphics;
        private @Nullable Scene painted;

        Canvas(int width, int height) {
            this.width = width;
            this.height = height;
            backdrop = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
            picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
            backdropGraphics = prepared(backdrop);
            graphics = prepared(picture);
        }

        /** Units of the picture's height, with the middle square from 0 to 1. */
        private Graphics2D prepared(BufferedImage image) {
            Graphics2D prepared = image.createGraphics();
            prepared.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            prepared.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            prepared.translate((width - height) / 2.0, 0);
            prepared.scale(height, height);
            return prepared;
        }

        void paint(Scene scene, double time) {
            if (!scene.equals(painted)) {
                paintBackdrop(scene);
                painted = scene;
            }
            System.arraycopy(bytes(backdrop), 0, bytes(picture), 0, bytes(picture).length);
            Stage stage = new Stage(graphics);
            for (VisibleObject object : scene.objects()) {
                Box box = object.box(time);
                stage.put(figure(object), box.centreX(), box.top(), box.width(), box.height(), sounding(object, time));
            }
        }

        private void paintBackdrop(Scene scene) {
            // Seams between two smooth edges let a little of what is below through, which must not be the last place.
            backdropGraphics.setColor(Color.GRAY);
            backdropGraphics.fill(new Rectangle2D.Double(-width, 0, 3.0 * width, 1));
            Place place = new Place(backdropGraphics, new SplittableRandom(scene.seed() ^ 0x504C41434EL));
            switch (scene.backdrop()) {
                case STREET -> place.street();
                case FIELD -> place.field();
                case ROOM -> place.room();
                case SHORE -> place.shore();
            }
            new Place(backdropGraphics, new SplittableRandom(scene.seed() ^ 0x50524F50L))
                    .props(scene.distractors().things());
        }

        private static Stage.Figure figure(VisibleObject object) {
            Sight sight = object.sight();
            return new Stage.Figure(sight.colour(), sight.motion(), sight.flies(), object.facesLeft(), sight.drawing());
        }

        private static Stage.Sounding sounding(VisibleObject object, double time) {
            return object.bout(time)
                    .map(bout -> new Stage.Sounding(time - bout.start(), bout.end() - time))
                    .orElse(Stage.Sounding.NEVER);
        }

        void copyTo(byte[] rgb) {
            byte[] bgr = bytes(picture);
            for (int i = 0; i < rgb.length; i += 3) {
                rgb[i] = bgr[i + 2];
                rgb[i + 1] = bgr[i + 1];
                rgb[i + 2] = bgr[i];
            }
        }

        private static byte[] bytes(BufferedImage image) {
            return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        }
    }
}
