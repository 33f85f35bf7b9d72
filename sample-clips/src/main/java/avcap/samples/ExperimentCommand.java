package avcap.samples;

import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.training.TrainingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the tables of the experiments. */
@Command(
        name = "experiment",
        mixinStandardHelpOptions = true,
        description = "Trains small models on made scenes, asks them about scenes they never saw, and writes a table "
                + "of each experiment. Runs that experiments share are trained once; the same command goes on after "
                + "a stop, and repeats nothing that is done.")
final class ExperimentCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "NAME",
            description = "Experiments, in the order they are made: ${COMPLETION-CANDIDATES}.")
    private List<Experiment> experiments = new ArrayList<>();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder of the tables (NAME.md) and, below it in runs, of the models.")
    private Path out = Path.of("");

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "600",
            description = "Steps of a run (${DEFAULT-VALUE}).")
    private int steps;

    @Option(
            names = "--scenes",
            paramLabel = "N",
            defaultValue = "120",
            description = "Held-out scenes each model is asked about (${DEFAULT-VALUE}).")
    private int scenes;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            description = "Threads that learn (${DEFAULT-VALUE}).")
    private int threads;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, CheckpointException, TrainingException {
        if (steps < 1 || scenes < 1 || threads < 1) {
            throw new ParameterException(spec.commandLine(), "--steps, --scenes and --threads must be at least 1");
        }
        PrintWriter terminal = spec.commandLine().getOut();
        Files.createDirectories(out);
        Laboratory laboratory = new Laboratory(out, steps, scenes, threads, terminal);
        for (Experiment experiment : experiments) {
            Path page = out.resolve(experiment + ".md");
            ExperimentReport report = experiment.by(laboratory);
            Files.writeString(page, report.page(command(experiment), today()));
            terminal.println(page);
            terminal.flush();
        }
        return 0;
    }

    private static String today() {
        return LocalDate.now(ZoneId.systemDefault()).toString();
    }

    /** The line that makes the table again, wherever it is typed. */
    private String command(Experiment experiment) {
        String line = "avcap samples experiment " + experiment + " --out experiments";
        return experiment == Experiment.MASK ? line : line + " --steps " + steps + " --scenes " + scenes;
    }
}
