package avcap.studio.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Names a fault so that the same fault has the same name on every machine and, as long as the method is called so, in every
 * version: kind of exception and place in our code.
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
                Locale.ROOT, "AV-%04X-%04X", fold(root.getClass().getName().hashCode()), fold(place(fault, root))));
    }

    /** The first of our own methods where the root was thrown; else, as where a library called back, on the way to it. */
    private static int place(Throwable fault, Throwable root) {
        return ours(root).or(() -> ours(fault)).map(String::hashCode).orElse(0);
    }

    private static Optional<String> ours(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("avcap."))
                .map(frame -> frame.getClassName() + "." + named(frame.getMethodName()))
                .findFirst();
    }

    /** Compilers number what has no name, and not the same way in the next version. */
    private static String named(String method) {
        return method.replaceAll("^lambda\\$(.*)\\$\\d+$", "$1");
    }

    private static int fold(int hash) {
        return (hash ^ hash >>> 16) & 0xFFFF;
    }

    @Override
    public String toString() {
        return value;
    }
}
