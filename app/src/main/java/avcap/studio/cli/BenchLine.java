package avcap.studio.cli;

import avcap.inference.caption.SpeedReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report of speed as a line of JSON.
 *
 * @param matmulGflops 1e9 operations a second of a plain 32-bit product in the same run
 */
record BenchLine(
        String size,
        String precision,
        String kernel,
        String device,
        int encodeThreads,
        int decodeThreads,
        int steps,
        int beams,
        double matmulGflops,
        List<Stage> stages,
        SpeedReport.Latency scoreMs,
        SpeedReport.Latency completeMs,
        double fairMs,
        @Nullable Double peakMb) {

    /** One stage; {@code ofMatmul} is its speed over the plain product's. */
    record Stage(String stage, double ms, double gflop, double gflops, double ofMatmul) {}

    static BenchLine of(String size, SpeedReport report) {
        return new BenchLine(
                size,
                report.settings().precision().words(),
                report.kernel(),
                report.settings().device().words(),
                report.settings().encodeThreads(),
                report.settings().decodeThreads(),
                report.steps(),
                report.beams(),
                report.matmul(),
                report.stages().stream()
                        .map(each -> new Stage(
                                each.name(), each.milliseconds(), each.work(), each.speed(), report.share(each)))
                        .toList(),
                report.score(),
                report.complete(),
                report.fairMilliseconds(),
                report.peakMegabytes().isPresent()
                        ? (Double) report.peakMegabytes().getAsDouble()
                        : null);
    }
}
