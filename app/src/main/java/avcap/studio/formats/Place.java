package avcap.studio.formats;

/**
 * Where something stands in what is read.
 *
 * @param file its name, with the folders below the one that is read
 * @param line from 1
 */
public record Place(String file, long line) {

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
