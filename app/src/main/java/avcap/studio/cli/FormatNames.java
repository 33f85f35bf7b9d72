package avcap.studio.cli;

import avcap.studio.formats.CaptionFormat;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What the command line calls the formats. */
final class FormatNames {

    private static final Words WORDS = UiResources.terminalWords();

    private FormatNames() {}

    static String known() {
        return CaptionFormat.all().stream().map(CaptionFormat::id).collect(Collectors.joining(", "));
    }

    /**
     * The format of a name.
     *
     * @param others what may be said instead, told too if it is none
     * @throws ParameterException if there is no such format
     */
    static CaptionFormat called(String name, CommandSpec spec, String... others) {
        return CaptionFormat.called(name)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        others.length == 0
                                ? WORDS.text("format.unknown", name, known())
                                : WORDS.text("format.unknown.or", name, known(), String.join(", ", others))));
    }
}
