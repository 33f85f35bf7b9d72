package avcap.inference.parity;

import avcap.inference.caption.ModelTrace;
import avcap.inference.caption.NetworkProbe;
import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.PthFile;
import avcap.inference.checkpoint.SafetensorsFile;
import avcap.inference.checkpoint.Weights;
import avcap.inference.features.Modality;
import avcap.inference.progress.Progress;
import avcap.inference.sentences.Sentences;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every stage of the network and its losses: {@code config.json} and {@code forward.safetensors}.
 *
 * <p>The file holds inputs ({@code input.audio}, {@code input.video}, {@code input.caption_tokens}), stages named {@code
 * <mode>/…}, encodings named {@code feat/a} and {@code feat/v}, losses; names that end in {@code .f64} are the same in double
 * precision; {@code cls/…} are {@link ClassScores}. Weights lie beside it as {@code checkpoint.safetensors} or {@code .pth}, or
 * follow from the rule.
 */
final class NetworkPack implements KnownPack {

    private static final Sentences SENTENCES = Sentences.of(NetworkPack.class);

    static final String FORWARD = "forward.safetensors";
    static final String TOKENS = "input.caption_tokens";

    /** fp32 against float64 differed by 1.8e-5 on the reference pack. */
    private static final double STAGE_TOLERANCE = 1e-4;

    private static final double ATTENTION_TOLERANCE = 1e-5;
    private static final double LOSS_TOLERANCE = 1e-5;
    private static final String DOUBLE_PRECISION = ".f64";
    private static final String INPUTS = "input.";
    private static final String PREDICTED = "input.need_predict";
    private static final String LOGITS = Modality.SOUND_AND_PICTURE.mode() + "/dec.logits";
    private static final String LOSS = "loss";
    private static final Set<String> LOSSES = Set.of(LOSS, "loss_per_token", "nll_per_token");
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "feat/a", Modality.SOUND.mode() + "/enc.out",
            "feat/v", Modality.PICTURE.mode() + "/enc.out");

    @Override
    public String kind() {
        return "network";
    }

    @Override
    public boolean isIn(Path folder) {
        return Files.exists(folder.resolve(Checkpoint.CONFIG)) && Files.exists(folder.resolve(FORWARD));
    }

    @Override
    public List<Deviation> compare(Path folder, Progress progress) throws CheckpointException {
        AvCapConfig config = AvCapConfig.read(folder.resolve(Checkpoint.CONFIG));
        SafetensorsFile known = SafetensorsFile.open(folder.resolve(FORWARD));
        Weights weights = PackWeights.of(folder, config, PackWeights.CHECKPOINT);
        ModelTrace.Inputs inputs = inputs(folder, config, known);
        Set<String> wanted = known.names().stream().map(NetworkPack::neededFor).collect(Collectors.toSet());
        List<Deviation> deviations = new ArrayList<>(twins(folder));
        Map<String, ModelTrace.Stage> stages = new LinkedHashMap<>();
        try (NetworkProbe probe = NetworkProbe.open(config, weights)) {
            for (Modality modality : Modality.values()) {
                progress.checkCancelled();
                if (wanted.stream().anyMatch(name -> name.startsWith(modality.mode() + "/"))) {
                    stages.putAll(probe.trace(inputs, modality, wanted::contains));
                }
            }
        }
        known.names().stream()
                .filter(name -> isStage(stage(name)))
                .map(name -> compare(name, known, Optional.ofNullable(stages.get(stage(name)))))
                .forEach(deviations::add);
        ClassScores head = new ClassScores(config, weights);
        known.names().stream()
                .filter(name -> ClassScores.STAGES.containsKey(stage(name)))
                .map(name ->
                        Deviation.between(name, head.of(stageOf(name, stages)), known.doubles(name), STAGE_TOLERANCE))
                .forEach(deviations::add);
        if (known.names().stream().anyMatch(name -> LOSSES.contains(stage(name)))) {
            deviations.addAll(losses(known, stageOf(LOSS, stages), inputs));
        }
        return deviations;
    }

    @Override
    public List<String> leftOut(Path folder) throws CheckpointException {
        return SafetensorsFile.open(folder.resolve(FORWARD)).names().stream()
                .filter(name ->
                        !name.startsWith(INPUTS) && neededFor(name).equals(stage(name)) && !isStage(stage(name)))
                .map(name -> ClassScores.isMissing(name)
                        ? SENTENCES.text("left.norms", name)
                        : SENTENCES.text("left.unknown", name))
                .toList();
    }

    /** The stage from which an answer is made: itself, unless it is a score of classes or a loss. */
    private static String neededFor(String name) {
        String stage = stage(name);
        return LOSSES.contains(stage) ? LOGITS : ClassScores.STAGES.getOrDefault(stage, stage);
    }

    private static ModelTrace.Stage stageOf(String name, Map<String, ModelTrace.Stage> stages) {
        return Objects.requireNonNull(stages.get(neededFor(name)), name);
    }

    /** The product's name of what the pack calls {@code name}. */
    private static String stage(String name) {
        String single =
                name.endsWith(DOUBLE_PRECISION) ? name.substring(0, name.length() - DOUBLE_PRECISION.length()) : name;
        return OTHER_NAMES.getOrDefault(single, single);
    }

    private static boolean isStage(String name) {
        return Arrays.stream(Modality.values()).anyMatch(modality -> name.startsWith(modality.mode() + "/"));
    }

    private static ModelTrace.Inputs inputs(Path folder, AvCapConfig config, SafetensorsFile known)
            throws CheckpointException {
        if (!known.contains(TOKENS)) {
            throw new CheckpointException(SENTENCES.text("lacks.tokens", known.file(), TOKENS));
        }
        int clips = (int) PackTensors.shape(known, TOKENS, 2)[0];
        String tag = folder.toAbsolutePath().normalize().getFileName().toString();
        PackInputs inputs = PackInputs.of(Optional.of(known), tag, clips, config.inputShape());
        return new ModelTrace.Inputs(
                clips, Optional.of(inputs.sound()), Optional.of(inputs.picture()), known.longs(TOKENS));
    }

    private static Deviation compare(String name, SafetensorsFile known, Optional<ModelTrace.Stage> stage) {
        if (stage.isEmpty()) {
            return Deviation.incomparable(name, SENTENCES.text("answer.stage"));
        }
        long[] shape = stage.get().shape();
        if (!Arrays.equals(shape, known.shape(name))) {
            return Deviation.incomparable(
                    name, SENTENCES.text("answer.shape", Arrays.toString(shape), Arrays.toString(known.shape(name))));
        }
        double tolerance = name.contains("attn") ? ATTENTION_TOLERANCE : STAGE_TOLERANCE;
        return Deviation.between(name, stage.get().values(), known.doubles(name), tolerance);
    }

    private static List<Deviation> losses(SafetensorsFile known, ModelTrace.Stage logits, ModelTrace.Inputs inputs) {
        TokenLosses losses = TokenLosses.of(logits, inputs.tokens(), predicted(known, inputs));
        List<Deviation> deviations = new ArrayList<>();
        Map<String, double[]> ours = Map.of(
                LOSS,
                new double[] {losses.mean()},
                "loss_per_token",
                losses.smoothed(),
                "nll_per_token",
                losses.negativeLogLikelihood());
        for (String name : known.names()) {
            double[] values = ours.get(stage(name));
            if (values != null) {
                double tolerance = stage(name).equals(LOSS) ? LOSS_TOLERANCE : STAGE_TOLERANCE;
                deviations.add(Deviation.between(name, values, known.doubles(name), tolerance));
            }
        }
        return deviations;
    }

    /** Which tokens count towards the loss; all, if the pack does not say. */
    private static long[] predicted(SafetensorsFile known, ModelTrace.Inputs inputs) {
        if (!known.contains(PREDICTED)) {
            return inputs.tokens();
        }
        PackTensors.checkShape(known, PREDICTED, known.shape(TOKENS));
        return known.longs(PREDICTED);
    }

    /** If the weights are stored in both formats, the tensors that are not the same numbers. */
    private static List<Deviation> twins(Path folder) throws CheckpointException {
        Path pickled = folder.resolve(PackWeights.CHECKPOINT + ".pth");
        Path plain = folder.resolve(PackWeights.CHECKPOINT + ".safetensors");
        if (!Files.exists(pickled) || !Files.exists(plain)) {
            return List.of();
        }
        Weights pth = Weights.ofFile(PthFile.open(pickled));
        Weights safetensors = Weights.ofFile(SafetensorsFile.open(plain));
        List<String> differing = safetensors.names().stream()
                .filter(name -> !pth.contains(name) || !Arrays.equals(pth.floats(name), safetensors.floats(name)))
                .toList();
        return List.of(Deviation.differing(AnswerName.TWINS.of(), differing));
    }
}
