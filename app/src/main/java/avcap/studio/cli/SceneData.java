package avcap.studio.cli;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.text.Vocabulary;
import avcap.inference.training.CaptionDataset;
import avcap.inference.training.TrainingException;
import avcap.samples.SceneDataset;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Made scenes, without end.
 *
 * @param firstSeed of the first scene; without it each run's seed has scenes of its own
 */
record SceneData(OptionalLong firstSeed) implements TrainingData {

    static final String NAME = "scenes";

    private static final long STRIDE = 1_000_003;

    static SceneData of(String named) throws TrainingException {
        if (named.equals(NAME)) {
            return new SceneData(OptionalLong.empty());
        }
        String seed = named.substring(NAME.length() + 1);
        if (!seed.matches("[0-9]{1,15}")) {
            throw new TrainingException(
                    "--data scenes:SEED needs a whole number of at most 15 digits, not \"" + seed + "\".");
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
}
