package avcap.studio.cli;

import avcap.inference.caption.ComputeSettings;
import avcap.inference.caption.SpeedReport;
import avcap.inference.checkpoint.Precision;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A report of speed as lines for people, each with its target where there is one.
 *
 * @param size what was timed
 * @param exact the report of fp32 in the same run, if it was timed
 */
record BenchTable(BenchCommand.Size size, SpeedReport report, Optional<SpeedReport> exact) {

    /** A beginning should be completed before a person looks up. */
    private static final double MOST_COMPLETING = 150;

    /** 8 bits should at least halve the time of encoding. */
    private static final double HALF = 0.5;

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        ComputeSettings settings = report.settings();
        lines.add(format(
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
        lines.add(format("  %-20s %10s %10s %10s %10s   %s", "stage", "ms", "GFLOP", "GFLOP/s", "of matmul", "target"));
        for (SpeedReport.Stage stage : report.stages()) {
            lines.add(format(
                    "  %-20s %10.1f %10.2f %10.1f %9.0f%%   %s",
                    stage.words(),
                    stage.milliseconds(),
                    stage.work(),
                    stage.speed(),
                    100 * report.share(stage),
                    target(stage)));
        }
        lines.add(latency("score an edited text", report.score(), ""));
        lines.add(latency(
                "complete a beginning",
                report.complete(),
                size == BenchCommand.Size.MINI ? format("at most %.0f ms (95 %%)", MOST_COMPLETING) : ""));
        lines.add(format(
                "  %-20s %10s",
                "peak memory",
                report.peakMegabytes().isPresent()
                        ? format("%.0f MB", report.peakMegabytes().getAsDouble())
                        : "not known here"));
        return lines;
    }

    private String target(SpeedReport.Stage stage) {
        return switch (stage.name()) {
            case SpeedReport.ENCODE -> targetOfEncoding();
            case SpeedReport.WHOLE -> format("at most %.0f ms: 1.3 x products + 1.2 s", report.fairMilliseconds());
            default -> "";
        };
    }

    private String targetOfEncoding() {
        return switch (report.settings().precision()) {
            case FP32 -> format("at least %.0f%%", 100 * SpeedReport.LEAST_SHARE);
            case BF16 -> "";
            case INT8 ->
                exact.map(fp32 -> format(
                                "at most %.1f ms: half of %s",
                                HALF * fp32.stage(SpeedReport.ENCODE).milliseconds(), Precision.FP32.words()))
                        .orElse("");
        };
    }

    private static String latency(String what, SpeedReport.Latency latency, String target) {
        return format(
                "  %-20s %10.1f ms (median), %.1f ms (95 %%)   %s", what, latency.median(), latency.p95(), target);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values).stripTrailing();
    }
}
