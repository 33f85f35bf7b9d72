package avcap.inference.checkpoint;

import java.util.List;

/**
 * Where imported weights came from.
 *
 * @param imported when, ISO 8601
 * @param by whom, empty if unknown
 * @param files what was read
 * @param rules how, in a word: {@code finished}, {@code reference} or {@code inflate}
 * @param assumptions what was assumed because neither the weights nor a person told it
 * @param seed of the weights that came from no file
 * @param summary the report in one sentence
 */
public record ImportOrigin(
        String imported,
        String by,
        List<Source> files,
        String rules,
        List<String> assumptions,
        long seed,
        String summary) {

    /**
     * A file that was read.
     *
     * @param name without its folder
     * @param bytes its length
     * @param sha256 of its content, lower case
     */
    public record Source(String name, long bytes, String sha256) {}

    public ImportOrigin {
        files = List.copyOf(files);
        assumptions = List.copyOf(assumptions);
    }
}
