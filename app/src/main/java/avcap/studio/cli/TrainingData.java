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
import java.util.OptionalInt;

/** What {@code --data} and {@code --validation} name: clips with what is said of them. */
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
     * Its clips, to be captioned and compared with what people say of them.
     *
     * @param most of them; all if not given, or some hundreds if they never end
     */
    ClipsToScore toScore(OptionalInt most, Terminal terminal) throws TrainingException;

    /**
     * What is named: {@code scenes}, {@code scenes:SEED}, or a folder or list on disk.
     *
     * @param media where files that are named relatively lie
     */
    static TrainingData of(String named, Optional<Path> media)
            throws TrainingException, StoreException, FormatException, IOException {
        return SceneData.isNamed(named) ? SceneData.of(named) : ClipData.of(Path.of(named), media);
    }

    /** What is named, as far as its captions can be compared with; empty if it is no data that can be learnt from. */
    static Optional<TrainingData> ofPeople(String named, Optional<Path> media)
            throws TrainingException, StoreException, FormatException, IOException {
        return SceneData.isNamed(named)
                ? Optional.of(SceneData.of(named))
                : ClipData.ofPeople(Path.of(named), media).map(data -> data);
    }
}
