package avcap.studio.cli;

import avcap.studio.notice.KnownError;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code avcap errors}: what can go wrong, by codes, and what to do about it. */
@Command(name = "errors")
final class ErrorsCommand implements Callable<Integer> {

    private static final Words WORDS = UiResources.terminalWords();

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "CODE", descriptionKey = "code")
    private @Nullable String code;

    ErrorsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec, surroundings);
        String wanted = code;
        if (wanted == null) {
            terminal.result("code\twhat happened\twhat to do");
            for (KnownError error : KnownError.values()) {
                terminal.result(error.code() + "\t" + error.sentence() + "\t" + error.remedy());
            }
        } else {
            KnownError error = KnownError.called(wanted)
                    .orElseThrow(() -> new ParameterException(spec.commandLine(), WORDS.text("errors.none", wanted)));
            terminal.result(error.code() + "  " + error.sentence());
            terminal.result(error.remedy());
        }
        return ExitCode.DONE.code();
    }
}
