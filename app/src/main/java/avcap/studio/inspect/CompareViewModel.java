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
 * <p>Another model is opened for the comparison only, on the model's lane, and closed when it has answered. Whom it is compared
 * with stays while the text is edited, and so does an answer that does not hang on the text.
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
    private @Nullable RivalQuestion asked;
    private @Nullable RivalAnswer answer;
    private boolean isListing;

    public CompareViewModel(InspectViewModel inspect, Workshop workshop, OtherModels models) {
        this.inspect = inspect;
        this.session = inspect.session();
        this.workshop = workshop;
        this.models = models;
        this.list = new RivalList(session, workshop, models, this::list);
        on.addListener((observed, before, now) -> follow());
        inspect.watchedProperty().addListener((observed, before, now) -> follow());
        rival.addListener((observed, before, now) -> chosen());
        inspect.saliencyProperty().addListener((observed, before, now) -> show());
        session.explanationProperty().addListener((observed, before, now) -> follow());
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

    private void follow() {
        if (list.forgetOthers()) {
            forget();
            rivals.clear();
            rival.set(null);
        }
        if (!isActive()) {
            list.stop();
            rest();
        } else if (session.explanationProperty().get() != null) {
            list.seek();
            list();
        }
        show();
    }

    /** Stops what is being asked, so that it can be asked again; what was answered stays. */
    private void rest() {
        if (answer == null) {
            forget();
        }
    }

    private void forget() {
        asking.cancel();
        job.cancel();
        asked = null;
        answer = null;
    }

    /** Offers what is there now; the chosen one stays if it is among it. */
    private void list() {
        if (session.explanationProperty().get() == null) {
            return;
        }
        List<Rival> found = list.found(text());
        Rival kept = rival.get();
        if (!rivals.equals(found)) {
            isListing = true; // a list that is filled anew forgets what is chosen
            rivals.setAll(found);
            rival.set((kept != null && found.contains(kept)) || found.isEmpty() ? kept : found.get(0));
            isListing = false;
        }
        if (rivals.isEmpty() && !list.isSeeking()) {
            rival.set(null);
        }
        ask();
        tell();
    }

    private void chosen() {
        if (!isListing) {
            ask();
        }
    }

    /** Makes what is missing, after it was stopped. */
    void again() {
        if (inspect.maps().stoppedProperty().get()) {
            inspect.maps().seek();
        }
        if (list.isStopped()) {
            list.seek();
        }
        rest();
        ask();
    }

    /** Asks the other side, unless it was asked the same before. */
    private void ask() {
        RivalQuestion question = question().orElse(null);
        boolean isAsked = question != null && question.equals(asked);
        if (!isAsked) {
            forget();
        }
        show();
        Captioner captioner = session.captioner().orElse(null);
        AvInput input = input().orElse(null);
        if (isAsked || !isActive() || question == null || captioner == null || input == null) {
            return;
        }
        asked = question;
        job.show(asking.start(() -> workshop.submitModelAside(
                        WORDS.text("work.compare"), progress -> question.ask(captioner, input, progress))))
                .whenDone(said -> {
                    answer = said;
                    show();
                })
                .whenOver(over -> tell());
    }

    /** Empty while there is nobody, or no text, to ask about. */
    private Optional<RivalQuestion> question() {
        Rival with = rival.get();
        if (with == null || session.explanationProperty().get() == null) {
            return Optional.empty();
        }
        String text = with.model().isPresent() ? text() : with.text();
        return Optional.of(new RivalQuestion(models, with, session.attention().method(), text));
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
            return WORDS.text(
                    list.isSeeking() ? "compare.busy" : list.isStopped() ? "compare.stopped" : "compare.nothing");
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
