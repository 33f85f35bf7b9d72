package avcap.inference.parity;

import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.SafetensorsFile;
import avcap.inference.features.ClipFeatures;
import avcap.inference.features.FeatureReader;
import avcap.inference.features.InputPreset;
import avcap.inference.features.InputShape;
import avcap.inference.media.Frame;
import avcap.inference.media.FrameSampling;
import avcap.inference.media.MediaException;
import avcap.inference.media.MediaReader;
import avcap.inference.progress.Progress;
import avcap.inference.sentences.Sentences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Pictures resized, cropped and normalised: {@code image.json}, its pictures, and perhaps {@code image.safetensors}.
 *
 * <p>Pictures are read through the very door that captioning uses. Differences of pictures are in levels of 0 to 255.
 */
final class PicturePack implements KnownPack {

    private static final Sentences SENTENCES = Sentences.of(PicturePack.class);

    private static final double NORMALISED_TOLERANCE = 1e-6;
    /** Decoders of JPEG round differently. */
    private static final double LOSSY_LEVELS = 3;

    @Override
    public String kind() {
        return "pictures";
    }

    @Override
    public boolean isIn(Path folder) {
        return Files.exists(folder.resolve("image.json"));
    }

    @Override
    public List<Deviation> compare(Path folder, Progress progress) throws CheckpointException, IOException {
        Path tensors = folder.resolve("image.safetensors");
        Optional<SafetensorsFile> known =
                Files.exists(tensors) ? Optional.of(SafetensorsFile.open(tensors)) : Optional.empty();
        List<Deviation> deviations = new ArrayList<>();
        for (PackJson entry : PackJson.read(folder.resolve("image.json")).each()) {
            progress.checkCancelled();
            String file = entry.at("file").file(Path.of("")).toString();
            try {
                deviations.addAll(compare(folder, file, entry, known));
            } catch (MediaException e) {
                deviations.add(Deviation.incomparable(file, Objects.requireNonNullElse(e.getMessage(), e.toString())));
            }
        }
        return deviations;
    }

    private static List<Deviation> compare(Path folder, String file, PackJson entry, Optional<SafetensorsFile> known)
            throws MediaException {
        List<Deviation> deviations = new ArrayList<>();
        double levels = file.endsWith(".png") ? 0 : LOSSY_LEVELS;
        if (entry.has("decoded")) {
            Frame decoded = picture(entry.at("decoded").file(folder));
            deviations.add(levels(AnswerName.DECODED.of(file), picture(folder.resolve(file)), decoded, levels));
        }
        Frame expected = picture(entry.at("expected").file(folder));
        InputShape shape = new InputShape(1, 1, 1, expected.width());
        ClipFeatures clip =
                new FeatureReader().read(folder.resolve(file), shape, InputPreset.REFERENCE, Progress.none());
        if (clip.frames().isEmpty() || clip.input().video().isEmpty()) {
            deviations.add(Deviation.incomparable(file, SENTENCES.text("answer.picture")));
            return deviations;
        }
        deviations.add(levels(AnswerName.RESIZED.of(file), clip.frames().get(0), expected, levels));
        String normalised = file.replaceFirst("\\.[^.]+$", "") + ".normalised";
        known.filter(tensors -> tensors.contains(normalised))
                .ifPresent(tensors -> deviations.add(Deviation.between(
                        normalised, clip.input().video().get(), tensors.doubles(normalised), NORMALISED_TOLERANCE)));
        return deviations;
    }

    private static Frame picture(Path file) throws MediaException {
        return new MediaReader()
                .frames(file, FrameSampling.middle(1), Progress.none())
                .get(0);
    }

    private static Deviation levels(String answer, Frame ours, Frame known, double tolerance) {
        if (ours.width() != known.width() || ours.height() != known.height()) {
            return Deviation.incomparable(
                    answer,
                    SENTENCES.text("answer.pixels", ours.width(), ours.height(), known.width(), known.height()));
        }
        int largest = 0;
        for (int i = 0; i < known.rgb().length; i++) {
            largest = Math.max(largest, Math.abs((ours.rgb()[i] & 0xff) - (known.rgb()[i] & 0xff)));
        }
        return Deviation.of(answer, largest, tolerance);
    }
}
