package avcap.studio.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code avcap presets}: in what the two sets of rules differ, as {@code InputPreset} lists it. */
@Command(
        name = "presets",
        description = "Lists in what the presets reference and studio differ.",
        footer = {"", "`avcap features FILE --as-the-model-sees` tells what a preset does to one clip."})
final class PresetsCommand implements Callable<Integer> {

    private static final String[][] DIFFERENCES = {
        {"", "reference", "studio"},
        {"channels", "the first, less the mean of all", "all, mixed in equal parts"},
        {"sample rate", "the file's own", "16 kHz"},
        {"under 25 ms of sound", "512 rows of 0.01", "no sound: picture only, or refused"},
        {"longest caption", "1024 ids, as far as positions go", "40 pieces and the two marks"},
        {"search ends", "by the authors' rule", "when no living sequence could win"},
    };

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    PresetsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec, surroundings);
        for (String[] row : DIFFERENCES) {
            terminal.result(String.format("%-21s %-33s %s", (Object[]) row).stripTrailing());
        }
        terminal.result("");
        terminal.result("Windows, padding, 10.24 s, frames, crop, beams and length penalty are the authors' in both.");
        return ExitCode.DONE.code();
    }
}
