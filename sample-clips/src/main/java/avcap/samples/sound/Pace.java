package avcap.samples.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How long the calls of something last and how long it pauses between them, in seconds at an ordinary tempo.
 *
 * @param shortest length of a call, 0 for a mere blow
 * @param leastPause from the end of a call to the start of the next
 */
record Pace(double shortest, double longest, double leastPause, double longestPause) {

    /** Between counted calls it is silent for so long, so that a listener can tell them apart. */
    static final double APART = 0.7;

    private static final double SHORTEST_COUNTED = 0.15;

    /** One sound of several. */
    record Call(double start, double length) {}

    /** Blows without a length, so many seconds from one to the next. */
    static Pace every(double least, double most) {
        return new Pace(0, 0, least, most);
    }

    /** The calls that fill a tape, or as many as are to be counted. */
    List<Call> calls(Tape tape, Manner manner, SplittableRandom chance) {
        return manner.strokes() > 0
                ? counted(tape.seconds(), manner.strokes(), chance)
                : onAndOn(tape.seconds(), manner.tempo(), chance);
    }

    private List<Call> counted(double seconds, int strokes, SplittableRandom chance) {
        List<Call> calls = new ArrayList<>();
        double each = seconds / strokes;
        for (int i = 0; i < strokes; i++) {
            double length = Math.min(between(shortest, longest, chance), Math.max(SHORTEST_COUNTED, each - APART));
            double room = Math.max(0, each - length - APART);
            calls.add(new Call(i * each + room * chance.nextDouble(), length));
        }
        return calls;
    }

    private List<Call> onAndOn(double seconds, double tempo, SplittableRandom chance) {
        List<Call> calls = new ArrayList<>();
        double time = 0;
        while (time < seconds - 0.08) {
            double length = between(shortest, longest, chance) / tempo;
            if (!calls.isEmpty() && time + length / 2 > seconds) {
                break;
            }
            calls.add(new Call(time, length));
            time += length + between(leastPause, longestPause, chance) / tempo;
        }
        return calls;
    }

    private static double between(double least, double most, SplittableRandom chance) {
        return least + (most - least) * chance.nextDouble();
    }
}
