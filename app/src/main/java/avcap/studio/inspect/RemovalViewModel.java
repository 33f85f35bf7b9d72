package avcap.studio.inspect;

import avcap.inference.attention.Saliency;
import avcap.inference.caption.OcclusionStudy;
import avcap.studio.session.Session;
import avcap.studio.session.TextMaps;
import avcap.studio.work.Latest;
import avcap.studio.work.Pause;
import avcap.studio.work.Underway;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/**
 * Takes more and more of the clip away from the map that is looked at, while anyone looks; the whole curve costs dozens of
 * encodings, most of which the words of a text share, and gives way to everything else the model is asked for.
 */
public final class RemovalViewModel {

    private static final Words WORDS = UiResources.inspectWords();

    private final Session session;
    private final TextMaps maps;
    private final InspectViewModel inspect;
    private final Workshop workshop;
    private final Pause pause;
    private final Latest<Removal> latest = new Latest<>();
    private final Underway job = new Underway();
    private final BooleanProperty watched = new SimpleBooleanProperty(this, "watched");
    private final ReadOnlyObjectWrapper<@Nullable Removal> removal = new ReadOnlyObjectWrapper<>(this, "removal");

    public RemovalViewModel(InspectViewModel inspect, Workshop workshop, Pause pause) {
        this.inspect = inspect;
        this.session = inspect.session();
        this.maps = inspect.maps();
        this.workshop = workshop;
        this.pause = pause;
        inspect.saliencyProperty().addListener((observed, before, now) -> ask());
        watched.addListener((observed, before, now) -> watch());
    }

    BooleanProperty watchedProperty() {
        return watched;
    }

    /** The curve of the map that is looked at, null until it is computed. */
    ReadOnlyObjectProperty<@Nullable Removal> removalProperty() {
        return removal.getReadOnlyProperty();
    }

    /** The computing that is under way. */
    Underway job() {
        return job;
    }

    /** A curve that was drawn stays. */
    private void watch() {
        if (removal.get() == null) {
            ask();
        }
    }

    private void ask() {
        latest.cancel();
        removal.set(null);
        if (watched.get()
                && inspect.saliencyProperty().get() != null
                && maps.study().isPresent()) {
            pause.before(this::compute);
        }
    }

    /** Computes the curve of the map that is looked at now. */
    void compute() {
        Saliency looked = inspect.saliencyProperty().get();
        OcclusionStudy study = maps.study().orElse(null);
        List<Integer> words = session.words().range().words();
        if (looked == null || study == null || words.isEmpty() || removal.get() != null || !watched.get()) {
            return;
        }
        job.show(latest.start(() -> workshop.submitModelAside(
                        WORDS.text("work.removal"),
                        progress -> new Removal(
                                study.deletion(words, looked, progress.part(0, .2)),
                                study.chanceDeletions(words, looked.layout(), progress.part(.2, 1))))))
                .whenDone(removal::set);
    }
}
