package avcap.inference.caption;

import avcap.inference.features.Modality;
import java.util.List;

/**
 * What a model says of a clip, or thinks of what someone else said.
 *
 * @param text the sentence, lower case, without marks
 * @param words the sentence's words in order, each with its log-probability
 * @param score sum of log-probabilities, end mark included, divided by the length norm
 * @param modality what the model was given
 * @param modelId which model speaks
 */
public record Caption(String text, List<CaptionWord> words, double score, Modality modality, String modelId) {

    public Caption {
        words = List.copyOf(words);
    }
}
