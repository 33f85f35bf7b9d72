package avcap.inference.training.files;

import avcap.inference.features.InputShape;
import avcap.inference.media.MediaException;
import avcap.inference.progress.Progress;
import avcap.inference.sentences.Sentences;
import avcap.inference.training.TrainingException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Clips looked through before a run: those that can be read, and why the others cannot.
 *
 * @param good in the order they came
 * @param complaints a sentence for each of the others
 */
public record ClipCheck(List<CaptionedClip> good, List<String> complaints) {

    private static final Sentences SENTENCES = Sentences.of(ClipCheck.class);

    /** More bad ones than this share mean that something is wrong with the data as a whole. */
    private static final double MOST_BAD = 0.1;

    private static final int TOLD = 5;

    public ClipCheck {
        good = List.copyOf(good);
        complaints = List.copyOf(complaints);
    }

    /**
     * Reads every clip once.
     *
     * @param store where they are put for the run, as far as there is room
     * @throws TrainingException if there are no clips, or more than a tenth of them cannot be read
     * @throws java.util.concurrent.CancellationException if the user asked for the work to stop
     */
    public static ClipCheck of(List<CaptionedClip> clips, InputShape shape, ClipStore store, Progress progress)
            throws TrainingException {
        List<CaptionedClip> good = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        for (CaptionedClip clip : clips) {
            progress.checkCancelled();
            progress.report((double) (good.size() + complaints.size()) / clips.size(), SENTENCES.text("doing.check"));
            try {
                store.read(clip, shape);
                good.add(clip);
            } catch (MediaException e) {
                complaints.add(String.valueOf(e.getMessage()));
            }
        }
        if (good.isEmpty() || complaints.size() > MOST_BAD * clips.size()) {
            String told = complaints.stream().limit(TOLD).collect(Collectors.joining("\n  "));
            throw new TrainingException(SENTENCES.text("clips.bad", complaints.size(), clips.size(), told));
        }
        return new ClipCheck(good, complaints);
    }
}
