package avcap.studio.store;

import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.StoreException.Reason;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite answers, in a sentence a user can act on. */
final class StoreSentences {

    private static final Words WORDS = UiResources.storeWords();

    private StoreSentences() {}

    /** Why a change did not reach the file. */
    static StoreException notSaved(Path file, Throwable cause) {
        return new StoreException(WORDS.text("file.inMemory", why(file, cause)), cause, reason(cause));
    }

    /** Why what was typed before a program ended did not reach the file. */
    static StoreException notBroughtBack(Path file, Path drafts, Throwable cause) {
        return new StoreException(WORDS.text("file.inDrafts", why(file, cause), drafts), cause, reason(cause));
    }

    /** Why something could not be read, or the file not be opened. */
    static StoreException notRead(Path file, Throwable cause) {
        return new StoreException(why(file, cause), cause, reason(cause));
    }

    /** Why a project could not be copied into a folder. */
    static StoreException notCopied(Path file, Path folder, Throwable cause) {
        return new StoreException(
                reason(cause) == Reason.FULL
                        ? WORDS.text("file.noRoom", folder)
                        : WORDS.text("file.notCopied", folder, why(file, cause)),
                cause,
                reason(cause));
    }

    private static String why(Path file, Throwable cause) {
        SQLiteErrorCode code = code(cause);
        if (code == null) {
            return WORDS.text("file.unusable", file);
        }
        // The low byte is the kind of fault; the rest tells variants of it apart.
        return switch (code.code & 0xFF) {
            case 13 -> WORDS.text("file.full", file);
            case 8, 3, 23 -> WORDS.text("file.notWritable", file);
            case 5, 6 -> WORDS.text("file.inUse", file);
            case 10 -> WORDS.text("file.disk", file);
            case 14 -> WORDS.text("file.notOpened", file);
            case 11, 26 -> WORDS.text("file.damaged", file);
            default -> WORDS.text("file.refused", file, String.valueOf(cause.getMessage()));
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
