package avcap.studio.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Puts the commands together. */
public final class CommandLines {

    private CommandLines() {}

    /** The whole command line, ready to execute. */
    public static CommandLine of(Surroundings surroundings) {
        CommandLine avcap = new CommandLine(new AvcapCommand(surroundings));
        avcap.addSubcommand(new StudioCommand(surroundings));
        finish(avcap);
        return avcap;
    }

    private static void finish(CommandLine command) {
        command.getSubcommands().values().forEach(CommandLines::finish);
        command.getCommandSpec().mixinStandardHelpOptions(true);
        command.getCommandSpec().versionProvider(new Version());
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        usage.exitCodeListHeading("%nExit codes:%n");
        usage.exitCodeList(ExitCode.asHelp());
    }
}
