/** The commands, run in-process with streams of their own. */
@NullMarked
package avcap.studio.cli;

import org.jspecify.annotations.NullMarked;
