package avcap.studio.guide;

import avcap.studio.notice.KnownError;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can go wrong, by codes. */
final class ErrorTable {

    private ErrorTable() {}

    static String made() {
        return "| code | what happened | what to do |\n|---|---|---|\n"
                + Stream.of(KnownError.values())
                        .map(error -> "| " + error.code() + " | " + error.sentence() + " | " + error.remedy() + " |\n")
                        .collect(Collectors.joining());
    }
}
