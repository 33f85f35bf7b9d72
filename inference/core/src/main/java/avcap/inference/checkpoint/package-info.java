/**
 * What was learnt: sizes, weights, vocabulary and provenance, on disk and strict.
 *
 * <p>A {@link avcap.inference.checkpoint.Checkpoint} is a folder of config.json, model.safetensors, vocab.txt and card.json.
 * Every key and shape is accounted for; a partial load is refused with the list of what does not fit. Weights may also lie
 * alone, as safetensors or as a PyTorch .pth, which is read without running anything in it.
 */
@NullMarked
package avcap.inference.checkpoint;

import org.jspecify.annotations.NullMarked;
