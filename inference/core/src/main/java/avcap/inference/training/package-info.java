/**
 * Learning from captions: the loss, the optimiser and the loop, seeded and resumable.
 *
 * <p>The mathematics is the authors' (smoothed Kullback-Leibler loss, AdamW, warm-up and cosine); what a small model needs
 * beyond it (token dropping, local tags, modality dropout, attention supervision) is named as ours.
 */
@NullMarked
package avcap.inference.training;

import org.jspecify.annotations.NullMarked;
