/**
 * How good captions are, told as the numbers that papers on captioning print.
 *
 * <p>A {@link avcap.inference.metrics.Scoreboard} cuts the captions of a set of clips and their references into
 * {@link avcap.inference.metrics.PtbTokens Penn Treebank tokens} and asks every
 * {@link avcap.inference.metrics.CaptionMetric}: {@link avcap.inference.metrics.Bleu}, {@link avcap.inference.metrics.RougeL}
 * and {@link avcap.inference.metrics.CiderD}. Each answers for the set and for every clip. All numbers are those of the
 * coco-caption evaluation (pycocoevalcap), its surprises included, so that they may stand beside published ones.
 */
@NullMarked
package avcap.inference.metrics;

import org.jspecify.annotations.NullMarked;
