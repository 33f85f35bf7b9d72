package avcap.studio.cli;

import avcap.inference.caption.ComputeSettings;
import avcap.inference.caption.SpeedReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A report of speed as lines for people.
 *
 * @param size what was timed
 */
record BenchTable(String size, SpeedReport report) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        ComputeSettings settings = report.settings();
        lines.add(String.format(
                Locale.ROOT,
                "%s, %s (%s) on %s, %d + %d threads, %d steps, %d beams; matmul fp32 %.1f GFLOP/s",
                size,
                settings.precision().words(),
                report.kernel(),
                settings.device().words(),
                settings.encodeThreads(),
                settings.decodeThreads(),
                report.steps(),
                report.beams(),
                report.matmul()));
        lines.add(String.format(
                Locale.ROOT, "  %-20s %10s %10s %10s %10s", "stage", "ms", "GFLOP", "GFLOP/s", "of matmul"));
        for (SpeedReport.Stage stage : report.stages()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-20s %10.1f %10.2f %10.1f %9.0f%%",
                    stage.name(),
                    stage.milliseconds(),
                    stage.work(),
                    stage.speed(),
                    100 * report.share(stage)));
        }
        lines.add(latency("score an edited text", report.score()));
        lines.add(latency("complete a beginning", report.complete()));
        lines.add(String.format(
                Locale.ROOT,
                "  %-20s %10.0f ms for 1.3 x products + 1.2 s; peak memory %s",
                "fair for a clip",
                report.fairMilliseconds(),
                report.peakMegabytes().isPresent()
                        ? String.format(
                                Locale.ROOT, "%.0f MB", report.peakMegabytes().getAsDouble())
                        : "not known here"));
        return lines;
    }

    private static String latency(String what, SpeedReport.Latency latency) {
        return String.format(
                Locale.ROOT, "  %-20s %10.1f ms (median), %.1f ms (95 %%)", what, latency.median(), latency.p95());
    }
}
