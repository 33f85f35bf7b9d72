package avcap.inference.checkpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One size as several weights tell it, decided by most of them: so that one wrong or missing weight is found to be wrong or
 * missing instead of all the others.
 */
final class ShapeVotes {

    private final Map<String, long[]> shapes;
    private final List<Long> votes = new ArrayList<>();

    ShapeVotes(Map<String, long[]> shapes) {
        this.shapes = shapes;
    }

    /**
     * Asks one weight, if it is there.
     *
     * @param axis counted from the end if negative
     */
    ShapeVotes ask(String name, int axis) {
        long[] shape = shapes.get(name);
        if (shape != null) {
            int place = axis < 0 ? shape.length + axis : axis;
            if (place >= 0 && place < shape.length) {
                votes.add(shape[place]);
            }
        }
        return this;
    }

    /** What most say; among equals the one asked first. */
    OptionalInt winner() {
        Map<Long, Integer> counts = new LinkedHashMap<>();
        votes.forEach(vote -> counts.merge(vote, 1, Integer::sum));
        OptionalInt winner = OptionalInt.empty();
        int most = 0;
        for (Map.Entry<Long, Integer> count : counts.entrySet()) {
            if (count.getValue() > most) {
                most = count.getValue();
                winner = OptionalInt.of((int) Math.min(Integer.MAX_VALUE, count.getKey()));
            }
        }
        return winner;
    }
}
