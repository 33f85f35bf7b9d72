package avcap.studio.player;

import avcap.inference.features.ClipFeatures;
import avcap.inference.features.FeatureReader;
import avcap.inference.features.InputPreset;
import avcap.inference.features.InputShape;
import avcap.inference.features.Spectrogram;
import avcap.inference.media.Frame;
import avcap.inference.media.MediaException;
import avcap.inference.media.MediaReader;
import avcap.inference.progress.Progress;
import avcap.samples.SyncClip;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * When the click-and-flash clip flashes and clicks, as the studio decodes it.
 *
 * @param file the clip
 * @param flashes when each flash's first picture appears, seconds
 * @param clicks where in the drawn spectrogram the loudest column of each click lies, its middle, seconds
 */
public record SyncTruth(Path file, List<Double> flashes, List<Double> clicks) {

    private static final Words WORDS = UiResources.laneWords();

    private static final int PICTURE_WIDTH = 16;
    private static final int BRIGHT = 180;

    /** How far from a flash its click is looked for, seconds. */
    private static final double NEAR = .3;

    public SyncTruth {
        flashes = List.copyOf(flashes);
        clicks = List.copyOf(clicks);
    }

    /** Makes the clip in a folder unless it is there, and reads it. */
    public static SyncTruth in(Path folder, Progress progress) throws MediaException {
        Path file = folder.resolve("click-and-flash.mp4");
        if (!Files.exists(file)) {
            make(file, progress);
        }
        return read(file, progress);
    }

    /** It has its name once it is whole. */
    private static void make(Path file, Progress progress) throws MediaException {
        Path part = file.resolveSibling("unfinished.mp4");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            SyncClip.write(part, progress);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new MediaException(WORDS.text("sync.unwritten", file.getFileName()), e);
        }
    }

    private static SyncTruth read(Path file, Progress progress) throws MediaException {
        List<Double> flashes = new ArrayList<>();
        boolean[] wasBright = {false};
        new MediaReader()
                .everyPicture(
                        file,
                        PICTURE_WIDTH,
                        picture -> {
                            boolean isBright = isBright(picture);
                            if (isBright && !wasBright[0]) {
                                flashes.add(picture.time());
                            }
                            wasBright[0] = isBright;
                        },
                        progress);
        ClipFeatures features = new FeatureReader().read(file, InputShape.base(2), InputPreset.STUDIO, progress);
        List<Double> clicks = features.spectrogram()
                .map(sound ->
                        flashes.stream().map(flash -> loudest(sound, flash)).toList())
                .orElse(List.of());
        return new SyncTruth(file, flashes, clicks);
    }

    private static boolean isBright(Frame picture) {
        int middle = 3 * (picture.height() / 2 * picture.width() + picture.width() / 2);
        return (picture.rgb()[middle] & 0xff) > BRIGHT;
    }

    private static double loudest(Spectrogram sound, double flash) {
        int loudest = 0;
        double most = Double.NEGATIVE_INFINITY;
        int from = Math.max(0, (int) ((flash - NEAR) / sound.hopSeconds()));
        int to = Math.min(sound.frames(), (int) ((flash + NEAR) / sound.hopSeconds()));
        for (int row = from; row < to; row++) {
            double power = 0;
            for (int band = 0; band < sound.bands(); band++) {
                power += Math.exp(sound.at(row, band));
            }
            if (power > most) {
                most = power;
                loudest = row;
            }
        }
        return (loudest + .5) * sound.hopSeconds();
    }

    /** How far the clicks lie from their flashes, seconds; later is positive. */
    public SyncErrors clickErrors() {
        SyncErrors errors = SyncErrors.none();
        for (int i = 0; i < clicks.size(); i++) {
            errors = errors.with(clicks.get(i) - flashes.get(i));
        }
        return errors;
    }
}
