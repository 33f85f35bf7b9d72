package avcap.inference.training;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.Weights;
import avcap.inference.sentences.Sentences;
import avcap.inference.text.Vocabulary;
import java.util.Optional;

/**
 * What a run begins with.
 *
 * @param config sizes
 * @param vocabulary words
 * @param parent the checkpoint whose weights it begins with; empty for a fresh model
 */
public record TrainingStart(AvCapConfig config, Vocabulary vocabulary, Optional<Checkpoint> parent) {

    private static final Sentences SENTENCES = Sentences.of(TrainingStart.class);

    /**
     * A fresh model of the recipe's sizes.
     *
     * @param tagClasses of the data; they become the classes of the encoder's unused head
     * @throws TrainingException if such a model cannot be
     */
    public static TrainingStart fresh(TrainingRecipe recipe, int tagClasses, Vocabulary vocabulary)
            throws TrainingException {
        try {
            AvCapConfig config = recipe.model().config(Math.max(1, tagClasses), vocabulary);
            return new TrainingStart(config, vocabulary, Optional.empty());
        } catch (IllegalArgumentException e) {
            throw new TrainingException(SENTENCES.text("recipe.model", e.getMessage()), e);
        }
    }

    /** A checkpoint's sizes, words and weights. */
    public static TrainingStart from(Checkpoint parent) {
        return new TrainingStart(parent.config(), parent.vocabulary(), Optional.of(parent));
    }

    Weights weights(long seed) {
        return parent.map(Checkpoint::weights).orElseGet(() -> new Initialiser(config, seed).weights());
    }

    /** The parent's content, {@code fresh} if there is none. */
    String identity() {
        return parent.map(checkpoint -> checkpoint.card().sha256()).orElse("fresh");
    }
}
