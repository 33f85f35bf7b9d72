package avcap.studio.notice;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;

/** What somebody who mends the program needs to know of a fault, as text; it holds no captions, but may name files. */
public final class FaultReport {

    private FaultReport() {}

    /** A report of a fault of ours. */
    static String of(ErrorCode code, Throwable fault) {
        return about(code.value(), KnownError.FAULT) + "\n" + surroundings() + "\n" + trace(fault);
    }

    private static String about(String code, KnownError known) {
        return code + "\n" + known.remedy() + "\n";
    }

    /** What is told behind the sentence about something that failed; empty if the sentence says it all. */
    public static Optional<String> of(Throwable cause) {
        return KnownError.of(cause)
                .map(known -> known == KnownError.FAULT ? of(ErrorCode.of(cause), cause) : about(known.code(), known));
    }

    private static String surroundings() {
        return "AVCap Studio " + ProgramVersion.told().orElse("(not packaged)") + ", Java "
                + System.getProperty("java.version") + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + ", " + System.getProperty("os.arch") + "\n";
    }

    private static String trace(Throwable cause) {
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
