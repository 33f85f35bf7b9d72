package avcap.inference.training;

import avcap.inference.metrics.CiderD;
import avcap.inference.metrics.ClipCaptions;
import avcap.inference.metrics.Scoreboard;
import avcap.inference.progress.Progress;
import java.util.ArrayList;
import java.util.List;

/** CIDEr-D of all held-out clips together, in [0, 10]. */
final class CiderScore implements HeldOutScore {

    @Override
    public String name() {
        return HeldOutMeasure.CIDER_D.toString();
    }

    /** A run is told apart by it only if there are two clips or more: what all clips share weighs nothing. */
    @Override
    public int leastClips() {
        return 2;
    }

    @Override
    public double of(List<String> captions, List<List<String>> references) {
        List<ClipCaptions> clips = new ArrayList<>();
        for (int i = 0; i < captions.size(); i++) {
            clips.add(new ClipCaptions(Integer.toString(i), captions.get(i), references.get(i)));
        }
        return new Scoreboard(List.of(new CiderD()))
                .score(clips, Progress.none())
                .scores()
                .get(0)
                .corpus();
    }
}
