/**
 * How far a long piece of work has come, and whether it should stop.
 *
 * <p>Everything that may take longer than a blink takes a {@link avcap.inference.progress.Progress}: it reports a fraction
 * and a few words, and it learns from it that the user pressed Cancel. Plain Java, so every room may use it.
 */
@NullMarked
package avcap.inference.progress;

import org.jspecify.annotations.NullMarked;
