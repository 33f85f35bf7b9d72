package avcap.samples;

import avcap.inference.caption.Captioner;
import avcap.inference.caption.SearchOptions;
import avcap.inference.features.AvInput;
import avcap.inference.progress.Progress;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a model that only listens knows which of two sounds came first: by what it says, and by which of two captions it finds
 * likelier, the true one or the one that tells them the other way round.
 */
final class OrderTrial {

    /** What the figures are under. */
    static final String GROUP = "order";

    private final Share preferred = new Share();
    private final Share rightOfExact = new Share();
    private final WordSurprise surprise = new WordSurprise();

    /** @param scene one source, then another */
    void add(Scene scene, Captioner captioner, AvInput input) {
        AvInput heard = input.soundOnly();
        Mentions truth = Mentions.of(scene);
        String said = captioner
                .caption(heard, SearchOptions.defaults(), Progress.none())
                .text();
        Mentions mentions = Mentions.in(said);
        if (mentions.sources().equals(scene.sources())) {
            rightOfExact.add(mentions.agreesInTime(truth));
        }
        preferred.add(score(captioner, heard, truth) > score(captioner, heard, swapped(truth)));
        surprise.add(scene, captioner.score(heard, scene.caption(), Progress.none()));
    }

    private static double score(Captioner captioner, AvInput heard, Mentions told) {
        return captioner.score(heard, SceneGrammar.plain(told), Progress.none()).score();
    }

    /** The same told the other way round. */
    static Mentions swapped(Mentions truth) {
        return new Mentions(List.of(truth.told().get(1), truth.told().get(0)), truth.silent(), truth.relation());
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>(surprise.figures(GROUP));
        figures.add(Figure.of(GROUP, "sequences", Figure.Unit.COUNT, preferred.count()));
        figures.add(Figure.percent(GROUP, "true order preferred", preferred.value()));
        figures.add(Figure.of(GROUP, "exact sets", Figure.Unit.COUNT, rightOfExact.count()));
        if (rightOfExact.count() > 0) {
            figures.add(Figure.percent(GROUP, "order right in exact sets", rightOfExact.value()));
        }
        return figures;
    }
}
