package avcap.studio.store;

import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.StoreException.Reason;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite answers, in a sentence a user can act on. */
final class StoreSentences {

    private StoreSentences() {}

    /** Why a change did not reach the file. */
    static StoreException notSaved(Path file, Throwable cause) {
        String why = why(file, cause);
        return new StoreException(why + " Your text is in memory.", cause, reason(cause));
    }

    /** Why what was typed before a program ended did not reach the file. */
    static StoreException notBroughtBack(Path file, Path drafts, Throwable cause) {
        return new StoreException(
                why(file, cause) + " What was typed last is safe in " + drafts + " and comes back once that is mended.",
                cause,
                reason(cause));
    }

    /** Why something could not be read, or the file not be opened. */
    static StoreException notRead(Path file, Throwable cause) {
        return new StoreException(why(file, cause), cause, reason(cause));
    }

    /** Why a project could not be copied into a folder. */
    static StoreException notCopied(Path file, Path folder, Throwable cause) {
        return new StoreException(
                reason(cause) == Reason.FULL
                        ? "There is no room for the project in " + folder + ". Choose another folder."
                        : "The project could not be copied into " + folder + ". " + why(file, cause),
                cause,
                reason(cause));
    }

    private static String why(Path file, Throwable cause) {
        SQLiteErrorCode code = code(cause);
        if (code == null) {
            return "The project file " + file + " could not be used.";
        }
        // The low byte is the kind of fault; the rest tells variants of it apart.
        return switch (code.code & 0xFF) {
            case 13 -> "The disk that holds " + file + " is full. Free some space and try again.";
            case 8, 3, 23 ->
                "The project file " + file + " may not be written to. Check who owns it, or copy the project.";
            case 5, 6 -> "Another program is using the project file " + file + ". Close it and try again.";
            case 10 -> "The disk that holds " + file + " could not be read or written. Check the disk and try again.";
            case 14 ->
                "The project file " + file + " could not be opened. Check that the folder exists and may be used.";
            case 11, 26 ->
                "The project file " + file + " is damaged or not a project. Put a copy from a backup in its place.";
            default -> "The project file " + file + " refused: " + cause.getMessage() + ".";
        };
    }

    private static Reason reason(Throwable cause) {
        SQLiteErrorCode code = code(cause);
        if (code == null) {
            return Reason.OTHER;
        }
        return switch (code.code & 0xFF) {
            case 13 -> Reason.FULL;
            case 8, 3, 23 -> Reason.NOT_WRITABLE;
            case 5, 6 -> Reason.IN_USE;
            case 11, 26 -> Reason.DAMAGED;
            default -> Reason.OTHER;
        };
    }

    private static @Nullable SQLiteErrorCode code(Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof SQLiteException sqlite) {
                return sqlite.getResultCode();
            }
        }
        return null;
    }
}
