/**
 * Background jobs: everything that may take longer than a frame.
 *
 * <p>A {@link avcap.studio.work.Workshop} runs {@link avcap.studio.work.Work} on two media threads or on the one lane of the
 * model, and hands results to the window's thread. A job has a name, a progress, an end that is a value, a
 * {@link avcap.studio.work.Failure} or a cancellation. {@link avcap.studio.work.Latest} keeps only the newest of several jobs
 * for one place on the screen. Tests use {@link avcap.studio.work.Workshop#immediate()}, where everything happens at once.
 */
@NullMarked
package avcap.studio.work;

import org.jspecify.annotations.NullMarked;
