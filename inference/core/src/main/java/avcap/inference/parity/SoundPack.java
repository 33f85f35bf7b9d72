package avcap.inference.parity;

import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.SafetensorsFile;
import avcap.inference.features.ClipFeatures;
import avcap.inference.features.Fbank;
import avcap.inference.features.FeatureReader;
import avcap.inference.features.InputPreset;
import avcap.inference.features.InputShape;
import avcap.inference.media.MediaException;
import avcap.inference.media.Waveform;
import avcap.inference.progress.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Sound files as log-mel spectrograms, and the filters themselves: {@code fbank.json}, {@code fbank.safetensors} and the files.
 *
 * <p>Files are read by the reference preset, through the very door that captioning uses.
 */
final class SoundPack implements KnownPack {

    private static final double TOLERANCE = 2e-3;
    /** Where there is next to no energy, single precision itself is 1.1e-2 off double precision; ours is double. */
    private static final double QUIET_TOLERANCE = 2e-2;

    private static final double MEAN_TOLERANCE = 1e-3;
    private static final double DEVIATION_OF_MODEL = 4.332;
    /** The original's narrow triangles carry errors of this size. */
    private static final double FILTER_TOLERANCE = 2e-4;

    private static final double OFFSET_TOLERANCE = 1e-6;

    @Override
    public String kind() {
        return "sound";
    }

    @Override
    public boolean isIn(Path folder) {
        return Files.exists(folder.resolve("fbank.json")) && Files.exists(folder.resolve("fbank.safetensors"));
    }

    @Override
    public List<Deviation> compare(Path folder, Progress progress) throws CheckpointException, IOException {
        SafetensorsFile known = SafetensorsFile.open(folder.resolve("fbank.safetensors"));
        List<Deviation> deviations = new ArrayList<>();
        for (JsonNode entry : PackJson.read(folder.resolve("fbank.json"))) {
            progress.checkCancelled();
            deviations.addAll(entry.has("mel") ? filters(entry, known) : sound(folder, entry, known));
        }
        return deviations;
    }

    private static List<Deviation> sound(Path folder, JsonNode entry, SafetensorsFile known) {
        String name = entry.required("name").asText();
        int[] padded = PackJson.ints(entry.required("padded_shape"));
        InputShape shape = new InputShape(padded[0], padded[1], 1, 1);
        try {
            ClipFeatures clip = new FeatureReader()
                    .read(folder.resolve(name + ".wav"), shape, InputPreset.REFERENCE, Progress.none());
            return new ReadSound(name, entry, known, clip).deviations();
        } catch (MediaException e) {
            return List.of(Deviation.incomparable(name, Objects.requireNonNullElse(e.getMessage(), e.toString())));
        }
    }

    /** One file's numbers beside the known ones. */
    private record ReadSound(String name, JsonNode entry, SafetensorsFile known, ClipFeatures clip) {

        List<Deviation> deviations() {
            double tolerance = entry.path("max_dev_f32_f64").doubleValue() > TOLERANCE ? QUIET_TOLERANCE : TOLERANCE;
            float[] normalised = clip.input().audio().orElseThrow();
            List<Deviation> deviations = new ArrayList<>();
            if (entry.path("frames").isInt()) {
                int[] rows = {clip.spectrogram().orElseThrow().frames()};
                deviations.add(Deviation.exact(
                        name + ".frames", rows, new int[] {entry.get("frames").intValue()}));
            }
            for (String answer : List.of(name + ".fbank", name + ".fbank.f64")) {
                if (known.contains(answer)) {
                    deviations.addAll(spectrogram(answer, tolerance));
                }
            }
            int count = normalised.length;
            compare(deviations, name + ".normalised_head", size -> Arrays.copyOf(normalised, size), tolerance);
            compare(
                    deviations,
                    name + ".normalised_tail",
                    size -> Arrays.copyOfRange(normalised, count - size, count),
                    tolerance);
            String offset = name + ".waveform_mean";
            if (known.contains(offset)) {
                double[] mean = {mean(clip.sound().orElseThrow())};
                deviations.add(Deviation.between(offset, mean, known.doubles(offset), OFFSET_TOLERANCE));
            }
            return deviations;
        }

        private List<Deviation> spectrogram(String answer, double tolerance) {
            float[] ours = clip.spectrogram().orElseThrow().values();
            double[] expected = known.doubles(answer);
            double mean = IntStream.range(0, Math.min(ours.length, expected.length))
                    .mapToDouble(i -> Math.abs(ours[i] - expected[i]))
                    .average()
                    .orElse(0);
            return List.of(
                    Deviation.between(answer, ours, expected, tolerance),
                    Deviation.of(answer + ", mean difference", mean, MEAN_TOLERANCE));
        }

        private void compare(List<Deviation> into, String answer, Part part, double tolerance) {
            if (known.contains(answer)) {
                double[] expected = known.doubles(answer);
                into.add(Deviation.between(answer, part.of(expected.length), expected, tolerance / DEVIATION_OF_MODEL));
            }
        }

        private static double mean(Waveform sound) {
            return IntStream.range(0, sound.channelCount())
                    .mapToDouble(channel -> Arrays.stream(Deviation.doubles(sound.channel(channel)))
                            .average()
                            .orElse(0))
                    .average()
                    .orElse(0);
        }
    }

    /** As many numbers of the model's input as the pack keeps. */
    @FunctionalInterface
    private interface Part {
        float[] of(int size);
    }

    /** Every {@code n}-th filter, as many as the pack keeps, and where each of them begins and how far it reaches. */
    private static List<Deviation> filters(JsonNode entry, SafetensorsFile known) {
        int rate = entry.required("mel").intValue();
        String name = "mel_" + rate;
        List<JsonNode> places = PackJson.each(entry.required("first_nonzero_and_count"));
        int bands = places.size();
        Fbank fbank = new Fbank(bands);
        List<Deviation> deviations = new ArrayList<>();
        if (known.contains(name)) {
            int rows = (int) known.shape(name)[0];
            double[] ours = IntStream.range(0, rows)
                    .boxed()
                    .flatMapToDouble(row -> Arrays.stream(fbank.filter(row * (bands / rows), rate)))
                    .toArray();
            deviations.add(Deviation.between(name, ours, known.doubles(name), FILTER_TOLERANCE));
        }
        List<String> elsewhere = IntStream.range(0, bands)
                .filter(band -> !Arrays.equals(place(fbank.filter(band, rate)), PackJson.ints(places.get(band))))
                .mapToObj(band -> "filter " + band + " lies at " + Arrays.toString(place(fbank.filter(band, rate))))
                .toList();
        deviations.add(Deviation.differing(name + ", filters that lie elsewhere", elsewhere));
        return deviations;
    }

    /** First bin and number of bins that count; -1 and 0 for a filter between two bins. */
    private static int[] place(double[] filter) {
        int[] bins = IntStream.range(0, filter.length)
                .filter(bin -> filter[bin] != 0)
                .toArray();
        return bins.length == 0 ? new int[] {-1, 0} : new int[] {bins[0], bins.length};
    }
}
