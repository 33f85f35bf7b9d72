/**
 * How long each stage from a file to an explained caption takes, and whether memory stays flat. Never shipped.
 *
 * <p>{@link avcap.inference.bench.StagesBench} runs the same façades as the studio on clips and a checkpoint that its
 * arguments name, and prints a table; {@link avcap.inference.bench.BatchBench} measures what reading ahead brings to a batch.
 * Figures in documents come from them and name the machine.
 */
@NullMarked
package avcap.inference.bench;

import org.jspecify.annotations.NullMarked;
