package avcap.studio.keys;

import org.jspecify.annotations.Nullable;

/** A file of keys could not be read at all; the message says why, to the user. */
public final class KeyFileException extends Exception {

    private static final long serialVersionUID = 1;

    KeyFileException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
