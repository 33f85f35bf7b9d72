package avcap.studio.notice;

import java.util.Locale;
import java.util.Objects;

/**
 * Names a fault so that the same fault has the same name on every machine: kind of exception and place in our code.
 *
 * @param value such as {@code AV-1F3A-90C2}
 */
public record ErrorCode(String value) {

    /** The code of a fault: its root cause's kind, and the first of our own methods on its way. */
    public static ErrorCode of(Throwable fault) {
        Throwable root = fault;
        for (int depth = 0; root.getCause() != null && depth < 20; depth++) {
            root = Objects.requireNonNull(root.getCause());
        }
        return new ErrorCode(String.format(
                Locale.ROOT, "AV-%04X-%04X", fold(root.getClass().getName().hashCode()), fold(place(root))));
    }

    private static int place(Throwable root) {
        for (StackTraceElement frame : root.getStackTrace()) {
            if (frame.getClassName().startsWith("avcap.")) {
                return (frame.getClassName() + "." + frame.getMethodName()).hashCode();
            }
        }
        return 0;
    }

    private static int fold(int hash) {
        return (hash ^ hash >>> 16) & 0xFFFF;
    }

    @Override
    public String toString() {
        return value;
    }
}
