package avcap.inference.caption;

import avcap.inference.model.TorchRuntime;
import avcap.inference.sentences.Sentences;
import java.util.Arrays;
import java.util.List;

/**
 * What this machine can compute on, which of it is used, and why.
 *
 * @param engine name and version of the tensor engine, and the build of it that was loaded
 * @param processor its name
 * @param processors how many there are
 * @param cards graphics cards the engine can use, with their name where the system tells it, else by number
 * @param chosen what {@code auto} takes
 * @param reason one or two sentences: why, and what would change it
 */
public record DeviceReport(
        String engine, String processor, int processors, List<String> cards, ComputeDevice chosen, String reason) {

    private static final Sentences SENTENCES = Sentences.of(DeviceReport.class);

    /** The only version of PyTorch that this program speaks to. */
    public static final String PYTORCH = TorchRuntime.VERSION;

    public DeviceReport {
        cards = List.copyOf(cards);
    }

    /** Asks the engine, which is loaded for that if it was not. */
    public static DeviceReport ofThisMachine() {
        TorchRuntime.Build build = TorchRuntime.build();
        List<String> cards = GraphicsCards.ofThisMachine().names(build.gpus());
        return new DeviceReport(
                "PyTorch " + build.version() + ", " + build.flavour(),
                Processor.name(),
                Runtime.getRuntime().availableProcessors(),
                cards,
                cards.isEmpty() ? ComputeDevice.CPU : ComputeDevice.CUDA,
                build.reason());
    }

    /** The processor as a script reads it and measured speeds are kept for it, the same in every language. */
    public String processorId() {
        return processor + ", " + processors + (processors == 1 ? " processor" : " processors");
    }

    /** The processor as a person would say it. */
    public String processorWords() {
        return SENTENCES.text("machine.processors", processor, processors);
    }

    /** Whether a device can be used here. */
    public boolean has(ComputeDevice device) {
        return device == ComputeDevice.CPU || !cards.isEmpty();
    }

    /** Those that can be used here. */
    List<ComputeDevice> devices() {
        return Arrays.stream(ComputeDevice.values()).filter(this::has).toList();
    }

    /**
     * What a speed measured on a device belongs to: the processor or the card, and the build of the engine.
     *
     * @throws IllegalArgumentException if there is no such device here
     */
    String place(ComputeDevice device) {
        if (!has(device)) {
            throw new IllegalArgumentException("There is no " + device + " here");
        }
        return (device == ComputeDevice.CPU ? processorId() : cards.get(0)) + "; " + engine;
    }
}
