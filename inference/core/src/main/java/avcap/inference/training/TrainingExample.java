package avcap.inference.training;

import java.util.Optional;

/**
 * A clip with its caption, ready to be cut into patches.
 *
 * @param sound normalised sound
 * @param picture normalised picture
 * @param tokens {@code [CLS] pieces [SEP]}; owned by the example, not to be written to
 * @param tags what is where, if that is known
 */
public record TrainingExample(PatchSource sound, PatchSource picture, int[] tokens, Optional<LocalTags> tags) {}
