package avcap.studio.cli;

import avcap.inference.caption.DeviceReport;
import avcap.studio.formats.Json;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code avcap model device}: what models can run on here, what is used, and why. */
@Command(
        name = "device",
        description = "Tells on what models run on this machine, and why.",
        footer = {
            "",
            "A graphics card needs PyTorch 2.7.1 for CUDA, which the program does not bring. Name an existing one by",
            "PYTORCH_LIBRARY_PATH (its library folder), PYTORCH_VERSION=2.7.1 and PYTORCH_FLAVOR=cu128. Or let DJL fetch it:",
            "take pytorch-native-cpu-*.jar out of the program's lib folder, set PYTORCH_FLAVOR=cu128, and start once with",
            "AVCAP_OPTS=-Dai.djl.offline=false."
        })
final class ModelDeviceCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    ModelDeviceCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec, surroundings);
        DeviceReport report = DeviceReport.ofThisMachine();
        if (json) {
            terminal.result(Json.line(Line.of(report)));
        } else {
            terminal.result("used       " + Line.of(report).chosen());
            terminal.result("because    " + report.reason());
            terminal.result("processor  " + report.processorWords());
            terminal.result("cards      " + (report.cards().isEmpty() ? "none" : String.join(", ", report.cards())));
            terminal.result("engine     " + report.engine());
        }
        return ExitCode.DONE.code();
    }

    /** The report as an object of JSON. */
    private record Line(String chosen, String reason, String processor, List<String> cards, String engine) {

        static Line of(DeviceReport report) {
            return new Line(
                    report.chosen().words(), report.reason(), report.processorId(), report.cards(), report.engine());
        }
    }
}
