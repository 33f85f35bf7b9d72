package avcap.studio.cli;

import avcap.inference.caption.SelfCheck;
import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.CheckpointException;
import avcap.studio.formats.Json;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Asks a model of the shelf again what it was asked at its import, and tells the answers. */
final class SelfCheckRun {

    private static final Words WORDS = UiResources.terminalWords();

    private SelfCheckRun() {}

    /** Whether a folder holds a checkpoint, and so no pack of known answers. */
    static boolean isCheckpoint(Path folder) {
        return Files.isRegularFile(folder.resolve(Checkpoint.MODEL))
                && Files.isRegularFile(folder.resolve(Checkpoint.CONFIG));
    }

    static int of(Path folder, boolean json, Terminal terminal) throws CheckpointException {
        Checkpoint checkpoint = Checkpoint.open(folder);
        List<SelfCheck.Row> rows = SelfCheck.run(
                checkpoint,
                terminal.progress(WORDS.text("check.running", checkpoint.card().name())));
        rows.forEach(row -> terminal.result(json ? Json.line(Told.of(row)) : text(row)));
        long held = rows.stream().filter(SelfCheck.Row::holds).count();
        terminal.say(WORDS.text("check.asRecorded", held, rows.size()));
        return held == rows.size() ? ExitCode.DONE.code() : ExitCode.REFUSED.code();
    }

    private static String text(SelfCheck.Row row) {
        String difference = row.difference().isPresent()
                ? String.format(Locale.ROOT, "%.1e", row.difference().getAsDouble())
                : "";
        String expected = row.holds() ? "" : "  " + WORDS.text("check.expected", row.expected());
        return String.format(
                Locale.ROOT,
                "%-8s %-12s %-6s %-8s %s%s",
                row.step(),
                row.clip(),
                WORDS.text(row.holds() ? "check.holds" : "check.fails"),
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
