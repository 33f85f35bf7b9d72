package avcap.studio.cli;

import avcap.samples.SamplesCommand;
import avcap.ui.Language;
import avcap.ui.UiResources;
import java.util.Objects;
import java.util.ResourceBundle;
import picocli.CommandLine;

/** Puts the commands together. */
public final class CommandLines {

    private static final String SAMPLES = "samples";

    private CommandLines() {}

    /** The whole command line, ready to execute. */
    public static CommandLine of(Surroundings surroundings) {
        CommandLine avcap = new CommandLine(new AvcapCommand(surroundings));
        avcap.addSubcommand(new StudioCommand(surroundings));
        avcap.addSubcommand(new CaptionCommand(surroundings));
        avcap.addSubcommand(new ExplainCommand(surroundings));
        avcap.addSubcommand(new EvaluateCommand(surroundings));
        avcap.addSubcommand(new FeaturesCommand(surroundings));
        avcap.addSubcommand(new PresetsCommand(surroundings));
        avcap.addSubcommand(new ImportCommand(surroundings));
        avcap.addSubcommand(new ExportCommand(surroundings));
        avcap.addSubcommand(new TrainCommand(surroundings));
        avcap.addSubcommand(new RecipesCommand(surroundings));
        avcap.addSubcommand(new DemoCommand(surroundings));
        avcap.addSubcommand(new BenchCommand(surroundings));
        avcap.addSubcommand(new ErrorsCommand(surroundings));
        avcap.addSubcommand(project(surroundings));
        avcap.addSubcommand(model(surroundings));
        avcap.addSubcommand(samples());
        finish(avcap);
        speak(avcap);
        avcap.setCaseInsensitiveEnumValuesAllowed(true);
        Faults faults = new Faults();
        avcap.setParameterExceptionHandler(faults);
        avcap.setExecutionExceptionHandler(faults);
        return avcap;
    }

    private static CommandLine project(Surroundings surroundings) {
        CommandLine project = new CommandLine(new ProjectCommand());
        project.addSubcommand(new ProjectMergeCommand(surroundings));
        project.addSubcommand(new ProjectAgreementCommand(surroundings));
        project.addSubcommand(new ProjectFiguresCommand(surroundings));
        project.addSubcommand(new ProjectRelocateCommand(surroundings));
        return project;
    }

    private static CommandLine model(Surroundings surroundings) {
        CommandLine model = new CommandLine(new ModelCommand());
        model.addSubcommand(new ModelImportCommand(surroundings));
        model.addSubcommand(new ModelListCommand(surroundings));
        model.addSubcommand(new ModelInfoCommand(surroundings));
        model.addSubcommand(new ModelRemoveCommand(surroundings));
        model.addSubcommand(new ModelTraceCommand(surroundings));
        model.addSubcommand(new ModelCheckCommand(surroundings));
        model.addSubcommand(new ModelDeviceCommand(surroundings));
        model.addSubcommand(new ModelMeasureCommand(surroundings));
        return model;
    }

    /** By itself it is a program of another name. */
    private static CommandLine samples() {
        CommandLine samples = new CommandLine(new SamplesCommand());
        samples.setCommandName(SAMPLES);
        return samples;
    }

    /** What draws samples and measures on them is for those who make the program; it speaks English. */
    private static void speak(CommandLine avcap) {
        avcap.setResourceBundle(UiResources.commandHelp(Language.spoken()));
        ResourceBundle english = UiResources.commandHelp(Language.ENGLISH);
        Objects.requireNonNull(avcap.getSubcommands().get(SAMPLES))
                .getSubcommands()
                .values()
                .forEach(command -> command.setResourceBundle(english));
    }

    private static void finish(CommandLine command) {
        command.getSubcommands().values().forEach(CommandLines::finish);
        if (!command.getCommandSpec().mixinStandardHelpOptions()) {
            command.getCommandSpec().mixinStandardHelpOptions(true);
        }
        command.getCommandSpec().versionProvider(new Version());
    }
}
