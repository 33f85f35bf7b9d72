package avcap.studio.cli;

import avcap.inference.caption.ComputeSettings;
import avcap.inference.caption.SpeedReport;
import avcap.inference.checkpoint.Precision;
import avcap.ui.UiResources;
import avcap.ui.Words;
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

    private static final Words WORDS = UiResources.terminalWords();

    /** A beginning should be completed before a person looks up. */
    private static final double MOST_COMPLETING = 150;

    /** 8 bits should at least halve the time of encoding. */
    private static final double HALF = 0.5;

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        ComputeSettings settings = report.settings();
        lines.add(WORDS.text(
                "bench.head",
                size,
                settings.precision().words(),
                report.kernel(),
                settings.device().words(),
                settings.encodeThreads(),
                settings.decodeThreads(),
                report.steps(),
                report.beams(),
                format("%.1f", report.matmul())));
        lines.add(format(
                "  %-20s %10s %10s %10s %10s   %s",
                WORDS.text("bench.stage"),
                "ms",
                "GFLOP",
                "GFLOP/s",
                WORDS.text("bench.ofMatmul"),
                WORDS.text("bench.target")));
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
        lines.add(latency(WORDS.text("bench.score"), report.score(), ""));
        lines.add(latency(
                WORDS.text("bench.complete"),
                report.complete(),
                size == BenchCommand.Size.MINI ? WORDS.text("bench.completing", format("%.0f", MOST_COMPLETING)) : ""));
        lines.add(format(
                "  %-20s %10s",
                WORDS.text("bench.memory"),
                report.peakMegabytes().isPresent()
                        ? format("%.0f MB", report.peakMegabytes().getAsDouble())
                        : WORDS.text("bench.memory.unknown")));
        return lines;
    }

    private String target(SpeedReport.Stage stage) {
        return switch (stage.name()) {
            case SpeedReport.ENCODE -> targetOfEncoding();
            case SpeedReport.WHOLE -> WORDS.text("bench.fair", format("%.0f", report.fairMilliseconds()));
            default -> "";
        };
    }

    private String targetOfEncoding() {
        return switch (report.settings().precision()) {
            case FP32 -> WORDS.text("bench.atLeast", format("%.0f", 100 * SpeedReport.LEAST_SHARE));
            case BF16 -> "";
            case INT8 ->
                exact.map(fp32 -> WORDS.text(
                                "bench.half",
                                format(
                                        "%.1f",
                                        HALF * fp32.stage(SpeedReport.ENCODE).milliseconds()),
                                Precision.FP32.words()))
                        .orElse("");
        };
    }

    private static String latency(String what, SpeedReport.Latency latency, String target) {
        String times = WORDS.text("bench.latency", format("%10.1f", latency.median()), format("%.1f", latency.p95()));
        return format("  %-20s %s   %s", what, times, target);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values).stripTrailing();
    }
}
