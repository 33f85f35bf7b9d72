package avcap.samples;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of the made world: everything that was generated can be generated again. */
@Command(
        name = "avcap-samples",
        mixinStandardHelpOptions = true,
        description = "Makes the sample clips of AVCap Studio.",
        subcommands = {
            MakeCommand.class,
            ReferencesCommand.class,
            StatisticsCommand.class,
            MeasureCommand.class,
            AgreeCommand.class,
            ExperimentCommand.class
        })
public final class SamplesCommand {

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SamplesCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }
}
