/**
 * Works the whole window as a person does: by keys, clicks and what can be read on it.
 *
 * <p>Pages name what a person would name; tests say what is done on them. A test waits for what it expects, never for time to
 * pass. The toolkit draws in memory, so no display is needed.
 */
@NullMarked
package avcap.studio.robot;

import org.jspecify.annotations.NullMarked;
