package avcap.studio.cli;

/** What a command says to the script that called it; the help tells what each means. */
public enum ExitCode {
    DONE(0),
    SOME_FAILED(1),
    USAGE(2),
    REFUSED(3),
    NO_DISPLAY(4),
    FAULT(70),
    CANCELLED(130);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
