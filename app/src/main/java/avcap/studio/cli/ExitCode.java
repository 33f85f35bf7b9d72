package avcap.studio.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a command says to the script that called it. */
public enum ExitCode {
    DONE(0, "Everything asked for was done."),
    SOME_FAILED(1, "Some inputs could not be used; the others were done."),
    USAGE(2, "The command line could not be understood."),
    REFUSED(3, "The model or the numbers were refused; nothing was done."),
    NO_DISPLAY(4, "There is no display to open the studio on."),
    FAULT(70, "An error in the program itself; the log has the details."),
    CANCELLED(130, "Stopped by the user.");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    public int code() {
        return code;
    }

    /** Codes and meanings in the form the help prints them. */
    static Map<String, String> asHelp() {
        Map<String, String> lines = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(each -> lines.put(String.valueOf(each.code), each.meaning));
        return lines;
    }
}
