package avcap.studio.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where results go line by line: to standard output, or into a file in UTF-8 that is complete after every line. */
final class Results implements AutoCloseable {

    private final Terminal terminal;
    private final @Nullable BufferedWriter file;

    private Results(Terminal terminal, @Nullable BufferedWriter file) {
        this.terminal = terminal;
        this.file = file;
    }

    static Results to(Optional<Path> file, Terminal terminal) throws IOException {
        return new Results(terminal, file.isPresent() ? Files.newBufferedWriter(file.get()) : null);
    }

    void line(String line) throws IOException {
        if (file == null) {
            terminal.result(line);
            return;
        }
        file.write(line);
        file.write('\n');
        file.flush();
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
