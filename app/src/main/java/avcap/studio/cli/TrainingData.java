package avcap.studio.cli;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.text.Vocabulary;
import avcap.inference.training.CaptionDataset;
import avcap.inference.training.TrainingException;
import avcap.studio.annotation.StoreException;
import avcap.studio.formats.FormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What {@code --data} and {@code --validation} name. */
interface TrainingData {

    /** Kinds of things its tags tell of, 0 without tags. */
    int tagClasses();

    /** Words that a fresh model needs for it. */
    Vocabulary words();

    /**
     * The part to learn from.
     *
     * @param share of it that is held out, if it is not judged by other data
     */
    CaptionDataset toLearnFrom(AvCapConfig config, Vocabulary vocabulary, long seed, double share, Terminal terminal)
            throws TrainingException;

    /** The part that is held out; empty if nothing is. */
    Optional<CaptionDataset> heldOut(AvCapConfig config, Vocabulary vocabulary, double share, Terminal terminal)
            throws TrainingException;

    /** All of it, to be judged by. */
    CaptionDataset toJudgeBy(AvCapConfig config, Vocabulary vocabulary, Terminal terminal) throws TrainingException;

    /**
     * What is named: {@code scenes}, {@code scenes:SEED}, or a folder or list on disk.
     *
     * @param media where files that are named relatively lie
     */
    static TrainingData of(String named, Optional<Path> media)
            throws TrainingException, StoreException, FormatException, IOException {
        if (named.equals(SceneData.NAME) || named.startsWith(SceneData.NAME + ":")) {
            return SceneData.of(named);
        }
        return ClipData.of(Path.of(named), media);
    }
}
