package avcap.studio.captioning;

import avcap.inference.text.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whether the order that a caption claims is the order in which the model attended to the events on both sides.
 *
 * <p>An event is what stands between two joints; its time is the median of the times of its words. A joint with an event on one side
 * only claims nothing that could be checked.
 */
final class OrderRule {

    /** Seconds by which attended times may contradict a claim before that is told: attention is no stop watch. */
    static final double TOLERANCE = 0.5;

    /** Seconds that events may lie apart and still count as being at once. */
    static final double AT_ONCE = 2;

    private static final Pattern JOINT =
            Pattern.compile("\\b(followed by|then|before|after|while)\\b", Pattern.CASE_INSENSITIVE);

    /** What a joint claims of the events before and behind it. */
    enum Claim {
        /** The first comes first. */
        FIRST_FIRST,
        /** The first comes second. */
        FIRST_SECOND,
        AT_ONCE;

        /** Whether playing the clip backwards would make it untrue. */
        boolean hasDirection() {
            return this != AT_ONCE;
        }
    }

    /**
     * A word that claims an order.
     *
     * @param range where it stands
     * @param before where the event before it stands
     * @param after where the event behind it stands
     */
    record Joint(TextRange range, TextRange before, TextRange after, Claim claim) {}

    /**
     * A word with the time at which the model attended most for it.
     *
     * @param range where it stands
     * @param time in seconds
     */
    record Attended(TextRange range, double time) {}

    private OrderRule() {}

    /** The joints of a text, in its order. */
    static List<Joint> joints(String text) {
        List<MatchResult> hits = JOINT.matcher(text).results().toList();
        List<Joint> joints = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            MatchResult hit = hits.get(i);
            int from = i == 0 ? 0 : hits.get(i - 1).end();
            int to = i + 1 == hits.size() ? text.length() : hits.get(i + 1).start();
            joints.add(new Joint(
                    new TextRange(hit.start(), hit.end()),
                    new TextRange(from, hit.start()),
                    new TextRange(hit.end(), to),
                    claim(hit.group().toLowerCase(Locale.ROOT))));
        }
        return joints;
    }

    private static Claim claim(String joint) {
        return switch (joint) {
            case "after" -> Claim.FIRST_SECOND;
            case "while" -> Claim.AT_ONCE;
            default -> Claim.FIRST_FIRST;
        };
    }

    /** By how many seconds the attended times contradict a joint; empty if they do not, or tell nothing. */
    static OptionalDouble contradiction(Joint joint, List<Attended> words) {
        Optional<Double> before = time(joint.before(), words);
        Optional<Double> after = time(joint.after(), words);
        if (before.isEmpty() || after.isEmpty()) {
            return OptionalDouble.empty();
        }
        double later = after.get() - before.get(); // how much later the second event is
        double wrong =
                switch (joint.claim()) {
                    case FIRST_FIRST -> -later;
                    case FIRST_SECOND -> later;
                    case AT_ONCE -> Math.abs(later);
                };
        double allowed = joint.claim() == Claim.AT_ONCE ? AT_ONCE : TOLERANCE;
        return wrong > allowed ? OptionalDouble.of(wrong) : OptionalDouble.empty();
    }

    private static Optional<Double> time(TextRange event, List<Attended> words) {
        double[] times = words.stream()
                .filter(word ->
                        word.range().start() >= event.start() && word.range().end() <= event.end())
                .mapToDouble(Attended::time)
                .sorted()
                .toArray();
        int middle = times.length / 2;
        return times.length == 0
                ? Optional.empty()
                : Optional.of(Arrays.stream(times, (times.length - 1) / 2, middle + 1)
                        .average()
                        .orElseThrow());
    }

    /**
     * Whether the model does not care about the order: it finds the sentence no less likely of the clip played backwards.
     *
     * @param score of the sentence
     * @param backwards the same of the reversed clip
     */
    static boolean isIndifferent(double score, double backwards) {
        return backwards >= score;
    }
}
