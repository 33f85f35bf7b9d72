package avcap.studio.spectrogram;

import avcap.inference.features.Samples;
import avcap.inference.progress.Progress;
import avcap.studio.control.LevelRange;
import avcap.studio.control.Peaks;
import avcap.studio.control.SoundLook;
import avcap.studio.control.SpectrogramPyramid;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * The pictures that the spectrogram of a known sound must have, at several zooms and in both scales.
 *
 * <p>A program for people: after a change that is meant to change the picture, it makes them anew in the folder that is its
 * argument. They are to be looked at before they are committed.
 */
final class GoldenPictures {

    static final int WIDTH = 160;
    static final int HEIGHT = 64;

    private static final int RATE = 16_000;

    /** One picture: what is drawn how, and from when to when. */
    record View(String name, SoundLook look, double start, double end) {}

    static final List<View> VIEWS = List.of(
            new View("mel-all", SoundLook.initial(), 0, 10),
            new View("mel-second", SoundLook.initial(), 3.2, 4.2),
            new View("mel-hundredth", SoundLook.initial(), 2.4, 2.6),
            new View("linear-all", SoundLook.initial().withScale(SoundLook.Scale.LINEAR), 0, 10),
            new View("linear-second", SoundLook.initial().withScale(SoundLook.Scale.LINEAR), 3.2, 4.2),
            new View(
                    "linear-fine",
                    SoundLook.initial()
                            .withScale(SoundLook.Scale.LINEAR)
                            .withWindow(5)
                            .withHop(1)
                            .withDecibels(60),
                    2.4,
                    2.6));

    private GoldenPictures() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        for (View view : VIEWS) {
            BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, WIDTH, HEIGHT, draw(view), 0, WIDTH);
            ImageIO.write(image, "png", folder.resolve(view.name() + ".png").toFile());
        }
    }

    static int[] draw(View view) {
        Samples sound = Samples.of(Tones.scene(RATE));
        SpectrogramPyramid pyramid = ListenedSound.draw(sound, new Peaks(sound), view.look(), Progress.none())
                .pyramid();
        int[] pixels = new int[WIDTH * HEIGHT];
        LevelRange shown = LevelRange.below(pyramid.loudest(), view.look().decibels());
        int[] palette = pyramid.range().palette(view.look().colours(), shown);
        pyramid.draw(pixels, WIDTH, HEIGHT, view.start(), view.end(), palette, 0xff010409);
        return pixels;
    }
}
