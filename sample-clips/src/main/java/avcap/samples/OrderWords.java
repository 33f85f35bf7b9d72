package avcap.samples;

import java.util.List;
import java.util.Optional;

/**
 * Where a caption says that one thing comes after another: "then", "and then", "followed by", "before".
 *
 * @param from place of the first of the words
 * @param to place after the last
 */
record OrderWords(int from, int to) {

    private static final List<List<String>> WAYS =
            List.of(List.of("and", "then"), List.of("then"), List.of("followed", "by"), List.of("before"));

    /** The first such words; empty if the caption tells of no order. */
    static Optional<OrderWords> in(List<String> words) {
        for (int at = 0; at < words.size(); at++) {
            for (List<String> way : WAYS) {
                int end = at + way.size();
                if (end <= words.size() && words.subList(at, end).equals(way)) {
                    return Optional.of(new OrderWords(at, end));
                }
            }
        }
        return Optional.empty();
    }
}
