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
import avcap.inference.sentences.Sentences;
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

    private static final Sentences SENTENCES = Sentences.of(SoundPack.class);

    private static final double TOLERANCE = 2e-3;
    /** Where there is next to no energy, single precision itself is 1.1e-2 off double precision; ours is double. */
    private static final double QUIET_TOLERANCE = 2e-2;

    private static final double MEAN_TOLERANCE = 1e-3;
    private static final double DEVIATION_OF_MODEL = 4.332;
    /** The original's narrow triangles carry errors of this size. */
    private static final double FILTER_TOLERANCE = 2e-4;

    private static final double OFFSET_TOLERANCE = 1e-6;
    private static final int LOWEST_RATE = 1_000;
    private static final int HIGHEST_RATE = 1_000_000;

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
        for (PackJson entry : PackJson.read(folder.resolve("fbank.json")).each()) {
            progress.checkCancelled();
            deviations.addAll(entry.has("mel") ? filters(entry, known) : sound(folder, entry, known));
        }
        return deviations;
    }

    private static List<Deviation> sound(Path folder, PackJson entry, SafetensorsFile known) {
        String name = entry.at("name").text();
        Path file = entry.at("name").file(folder).resolveSibling(name + ".wav");
        List<PackJson> padded = entry.at("padded_shape").each(2);
        InputShape shape = new InputShape(padded.get(0).size(), padded.get(1).size(), 1, 1);
        try {
            ClipFeatures clip = new FeatureReader().read(file, shape, InputPreset.REFERENCE, Progress.none());
            return new ReadSound(name, entry, known, clip).deviations();
        } catch (MediaException e) {
            return List.of(Deviation.incomparable(name, Objects.requireNonNullElse(e.getMessage(), e.toString())));
        }
    }

    /** One file's numbers beside the known ones. */
    private record ReadSound(String name, PackJson entry, SafetensorsFile known, ClipFeatures clip) {

        List<Deviation> deviations() {
            if (clip.input().audio().isEmpty() || clip.spectrogram().isEmpty()) {
                return List.of(Deviation.incomparable(name, SENTENCES.text("answer.sound")));
            }
            double tolerance = tolerance();
            float[] normalised = clip.input().audio().get();
            List<Deviation> deviations = new ArrayList<>();
            if (!entry.at("frames").isNull()) { // sound too short for a spectrum has none
                int[] rows = {clip.spectrogram().get().frames()};
                deviations.add(Deviation.exact(
                        name + ".frames", rows, new int[] {entry.at("frames").integer()}));
            }
            for (String answer : List.of(name + ".fbank", name + ".fbank.f64")) {
                if (known.contains(answer)) {
                    deviations.addAll(spectrogram(answer, tolerance));
                }
            }
            int count = normalised.length;
            compare(deviations, name + ".normalised_head", kept -> Arrays.copyOf(normalised, kept), count, tolerance);
            compare(
                    deviations,
                    name + ".normalised_tail",
                    kept -> Arrays.copyOfRange(normalised, count - kept, count),
                    count,
                    tolerance);
            String offset = name + ".waveform_mean";
            if (known.contains(offset)) {
                double[] mean = {mean(clip.sound().orElseThrow())};
                deviations.add(Deviation.between(offset, mean, known.doubles(offset), OFFSET_TOLERANCE));
            }
            return deviations.isEmpty()
                    ? List.of(Deviation.incomparable(name, SENTENCES.text("answer.bare")))
                    : deviations;
        }

        private double tolerance() {
            String rounding = "max_dev_f32_f64";
            boolean isTold = entry.has(rounding) && !entry.at(rounding).isNull();
            return isTold && entry.at(rounding).number() > TOLERANCE ? QUIET_TOLERANCE : TOLERANCE;
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
                    Deviation.of(AnswerName.MEAN.of(answer), mean, MEAN_TOLERANCE));
        }

        private void compare(List<Deviation> into, String answer, Part part, int most, double tolerance) {
            if (known.contains(answer)) {
                double[] expected = known.doubles(answer);
                float[] ours = part.of(Math.min(expected.length, most));
                into.add(Deviation.between(answer, ours, expected, tolerance / DEVIATION_OF_MODEL));
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
    private static List<Deviation> filters(PackJson entry, SafetensorsFile known) {
        int rate = entry.at("mel").integer();
        if (rate < LOWEST_RATE || rate > HIGHEST_RATE) {
            throw entry.at("mel").otherwise(SENTENCES.text("wanted.rate", LOWEST_RATE, HIGHEST_RATE));
        }
        String name = "mel_" + rate;
        List<PackJson> places = entry.at("first_nonzero_and_count").each();
        int bands = places.size();
        Fbank fbank = new Fbank(bands);
        List<Deviation> deviations = new ArrayList<>();
        if (known.contains(name)) {
            int rows = (int) PackTensors.shape(known, name, 2)[0];
            if (rows > bands) {
                return List.of(Deviation.incomparable(name, SENTENCES.text("answer.filters", rows, bands)));
            }
            double[] ours = IntStream.range(0, rows)
                    .boxed()
                    .flatMapToDouble(row -> Arrays.stream(fbank.filter(row * (bands / rows), rate)))
                    .toArray();
            deviations.add(Deviation.between(name, ours, known.doubles(name), FILTER_TOLERANCE));
        }
        List<String> elsewhere = IntStream.range(0, bands)
                .filter(band -> !Arrays.equals(
                        place(fbank.filter(band, rate)), places.get(band).ints()))
                .mapToObj(
                        band -> SENTENCES.text("unlike.filter", band, Arrays.toString(place(fbank.filter(band, rate)))))
                .toList();
        deviations.add(Deviation.differing(AnswerName.FILTERS.of(name), elsewhere));
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
