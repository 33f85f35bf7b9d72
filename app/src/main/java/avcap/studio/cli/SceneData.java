package avcap.studio.cli;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.features.ClipFeatures;
import avcap.inference.metrics.ClipCaptions;
import avcap.inference.text.Vocabulary;
import avcap.inference.training.CaptionDataset;
import avcap.inference.training.TrainingException;
import avcap.samples.SceneDataset;
import avcap.samples.SceneGenerator;
import avcap.samples.ToldScene;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Made scenes, without end.
 *
 * @param firstSeed of the first scene; without it each run's seed has scenes of its own
 */
record SceneData(OptionalLong firstSeed) implements TrainingData {

    private static final Words WORDS = UiResources.terminalWords();

    static final String NAME = "scenes";

    private static final long STRIDE = 1_000_003;

    private static final int SCORED = 200;

    static boolean isNamed(String named) {
        return named.equals(NAME) || named.startsWith(NAME + ":");
    }

    static SceneData of(String named) throws TrainingException {
        if (named.equals(NAME)) {
            return new SceneData(OptionalLong.empty());
        }
        String seed = named.substring(NAME.length() + 1);
        if (!seed.matches("[0-9]{1,15}")) {
            throw new TrainingException(WORDS.text("scenes.seed", seed));
        }
        return new SceneData(OptionalLong.of(Long.parseLong(seed)));
    }

    @Override
    public int tagClasses() {
        return SceneDataset.TAG_CLASSES;
    }

    @Override
    public Vocabulary words() {
        return SceneDataset.words();
    }

    @Override
    public CaptionDataset toLearnFrom(
            AvCapConfig config, Vocabulary vocabulary, long seed, double share, Terminal terminal) {
        return SceneDataset.toLearnFrom(config, vocabulary, firstSeed.orElse(seed * STRIDE));
    }

    @Override
    public Optional<CaptionDataset> heldOut(
            AvCapConfig config, Vocabulary vocabulary, double share, Terminal terminal) {
        return Optional.of(SceneDataset.toJudgeBy(config, vocabulary));
    }

    @Override
    public CaptionDataset toJudgeBy(AvCapConfig config, Vocabulary vocabulary, Terminal terminal) {
        return SceneDataset.toJudgeBy(config, vocabulary);
    }

    /** Without a seed those that no model was trained on or judged by. */
    @Override
    public ClipsToScore toScore(OptionalInt most, Terminal terminal) {
        long first = firstSeed.orElse(SceneGenerator.HELD_OUT_START);
        if (first < SceneGenerator.TRAINING_END) {
            terminal.say(WORDS.text("scenes.known", SceneGenerator.TRAINING_END));
        }
        Map<Path, ToldScene> scenes = new LinkedHashMap<>();
        List<ClipCaptions> pairs = new ArrayList<>();
        for (ToldScene scene : ToldScene.from(first, most.orElse(SCORED))) {
            scenes.put(Path.of(scene.id()), scene);
            pairs.add(new ClipCaptions(scene.id(), scene.id(), scene.references()));
        }
        return new ClipsToScore(
                CandidateMatch.complete(pairs),
                (name, shape, preset, progress) -> ClipFeatures.ofInput(
                        name, Objects.requireNonNull(scenes.get(name)).input(shape)));
    }
}
