package avcap.inference.clip;

import java.util.Locale;

/**
 * What names a clip wherever it lies: the SHA-256 of the file's bytes.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
public record ClipId(String sha256) {

    public ClipId {
        sha256 = sha256.toLowerCase(Locale.ROOT);
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a SHA-256: " + sha256);
        }
    }

    @Override
    public String toString() {
        return sha256;
    }
}
