package avcap.studio.cli;

import avcap.studio.formats.CaptionFormat;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What the command line calls the formats. */
final class FormatNames {

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
                        "--format " + name + " is not known; it is one of " + known()
                                + (others.length == 0 ? "" : ", or " + String.join(", ", others))));
    }
}
