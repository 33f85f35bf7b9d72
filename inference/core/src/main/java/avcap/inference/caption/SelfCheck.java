package avcap.inference.caption;

import avcap.inference.checkpoint.Checkpoint;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.RecordedAnswers;
import avcap.inference.progress.Progress;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Whether a model still answers as it did when it was imported: the same made clips, the same questions, compared step by step.
 */
public final class SelfCheck {

    private SelfCheck() {}

    /**
     * One answer beside the recorded one.
     *
     * @param step what was asked: {@code input}, {@code encoder}, {@code score} or {@code caption}
     * @param clip the made clip
     * @param expected recorded at the import
     * @param got now
     * @param difference of the two numbers; absent for words
     * @param tolerance the most that rounding on another machine explains; 0 for words
     * @param holds whether they agree
     */
    public record Row(
            String step,
            String clip,
            String expected,
            String got,
            OptionalDouble difference,
            double tolerance,
            boolean holds) {}

    /** Asks a model everything, to be kept on its card. */
    public static RecordedAnswers record(Checkpoint checkpoint, Progress progress) {
        progress.checkCancelled();
        return new RecordedAnswers(checkpoint.card().created(), List.of()); // grows next
    }

    /**
     * Asks again and compares.
     *
     * @throws CheckpointException if the card holds no recorded answers
     */
    public static List<Row> run(Checkpoint checkpoint, Progress progress) throws CheckpointException {
        if (checkpoint.card().selfCheck().isEmpty()) {
            throw new CheckpointException("The model " + checkpoint.card().name()
                    + " has no recorded self-check; only imported models have one.");
        }
        progress.checkCancelled();
        return List.of(); // grows next
    }
}
