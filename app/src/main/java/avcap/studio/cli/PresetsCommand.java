package avcap.studio.cli;

import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code avcap presets}: in what the two sets of rules differ, as {@code InputPreset} lists it. */
@Command(name = "presets")
final class PresetsCommand implements Callable<Integer> {

    private static final Words WORDS = UiResources.terminalWords();

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    PresetsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec, surroundings);
        terminal.result(row("", "reference", "studio"));
        terminal.result(row(
                WORDS.text("presets.channels"),
                WORDS.text("presets.channels.reference"),
                WORDS.text("presets.channels.studio")));
        terminal.result(row(WORDS.text("presets.rate"), WORDS.text("presets.rate.reference"), "16 kHz"));
        terminal.result(row(
                WORDS.text("presets.short"),
                WORDS.text("presets.short.reference"),
                WORDS.text("presets.short.studio")));
        terminal.result(row(
                WORDS.text("presets.longest"),
                WORDS.text("presets.longest.reference"),
                WORDS.text("presets.longest.studio")));
        terminal.result(
                row(WORDS.text("presets.end"), WORDS.text("presets.end.reference"), WORDS.text("presets.end.studio")));
        terminal.result("");
        terminal.result(WORDS.text("presets.both"));
        return ExitCode.DONE.code();
    }

    private static String row(String what, String reference, String studio) {
        return String.format(Locale.ROOT, "%-21s %-33s %s", what, reference, studio)
                .stripTrailing();
    }
}
