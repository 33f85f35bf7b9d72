/**
 * The command line: the same façades as the studio, for scripts and for machines without a display.
 *
 * <p>Results go to standard output and nothing else does; progress and complaints go to standard error. A file that cannot
 * be used gets one sentence, and the rest of the batch goes on. {@link avcap.studio.cli.ExitCode} lists what a command
 * says to the script that called it. Commands parse, call and print; what they call is handed to them by
 * {@link avcap.studio.cli.Surroundings}, so tests run them in-process with streams of their own.
 */
@NullMarked
package avcap.studio.cli;

import org.jspecify.annotations.NullMarked;
