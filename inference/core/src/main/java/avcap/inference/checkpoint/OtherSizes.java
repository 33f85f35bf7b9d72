package avcap.inference.checkpoint;

import avcap.inference.sentences.Sentences;
import java.util.OptionalInt;

/**
 * Another try for an import that was refused: the sizes that the weights tell by themselves.
 *
 * @param told by the weights
 * @param asked for, which differ from them
 */
public record OtherSizes(AvCapConfig told, AvCapConfig asked) {

    private static final Sentences SENTENCES = Sentences.of(OtherSizes.class);

    public OtherSizes {
        if (told.equals(asked)) {
            throw new IllegalArgumentException("The weights tell nothing else than was asked for");
        }
    }

    /** The frames to ask for, if it is the frames that differ. */
    public OptionalInt frames() {
        return told.frames() == asked.frames() ? OptionalInt.empty() : OptionalInt.of(told.frames());
    }

    /** As a person would say it. */
    public String sentence() {
        return SENTENCES.text("report.other", String.join(", ", told.differencesFrom(asked)));
    }
}
