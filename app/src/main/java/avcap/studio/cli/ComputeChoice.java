package avcap.studio.cli;

import avcap.inference.checkpoint.Precision;
import avcap.studio.session.ComputeWish;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say on what a model runs, and how. */
final class ComputeChoice {

    private static final Words WORDS = UiResources.terminalWords();

    /** A precision, or the quickest that chooses the same words. */
    enum PrecisionWish {
        FP32(Optional.of(Precision.FP32)),
        BF16(Optional.of(Precision.BF16)),
        INT8(Optional.of(Precision.INT8)),
        AUTO(Optional.empty());

        private final Optional<Precision> precision;

        PrecisionWish(Optional<Precision> precision) {
            this.precision = precision;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--precision", paramLabel = "P", defaultValue = "fp32", descriptionKey = "shared.precision")
    private PrecisionWish precision = PrecisionWish.FP32;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "shared.threads")
    private @Nullable Integer threads;

    @Mixin
    private final DeviceChoice device = new DeviceChoice();

    ComputeWish wish() {
        if (threads != null && threads < 1) {
            throw new ParameterException(spec.commandLine(), WORDS.text("usage.least", "--threads", threads));
        }
        return new ComputeWish(
                device.wish(), precision.precision, threads == null ? OptionalInt.empty() : OptionalInt.of(threads));
    }
}
