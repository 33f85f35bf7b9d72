package avcap.inference.parity;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.SafetensorsFile;
import avcap.inference.checkpoint.Weights;
import avcap.inference.progress.Progress;
import avcap.inference.training.FixedBatchRun;
import avcap.inference.training.FixedBatchRun.Clips;
import avcap.inference.training.WarmupCosine;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Some steps of training on one batch: {@code train.json}, {@code grads_step0.safetensors}, {@code params_afterN.safetensors}.
 *
 * <p>The JSON's {@code start} and {@code batch} name the weights and the inputs of another pack, by paths from the folder this
 * pack lies in; that pack's {@code config.json} gives the sizes.
 */
final class TrainingPack implements KnownPack {

    private static final double LOSS_TOLERANCE = 1e-4;
    private static final double GRADIENT_TOLERANCE = 2e-5;
    private static final double PARAMETER_TOLERANCE = 5e-5;
    private static final double RATE_TOLERANCE = 1e-12;
    private static final Pattern RATES = Pattern.compile("lr_table_w(\\d+)_T(\\d+)_ref([0-9.e+-]+)");

    @Override
    public String kind() {
        return "training";
    }

    @Override
    public boolean isIn(Path folder) {
        return Files.exists(folder.resolve("train.json"));
    }

    @Override
    public List<Deviation> compare(Path folder, Progress progress) throws CheckpointException, IOException {
        JsonNode known = PackJson.read(folder.resolve("train.json"));
        List<Deviation> deviations = new ArrayList<>(rates(known));
        double[] losses =
                PackJson.doubles(known.has("losses_f64") ? known.get("losses_f64") : known.required("losses_f32"));
        double[] rates = PackJson.doubles(known.required("lrs"));
        double[] ours = new double[losses.length];
        try (FixedBatchRun run = run(folder.toAbsolutePath().normalize().resolveSibling(""), known)) {
            for (int step = 0; step < losses.length; step++) {
                progress.checkCancelled();
                FixedBatchRun.Step taken = run.step(rates[step]);
                ours[step] = taken.loss();
                if (step == 0) {
                    deviations.add(unreached(known, run.parameters(), taken.gradients()));
                    Path gradients = folder.resolve("grads_step0.safetensors");
                    deviations.add(compare(gradients, taken.gradients(), GRADIENT_TOLERANCE, false));
                }
            }
            deviations.add(Deviation.between("losses", ours, losses, LOSS_TOLERANCE));
            Path after = folder.resolve("params_after" + losses.length + ".safetensors");
            deviations.add(compare(after, run.parameters(), PARAMETER_TOLERANCE, true));
        }
        return deviations;
    }

    private static FixedBatchRun run(Path beside, JsonNode known) throws CheckpointException {
        Path start = beside.resolve(known.required("start").asText());
        Path batch = beside.resolve(known.required("batch").asText().split(" ", 2)[0]);
        AvCapConfig config = AvCapConfig.read(start.resolveSibling(Checkpoint.CONFIG));
        Weights weights = PackWeights.of(
                start.resolveSibling(""), config, start.getFileName().toString());
        SafetensorsFile inputs = SafetensorsFile.open(batch);
        long[] tokens = inputs.longs(NetworkPack.TOKENS);
        int clips = (int) inputs.shape(NetworkPack.TOKENS)[0];
        String tag = batch.resolveSibling("").getFileName().toString();
        PackInputs given = PackInputs.of(Optional.of(inputs), tag, clips, config.inputShape());
        double[] betas = PackJson.doubles(known.required("betas"));
        return new FixedBatchRun(
                config,
                weights,
                new Clips(clips, given.sound(), given.picture(), tokens),
                betas[0],
                betas[1],
                known.required("weight_decay").doubleValue());
    }

    private static List<Deviation> rates(JsonNode known) {
        JsonNode told = known.required("schedule");
        double start = told.required("start_lr").doubleValue();
        double last = told.required("final_lr").doubleValue();
        List<Deviation> deviations = new ArrayList<>();
        WarmupCosine schedule = new WarmupCosine(
                start,
                told.required("ref_lr").doubleValue(),
                last,
                told.required("warmup_steps").intValue(),
                told.required("T_max").intValue());
        deviations.add(rates("lrs", schedule, known.required("lrs")));
        for (Map.Entry<String, JsonNode> entry : known.properties()) {
            Matcher table = RATES.matcher(entry.getKey());
            if (table.matches()) {
                WarmupCosine other = new WarmupCosine(
                        start,
                        Double.parseDouble(table.group(3)),
                        last,
                        Integer.parseInt(table.group(1)),
                        Integer.parseInt(table.group(2)));
                deviations.add(rates(entry.getKey(), other, entry.getValue()));
            }
        }
        return deviations;
    }

    private static Deviation rates(String name, WarmupCosine schedule, JsonNode known) {
        double[] ours =
                IntStream.range(0, known.size()).mapToDouble(schedule::rate).toArray();
        return Deviation.between(name, ours, PackJson.doubles(known), RATE_TOLERANCE);
    }

    private static Deviation unreached(
            JsonNode known, Map<String, float[]> parameters, Map<String, float[]> gradients) {
        List<String> expected = PackJson.strings(known.required("params_without_grad"));
        List<String> otherwise = parameters.keySet().stream()
                .filter(name -> gradients.containsKey(name) == expected.contains(name))
                .toList();
        return Deviation.differing("parameters the loss reaches otherwise", otherwise);
    }

    /** All tensors of a file as one answer, told by the one that is furthest off. */
    private static Deviation compare(Path file, Map<String, float[]> numbers, double tolerance, boolean moved)
            throws CheckpointException {
        SafetensorsFile known = SafetensorsFile.open(file);
        String answer = file.getFileName().toString().replace(".safetensors", "");
        Deviation worst = Deviation.of("", 0, tolerance);
        for (String name : known.names()) {
            float[] ours = numbers.get(name.equals(Weights.WORDS) ? Weights.OUTPUT : name);
            if (ours == null) {
                return Deviation.incomparable(answer, "we have no numbers of " + name);
            }
            double[] expected = known.doubles(name);
            Deviation one =
                    Deviation.between(name, moved ? lessKeyBiases(name, ours, expected) : ours, expected, tolerance);
            worst = one.largest() <= worst.largest() ? worst : one;
        }
        Optional<String> problem =
                worst.holds() ? Optional.empty() : Optional.of(worst.answer() + " is off by " + worst.largest());
        return new Deviation(answer + ", " + known.names().size() + " tensors", worst.largest(), tolerance, problem);
    }

    /** A key's bias moves no attention, so its gradient is rounding noise, which Adam turns into whole steps: not compared. */
    private static float[] lessKeyBiases(String name, float[] ours, double[] known) {
        int from = name.endsWith("attn.qkv.bias") ? ours.length / 3 : 0;
        int to = name.endsWith("attn.qkv.bias") ? 2 * from : name.endsWith("attention.self.key.bias") ? ours.length : 0;
        float[] rest = ours.clone();
        for (int i = from; i < to; i++) {
            rest[i] = (float) known[i];
        }
        return rest;
    }
}
