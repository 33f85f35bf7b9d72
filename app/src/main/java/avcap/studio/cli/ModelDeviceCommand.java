package avcap.studio.cli;

import avcap.inference.caption.DeviceReport;
import avcap.studio.formats.Json;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code avcap model device}: what models can run on here, what is used, and why. */
@Command(name = "device")
final class ModelDeviceCommand implements Callable<Integer> {

    private static final Words WORDS = UiResources.terminalWords();

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json")
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
            terminal.result(fact(WORDS.text("device.used"), Line.of(report).chosen()));
            terminal.result(fact(WORDS.text("device.because"), report.reason()));
            terminal.result(fact(WORDS.text("device.processor"), report.processorWords()));
            terminal.result(fact(
                    WORDS.text("device.cards"),
                    report.cards().isEmpty() ? WORDS.text("device.cards.none") : String.join(", ", report.cards())));
            terminal.result(fact(WORDS.text("device.engine"), report.engine()));
        }
        return ExitCode.DONE.code();
    }

    private static String fact(String name, String value) {
        return String.format(Locale.ROOT, "%-10s %s", name, value);
    }

    /** The report as an object of JSON. */
    private record Line(String chosen, String reason, String processor, List<String> cards, String engine) {

        static Line of(DeviceReport report) {
            return new Line(
                    report.chosen().words(), report.reason(), report.processorId(), report.cards(), report.engine());
        }
    }
}
