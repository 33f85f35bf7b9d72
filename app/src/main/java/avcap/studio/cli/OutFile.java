package avcap.studio.cli;

import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The file that {@code --out} names, made ready before any work is done for it. */
final class OutFile {

    private static final Words WORDS = UiResources.terminalWords();

    private OutFile() {}

    /**
     * Makes the folder of a file that is to be written.
     *
     * @throws ParameterException if the name is a folder's
     */
    static void prepare(Path file, CommandSpec command) throws IOException {
        if (Files.isDirectory(file)) {
            throw new ParameterException(command.commandLine(), WORDS.text("usage.outIsFolder", file));
        }
        Files.createDirectories(file.toAbsolutePath().normalize().getParent());
    }
}
