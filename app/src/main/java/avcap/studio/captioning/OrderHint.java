package avcap.studio.captioning;

import avcap.inference.text.TextRange;

/**
 * A word that claims an order the model does not see.
 *
 * @param range where it stands
 * @param sentence what a person reads
 */
record OrderHint(TextRange range, String sentence) {}
