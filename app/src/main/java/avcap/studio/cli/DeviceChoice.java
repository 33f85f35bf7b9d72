package avcap.studio.cli;

import avcap.inference.caption.ComputeDevice;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that says on what a model runs. */
final class DeviceChoice {

    /** A device, or the best there is. */
    enum Wish {
        CPU(Optional.of(ComputeDevice.CPU)),
        CUDA(Optional.of(ComputeDevice.CUDA)),
        AUTO(Optional.empty());

        private final Optional<ComputeDevice> device;

        Wish(Optional<ComputeDevice> device) {
            this.device = device;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(names = "--device", paramLabel = "D", defaultValue = "auto", descriptionKey = "shared.device")
    private Wish device = Wish.AUTO;

    /** Empty for the best there is. */
    Optional<ComputeDevice> wish() {
        return device.device;
    }
}
