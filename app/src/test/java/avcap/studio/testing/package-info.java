/**
 * Stand-ins that tests of the studio share: a project in memory, a captioner that says what it is told to.
 *
 * <p>They keep the same promises as the real ones; the project's are checked by one contract for both.
 */
@NullMarked
package avcap.studio.testing;

import org.jspecify.annotations.NullMarked;
