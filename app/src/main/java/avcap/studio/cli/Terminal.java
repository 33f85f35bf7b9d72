package avcap.studio.cli;

import avcap.inference.progress.Progress;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a command's words go: results to standard output, everything else to standard error.
 *
 * <p>The progress line is drawn only if a person watches, and is wiped before anything else is said.
 */
final class Terminal {

    private static final String WIPE_LINE = "\r\u001b[K";

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean showsProgress;
    private final StopSignal stop;
    private String shown = "";

    Terminal(PrintWriter out, PrintWriter err, boolean showsProgress, StopSignal stop) {
        this.out = out;
        this.err = err;
        this.showsProgress = showsProgress;
        this.stop = stop;
    }

    /** The streams of a command. */
    static Terminal of(CommandSpec command, Surroundings surroundings) {
        CommandLine line = command.commandLine();
        return new Terminal(line.getOut(), line.getErr(), surroundings.hasTerminal(), surroundings.stop());
    }

    /** Whether a person watches the progress line; otherwise a sentence now and then tells a log how far the work is. */
    boolean isWatched() {
        return showsProgress;
    }

    /** One line of what was asked for. */
    void result(String line) {
        wipe();
        out.println(line);
        out.flush();
    }

    /** One sentence about what went wrong or what was done beside the result. */
    void say(String sentence) {
        wipe();
        err.println(sentence);
        err.flush();
    }

    /** A progress drawn as one line that begins with {@code what}. */
    Progress progress(String what) {
        return new Progress() {
            @Override
            public void report(double fraction, String step) {
                draw(
                        fraction < 0
                                ? what + ": " + step
                                : String.format(Locale.ROOT, "%s: %s %.0f %%", what, step, 100 * fraction));
            }

            @Override
            public boolean isCancelled() {
                return stop.isGiven() || Thread.currentThread().isInterrupted();
            }
        };
    }

    private synchronized void draw(String line) {
        if (showsProgress && !line.equals(shown)) {
            err.print(WIPE_LINE + line);
            err.flush();
            shown = line;
        }
    }

    synchronized void wipe() {
        if (!shown.isEmpty()) {
            err.print(WIPE_LINE);
            err.flush();
            shown = "";
        }
    }
}
