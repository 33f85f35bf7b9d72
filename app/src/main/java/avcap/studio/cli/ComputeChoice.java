package avcap.studio.cli;

import avcap.inference.caption.ComputeDevice;
import avcap.inference.checkpoint.Precision;
import avcap.studio.session.ComputeWish;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The options that say on what a model runs, and how. */
final class ComputeChoice {

    private static final String AUTO = "auto";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--precision",
            paramLabel = "P",
            defaultValue = "fp32",
            converter = PrecisionConverter.class,
            description =
                    "fp32 (the authors' numbers), bf16, int8, or auto: the quickest of them that chooses the same "
                            + "words on sample clips, measured the first time and remembered (default: ${DEFAULT-VALUE}).")
    private Optional<Precision> precision = Optional.of(Precision.FP32);

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads of the encoder (default: as measured, else all processors).")
    private @Nullable Integer threads;

    @Option(
            names = "--device",
            paramLabel = "D",
            defaultValue = AUTO,
            converter = DeviceConverter.class,
            description = "cpu, cuda, or auto: a graphics card if the engine finds one; `avcap model device` tells "
                    + "(default: ${DEFAULT-VALUE}).")
    private Optional<ComputeDevice> device = Optional.empty();

    ComputeWish wish() {
        if (threads != null && threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1, not " + threads);
        }
        return new ComputeWish(device, precision, threads == null ? OptionalInt.empty() : OptionalInt.of(threads));
    }

    private static <E extends Enum<E>> Optional<E> named(String value, E[] all) {
        if (value.equalsIgnoreCase(AUTO)) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(all)
                .filter(each -> each.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + value + "' is none of "
                        + Stream.concat(
                                        Arrays.stream(all)
                                                .map(each -> each.name().toLowerCase(Locale.ROOT)),
                                        Stream.of(AUTO))
                                .collect(Collectors.joining(", ")))));
    }

    /** Reads a precision; empty for auto. */
    static final class PrecisionConverter implements ITypeConverter<Optional<Precision>> {
        @Override
        public Optional<Precision> convert(String value) {
            return named(value, Precision.values());
        }
    }

    /** Reads a device; empty for auto. */
    static final class DeviceConverter implements ITypeConverter<Optional<ComputeDevice>> {
        @Override
        public Optional<ComputeDevice> convert(String value) {
            return named(value, ComputeDevice.values());
        }
    }
}
