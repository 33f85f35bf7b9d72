package avcap.studio.inspect;

import avcap.inference.attention.HeadReduction;
import avcap.inference.attention.Saliency;
import avcap.inference.caption.CaptionWord;
import avcap.inference.caption.Captioner;
import avcap.inference.caption.Explanation;
import avcap.inference.features.AvInput;
import avcap.inference.features.ClipFeatures;
import avcap.studio.session.ChosenSaliency;
import avcap.studio.session.MapMethod;
import avcap.studio.session.Session;
import avcap.studio.session.WordRange;
import avcap.studio.work.Latest;
import avcap.studio.work.Underway;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Compares the map on the screen with that of another text or of another model of the same clip.
 *
 * <p>Another model is opened for the comparison only, on the model's lane, and closed when it has answered.
 */
public final class CompareViewModel {

    private static final Words WORDS = UiResources.inspectWords();

    private final InspectViewModel inspect;
    private final Session session;
    private final Workshop workshop;
    private final OtherModels models;
    private final RivalList list;
    private final Underway job = new Underway();
    private final Latest<RivalAnswer> asking = new Latest<>();
    private final ObservableList<Rival> rivals = FXCollections.observableArrayList();
    private final BooleanProperty on = new SimpleBooleanProperty(this, "on");
    private final ObjectProperty<@Nullable Rival> rival = new SimpleObjectProperty<>(this, "rival");
    private final ReadOnlyObjectWrapper<@Nullable Compared> compared = new ReadOnlyObjectWrapper<>(this, "compared");
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper(this, "told", "");
    private @Nullable RivalAnswer answer;

    public CompareViewModel(InspectViewModel inspect, Workshop workshop, OtherModels models) {
        this.inspect = inspect;
        this.session = inspect.session();
        this.workshop = workshop;
        this.models = models;
        this.list = new RivalList(session, workshop, models);
        on.addListener((observed, before, now) -> begin());
        inspect.watchedProperty().addListener((observed, before, now) -> begin());
        rival.addListener((observed, before, now) -> ask());
        inspect.saliencyProperty().addListener((observed, before, now) -> show());
        session.explanationProperty().addListener((observed, before, now) -> begin());
        session.attention().methodProperty().addListener((observed, before, now) -> ask());
        inspect.maps().stateProperty().addListener((observed, before, now) -> tell());
        tell();
    }

    /** Whether the comparison is shown; nothing is computed for it while it is not. */
    BooleanProperty onProperty() {
        return on;
    }

    /** What there is to compare with: other captions of the clip, candidates of the model, other models. */
    ObservableList<Rival> rivals() {
        return rivals;
    }

    ObjectProperty<@Nullable Rival> rivalProperty() {
        return rival;
    }

    /** Both maps, null until there are both. */
    ReadOnlyObjectProperty<@Nullable Compared> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    /** Why there is nothing to see, empty if there is. */
    ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    Underway job() {
        return job;
    }

    public void toggle() {
        on.set(!on.get());
    }

    /** Compares with the next, on round the end. */
    public void nextRival() {
        on.set(true);
        if (!rivals.isEmpty()) {
            rival.set(rivals.get((rivals.indexOf(rival.get()) + 1) % rivals.size()));
        }
    }

    private boolean isActive() {
        return on.get() && inspect.watchedProperty().get();
    }

    private String text() {
        Explanation why = session.explanationProperty().get();
        return why == null ? "" : why.caption().text();
    }

    private Optional<AvInput> input() {
        return session.clip().features().map(ClipFeatures::input);
    }

    private void begin() {
        asking.cancel();
        list.cancel();
        answer = null;
        rivals.clear();
        rival.set(null);
        if (isActive() && session.explanationProperty().get() != null) {
            list.seek(this::offer, this::tell);
        }
        show();
    }

    /** Each text once, the one on the screen never. */
    private void offer(List<Rival> found) {
        found.stream()
                .filter(one -> one.model().isPresent()
                        || Stream.concat(Stream.of(text()), rivals.stream().map(Rival::text))
                                .noneMatch(known -> known.equalsIgnoreCase(one.text())))
                .forEach(rivals::add);
        if (rival.get() == null && !rivals.isEmpty()) {
            rival.set(rivals.get(0));
        }
        tell();
    }

    /** Makes what is missing, after it was stopped. */
    void again() {
        if (inspect.maps().stoppedProperty().get()) {
            inspect.maps().seek();
        }
        ask();
    }

    /** Asks the other side, unless it has answered already. */
    private void ask() {
        Rival with = rival.get();
        RivalAnswer known = answer;
        MapMethod method = session.attention().method();
        if (known != null && known.rival().equals(with) && known.method() == method) {
            show();
            return;
        }
        asking.cancel();
        answer = null;
        show();
        Captioner captioner = session.captioner().orElse(null);
        AvInput input = input().orElse(null);
        if (!isActive() || with == null || captioner == null || input == null) {
            return;
        }
        String text = text();
        job.show(asking.start(() -> workshop.submitModelAside(
                        WORDS.text("work.compare"),
                        progress -> new RivalQuestion(models, with, method).ask(captioner, input, text, progress))))
                .whenDone(said -> {
                    answer = said;
                    show();
                })
                .whenOver(over -> tell());
    }

    private void show() {
        compared.set(comparison().orElse(null));
        tell();
    }

    private Optional<Compared> comparison() {
        RivalAnswer other = answer;
        Saliency here = inspect.saliencyProperty().get();
        Explanation why = session.explanationProperty().get();
        if (other == null
                || here == null
                || why == null
                || !obstacle(other, here).isEmpty()) {
            return Optional.empty();
        }
        List<String> words = texts(why);
        List<String> others = texts(other.why());
        WordRange range = WordAlignment.of(words, session.words().range(), others);
        Saliency there = Saliency.mean(range.words().stream()
                .map(word -> other.method() == MapMethod.HEADS
                        ? ChosenSaliency.of(other.why(), word, session.attention())
                        : other.found().get(word))
                .toList());
        return Optional.of(Compared.of(
                session.words().rangeText(), here, String.join(" ", others.subList(range.from(), range.to())), there));
    }

    private static List<String> texts(Explanation why) {
        return why.caption().words().stream().map(CaptionWord::text).toList();
    }

    private String obstacle(RivalAnswer other, Saliency here) {
        boolean hasHead = !(session.attention().reduction() instanceof HeadReduction.Head one)
                || other.method() != MapMethod.HEADS
                || (one.layer() < other.why().attention().layers()
                        && one.head() < other.why().attention().heads());
        if (!hasHead) {
            return "compare.noHead";
        }
        if (!other.why().layout().equals(here.layout())) {
            return "compare.otherCells";
        }
        return other.why().caption().words().isEmpty() ? "compare.noWords" : "";
    }

    private void tell() {
        told.set(sentence());
    }

    private String sentence() {
        RivalAnswer other = answer;
        Saliency here = inspect.saliencyProperty().get();
        if (session.captioner().isEmpty()) {
            return WORDS.text("compare.noModel");
        }
        if (session.words().range().isEmpty()) {
            return WORDS.text("compare.noWord");
        }
        if (rivals.isEmpty()) {
            return WORDS.text(list.isSeeking() ? "compare.busy" : "compare.nothing");
        }
        if (job.isBusy() || (here == null && !inspect.maps().stoppedProperty().get())) {
            return WORDS.text("compare.busy");
        }
        if (here == null) {
            return WORDS.text("compare.stopped");
        }
        if (other == null) {
            String problem = job.problemProperty().get();
            return problem.isEmpty() ? WORDS.text("compare.stopped") : problem;
        }
        String obstacle = obstacle(other, here);
        return obstacle.isEmpty() ? "" : WORDS.text(obstacle);
    }
}
