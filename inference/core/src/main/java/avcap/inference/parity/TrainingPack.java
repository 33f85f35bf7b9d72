package avcap.inference.parity;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.SafetensorsFile;
import avcap.inference.checkpoint.Weights;
import avcap.inference.progress.Progress;
import avcap.inference.sentences.Sentences;
import avcap.inference.training.FixedBatchRun;
import avcap.inference.training.FixedBatchRun.Clips;
import avcap.inference.training.WarmupCosine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Some steps of training on one batch: {@code train.json}, {@code grads_step0.safetensors}, {@code params_afterN.safetensors}.
 *
 * <p>The JSON's {@code start} and {@code batch} name the weights and the inputs of another pack, by paths from the folder this
 * pack lies in; that pack's {@code config.json} gives the sizes.
 */
final class TrainingPack implements KnownPack {

    private static final Sentences SENTENCES = Sentences.of(TrainingPack.class);

    private static final double LOSS_TOLERANCE = 1e-4;
    private static final double GRADIENT_TOLERANCE = 2e-5;
    private static final double PARAMETER_TOLERANCE = 5e-5;
    private static final double RATE_TOLERANCE = 1e-12;
    private static final Pattern RATES =
            Pattern.compile("lr_table_w(\\d{1,9})_T(\\d{1,9})_ref(\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?)");

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
        PackJson known = PackJson.read(folder.resolve("train.json"));
        List<Deviation> deviations = new ArrayList<>(rates(known));
        double[] losses = numbers(known.atFirst("losses_f64", "losses_f32").each());
        double[] rates = numbers(known.at("lrs").each(losses.length));
        double[] ours = new double[losses.length];
        Set<String> reached = Set.of();
        try (FixedBatchRun run = run(folder.toAbsolutePath().normalize().resolveSibling(""), known)) {
            for (int step = 0; step < losses.length; step++) {
                progress.checkCancelled();
                FixedBatchRun.Step taken = run.step(rates[step]);
                ours[step] = taken.loss();
                if (step == 0) {
                    deviations.add(unreached(known, run.parameters(), taken.gradients()));
                    reached = taken.gradients().keySet();
                    Path gradients = folder.resolve("grads_step0.safetensors");
                    deviations.add(compare(gradients, taken.gradients(), reached, GRADIENT_TOLERANCE, false));
                }
            }
            deviations.add(Deviation.between(AnswerName.LOSSES.of(), ours, losses, LOSS_TOLERANCE));
            Path after = folder.resolve("params_after" + losses.length + ".safetensors");
            deviations.add(compare(after, run.parameters(), reached, PARAMETER_TOLERANCE, true));
        }
        return deviations;
    }

    private static FixedBatchRun run(Path beside, PackJson known) throws CheckpointException {
        Path start = file(beside, known.at("start"));
        Path batch = file(beside, known.at("batch"));
        AvCapConfig config = AvCapConfig.read(start.resolveSibling(Checkpoint.CONFIG));
        Weights weights = PackWeights.of(
                start.resolveSibling(""), config, start.getFileName().toString());
        SafetensorsFile inputs = SafetensorsFile.open(batch);
        int clips = (int) PackTensors.shape(inputs, NetworkPack.TOKENS, 2)[0];
        long[] tokens = inputs.longs(NetworkPack.TOKENS);
        String tag = batch.resolveSibling("").getFileName().toString();
        PackInputs given = PackInputs.of(Optional.of(inputs), tag, clips, config.inputShape());
        double[] betas = numbers(known.at("betas").each(2));
        return new FixedBatchRun(
                config,
                weights,
                new Clips(clips, given.sound(), given.picture(), tokens),
                betas[0],
                betas[1],
                known.at("weight_decay").number());
    }

    /** A file of another pack, whose tensors may be told after a space. */
    private static Path file(Path beside, PackJson told) {
        Path file = beside.resolve(told.file(Path.of("")).toString().split(" ", 2)[0]);
        if (!file.startsWith(beside) || file.equals(beside)) {
            throw told.otherwise(SENTENCES.text("wanted.path"));
        }
        return file;
    }

    private static double[] numbers(List<PackJson> values) {
        return values.stream().mapToDouble(PackJson::number).toArray();
    }

    private static List<Deviation> rates(PackJson known) {
        PackJson told = known.at("schedule");
        double start = told.at("start_lr").number();
        double last = told.at("final_lr").number();
        List<Deviation> deviations = new ArrayList<>();
        WarmupCosine schedule = new WarmupCosine(
                start,
                told.at("ref_lr").number(),
                last,
                told.at("warmup_steps").integer(),
                told.at("T_max").integer());
        deviations.add(rates("lrs", schedule, known.at("lrs")));
        for (PackJson.Named entry : known.entries()) {
            Matcher table = RATES.matcher(entry.name());
            if (table.matches()) {
                WarmupCosine other = new WarmupCosine(
                        start,
                        Double.parseDouble(table.group(3)),
                        last,
                        Integer.parseInt(table.group(1)),
                        Integer.parseInt(table.group(2)));
                deviations.add(rates(entry.name(), other, entry.value()));
            } else if (entry.name().startsWith("lr_table")) {
                deviations.add(Deviation.incomparable(entry.name(), SENTENCES.text("answer.schedule")));
            }
        }
        return deviations;
    }

    private static Deviation rates(String name, WarmupCosine schedule, PackJson known) {
        double[] expected = numbers(known.each());
        double[] ours =
                IntStream.range(0, expected.length).mapToDouble(schedule::rate).toArray();
        return Deviation.between(name, ours, expected, RATE_TOLERANCE);
    }

    private static Deviation unreached(
            PackJson known, Map<String, float[]> parameters, Map<String, float[]> gradients) {
        List<String> expected = known.at("params_without_grad").strings();
        List<String> otherwise = parameters.keySet().stream()
                .filter(name -> gradients.containsKey(name) == expected.contains(name))
                .toList();
        return Deviation.differing(AnswerName.REACHED.of(), otherwise);
    }

    /** All tensors of a file as one answer, told by the one that is furthest off; every one that is reached must be there. */
    private static Deviation compare(
            Path file, Map<String, float[]> numbers, Set<String> reached, double tolerance, boolean moved)
            throws CheckpointException {
        SafetensorsFile known = SafetensorsFile.open(file);
        String answer = file.getFileName().toString().replace(".safetensors", "");
        List<Deviation> tensors = new ArrayList<>();
        for (String name : known.names()) {
            float[] ours = numbers.get(ours(name));
            if (ours == null) {
                return Deviation.incomparable(answer, SENTENCES.text("answer.ours", name));
            }
            double[] expected = known.doubles(name);
            float[] compared = moved && ours.length == expected.length ? lessKeyBiases(name, ours, expected) : ours;
            tensors.add(Deviation.between(name, compared, expected, tolerance));
        }
        Set<String> named = known.names().stream().map(TrainingPack::ours).collect(Collectors.toSet());
        reached.stream()
                .filter(name -> !named.contains(name))
                .forEach(name -> tensors.add(Deviation.incomparable(name, SENTENCES.text("answer.lacking"))));
        return Deviation.furthest(AnswerName.TENSORS.of(answer, known.names().size()), tensors, tolerance);
    }

    /** The tied matrix goes by the name under which it was last loaded. */
    private static String ours(String name) {
        return name.equals(Weights.WORDS) ? Weights.OUTPUT : name;
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
