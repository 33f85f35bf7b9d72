package avcap.studio.cli;

import avcap.inference.caption.SelfCheck;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.CheckpointShelf;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks a model of the shelf again what it was asked at its import, and tells the answers. */
final class SelfCheckRun {

    private SelfCheckRun() {}

    /** The checkpoint folder that is meant, by its name on the shelf or by its path; empty if it is something else. */
    static Optional<Path> folder(Path named, CheckpointShelf shelf) {
        if (!Files.exists(named) && named.getNameCount() == 1) {
            return Optional.of(named.toString()).filter(shelf::contains).map(shelf.folder()::resolve);
        }
        boolean isCheckpoint = Files.isRegularFile(named.resolve(Checkpoint.MODEL))
                && Files.isRegularFile(named.resolve(Checkpoint.CONFIG));
        return isCheckpoint ? Optional.of(named) : Optional.empty();
    }

    static int of(Path folder, boolean json, Terminal terminal) throws CheckpointException {
        Checkpoint checkpoint = Checkpoint.open(folder);
        List<SelfCheck.Row> rows = SelfCheck.run(
                checkpoint, terminal.progress("Checking " + checkpoint.card().name()));
        rows.forEach(row -> terminal.result(json ? Json.line(Told.of(row)) : text(row)));
        long held = rows.stream().filter(SelfCheck.Row::holds).count();
        terminal.say(String.format(Locale.ROOT, "%d of %d answers as they were recorded.", held, rows.size()));
        return held == rows.size() ? ExitCode.DONE.code() : ExitCode.REFUSED.code();
    }

    private static String text(SelfCheck.Row row) {
        String difference = row.difference().isPresent()
                ? String.format(Locale.ROOT, "%.1e", row.difference().getAsDouble())
                : "";
        String expected = row.holds() ? "" : "  (recorded: " + row.expected() + ")";
        return String.format(
                Locale.ROOT,
                "%-8s %-12s %-6s %-8s %s%s",
                row.step(),
                row.clip(),
                row.holds() ? "ok" : "FAILS",
                difference,
                row.got(),
                expected);
    }

    /** A line of JSON. */
    private record Told(
            String step,
            String clip,
            String expected,
            String got,
            @Nullable Double difference,
            double tolerance,
            boolean holds) {

        static Told of(SelfCheck.Row row) {
            double difference = row.difference().orElse(Double.NaN);
            return new Told(
                    row.step(),
                    row.clip(),
                    row.expected(),
                    row.got(),
                    Double.isFinite(difference) ? (Double) difference : null,
                    row.tolerance(),
                    row.holds());
        }
    }
}
