package avcap.inference.model;

import avcap.inference.decode.NextToken;

/**
 * Scores next tokens of one clip's beams, sharing the clip's keys and values and keeping the words' own.
 *
 * <p>A row of the previous call may be continued by several rows, or by none; {@code parents} says which. Close it after the
 * search to free the words' keys and values.
 */
public interface WordSearch extends NextToken, AutoCloseable {

    @Override
    void close();
}
