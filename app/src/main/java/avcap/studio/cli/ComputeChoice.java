package avcap.studio.cli;

import avcap.inference.caption.ComputeDevice;
import avcap.inference.checkpoint.Precision;
import avcap.studio.session.ComputeWish;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say on what a model runs, and how. */
final class ComputeChoice {

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

    /** A device, or the best there is. */
    enum DeviceWish {
        CPU(Optional.of(ComputeDevice.CPU)),
        CUDA(Optional.of(ComputeDevice.CUDA)),
        AUTO(Optional.empty());

        private final Optional<ComputeDevice> device;

        DeviceWish(Optional<ComputeDevice> device) {
            this.device = device;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--precision",
            paramLabel = "P",
            defaultValue = "fp32",
            description =
                    "${COMPLETION-CANDIDATES}: fp32 are the authors' numbers, auto is the quickest that chooses the "
                            + "same words on sample clips, measured the first time and remembered (default: ${DEFAULT-VALUE}).")
    private PrecisionWish precision = PrecisionWish.FP32;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads of the encoder (default: as measured, else all processors).")
    private @Nullable Integer threads;

    @Option(
            names = "--device",
            paramLabel = "D",
            defaultValue = "auto",
            description =
                    "${COMPLETION-CANDIDATES}: auto is a graphics card if the engine finds one; `avcap model device` "
                            + "tells (default: ${DEFAULT-VALUE}).")
    private DeviceWish device = DeviceWish.AUTO;

    ComputeWish wish() {
        if (threads != null && threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1, not " + threads);
        }
        return new ComputeWish(
                device.device, precision.precision, threads == null ? OptionalInt.empty() : OptionalInt.of(threads));
    }
}
