package avcap.studio.inspect;

import avcap.inference.attention.AttentionView;
import avcap.inference.attention.HeadProfile;
import avcap.inference.attention.HeadReduction;
import avcap.inference.attention.Saliency;
import avcap.inference.caption.CaptionWord;
import avcap.inference.caption.Explanation;
import avcap.studio.session.ChosenSaliency;
import avcap.studio.session.MapMethod;
import avcap.studio.session.Session;
import avcap.studio.session.TextMaps;
import avcap.studio.session.WordRange;
import avcap.studio.work.Latest;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableObjectValue;
import org.jspecify.annotations.Nullable;

/** The heads of the explained words, the one that is looked through, and the map of the chosen word. */
public final class InspectViewModel {

    private static final Words WORDS = UiResources.inspectWords();

    private final Session session;
    private final TextMaps maps;
    private final Workshop workshop;
    private final ObservableObjectValue<@Nullable Saliency> saliency;
    private final Latest<HeadImages> drawing = new Latest<>();
    private final ReadOnlyObjectWrapper<InspectState> state = new ReadOnlyObjectWrapper<>(this, "state");
    private final ReadOnlyObjectWrapper<@Nullable HeadImages> images = new ReadOnlyObjectWrapper<>(this, "images");
    private final ReadOnlyObjectWrapper<@Nullable WordRows> rows = new ReadOnlyObjectWrapper<>(this, "rows");
    private final BooleanProperty watched = new SimpleBooleanProperty(this, "watched");
    private @Nullable HeadProfile profile;

    public InspectViewModel(Session session, TextMaps maps, Workshop workshop) {
        this.session = session;
        this.maps = maps;
        this.workshop = workshop;
        this.saliency = new ChosenSaliency(session).property();
        state.set(InspectState.NO_CLIP);
        on(this::tell, session.selectedIdProperty(), session.clip().featuresProperty());
        on(this::tell, session.clip().problemProperty(), session.captionerProperty());
        on(this::tell, session.explanationProperty(), session.machineCaptionProperty());
        session.words().words().addListener((Observable observed) -> tell());
        on(this::drawHeads, session.explanationProperty(), session.attention().viewProperty());
        on(this::drawHeads, watched);
        on(this::drawRows, session.explanationProperty(), session.attention().viewProperty());
        on(
                this::drawRows,
                session.attention().methodProperty(),
                session.attention().foundProperty());
        on(this::drawRows, session.attention().reductionProperty(), watched);
        on(
                () -> profile = null,
                session.explanationProperty(),
                session.attention().viewProperty());
        on(() -> profile = null, session.words().rangeProperty());
        tell();
    }

    private static void on(Runnable action, Observable... causes) {
        InvalidationListener listener = observed -> action.run();
        List.of(causes).forEach(cause -> cause.addListener(listener));
    }

    Session session() {
        return session;
    }

    TextMaps maps() {
        return maps;
    }

    /** Whether anyone looks: nothing is computed while nobody does. */
    BooleanProperty watchedProperty() {
        return watched;
    }

    ReadOnlyObjectProperty<InspectState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Every head of the explained words, null until they are computed. */
    ReadOnlyObjectProperty<@Nullable HeadImages> imagesProperty() {
        return images.getReadOnlyProperty();
    }

    /** Where every word looked by the chosen method, null while no words are explained. */
    ReadOnlyObjectProperty<@Nullable WordRows> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** The map of the chosen word, null if there is none. */
    ObservableObjectValue<@Nullable Saliency> saliencyProperty() {
        return saliency;
    }

    private void tell() {
        state.set(now());
    }

    private InspectState now() {
        if (session.selectedIdProperty().get() == null) {
            return InspectState.NO_CLIP;
        }
        if (!session.clip().problemProperty().get().isEmpty()) {
            return InspectState.UNREADABLE;
        }
        Explanation why = session.explanationProperty().get();
        if (why != null) {
            return why.caption().words().isEmpty() ? InspectState.NO_CAPTION : InspectState.READY;
        }
        if (session.captioner().isEmpty()) {
            return InspectState.NO_MODEL;
        }
        if (session.clip().features().isEmpty()) {
            return InspectState.READING;
        }
        boolean isSilent = session.words().words().isEmpty()
                && session.machineCaptionProperty().get() != null;
        return isSilent ? InspectState.NO_CAPTION : InspectState.EXPLAINING;
    }

    private void drawHeads() {
        drawing.cancel();
        images.set(null);
        Explanation why = session.explanationProperty().get();
        AttentionView view = session.attention().view();
        if (watched.get() && why != null && !why.caption().words().isEmpty()) {
            drawing.start(() -> workshop.submitMedia(
                            WORDS.text("work.heads"), progress -> HeadImages.of(why, view, progress)))
                    .whenDone(images::set);
        }
    }

    private void drawRows() {
        Explanation why = session.explanationProperty().get();
        rows.set(
                watched.get() && why != null
                        ? WordRows.of(
                                why,
                                IntStream.range(0, why.caption().words().size())
                                        .mapToObj(word -> ChosenSaliency.byMethod(why, word, session.attention()))
                                        .toList())
                        : null);
    }

    /** The head that is looked through, empty if it is not one. */
    Optional<HeadReduction.Head> head() {
        return session.attention().head().filter(one -> has(one.layer(), one.head()));
    }

    private boolean has(int layer, int head) {
        Explanation why = session.explanationProperty().get();
        return why != null
                && layer < why.attention().layers()
                && head < why.attention().heads();
    }

    /** Looks through one head; one that is not there is the nearest. */
    void chooseHead(int layer, int head) {
        Explanation why = session.explanationProperty().get();
        if (why != null) {
            int layers = why.attention().layers();
            int heads = why.attention().heads();
            session.attention()
                    .fold(HeadReduction.head(
                            Math.max(0, Math.min(layers - 1, layer)), Math.max(0, Math.min(heads - 1, head))));
        }
    }

    /** Looks through the same head of another layer; the first head of all if several were folded. */
    public void stepLayer(int by) {
        head().ifPresentOrElse(one -> chooseHead(one.layer() + by, one.head()), () -> chooseHead(0, 0));
    }

    /** Looks through another head of the same layer, or of the next at its end; stays at the first and the last of all. */
    public void stepHead(int by) {
        Explanation why = session.explanationProperty().get();
        int layers = why == null ? 1 : why.attention().layers();
        int heads = why == null ? 1 : why.attention().heads();
        head().ifPresentOrElse(
                        one -> {
                            int last = layers * heads - 1;
                            int next = Math.max(0, Math.min(last, one.layer() * heads + one.head() + by));
                            chooseHead(next / heads, next % heads);
                        },
                        () -> chooseHead(0, 0));
    }

    void choose(MapMethod method) {
        session.attention().methodProperty().set(method);
    }

    /** Takes all words from the chosen one to this into what is looked at together. */
    void extendTo(int word) {
        session.words().extendTo(word);
    }

    void chooseWord(int word) {
        session.words().select(word);
    }

    /** What one head does for the chosen word; empty while none is chosen or it is not explained. */
    Optional<HeadProfile.Head> profile(int layer, int head) {
        Explanation why = session.explanationProperty().get();
        WordRange words = session.words().range();
        if (why == null || words.isEmpty() || words.to() > why.caption().words().size()) {
            return Optional.empty();
        }
        HeadProfile now = profile;
        if (now == null) {
            now = HeadProfile.of(
                    why.attention(),
                    why.layout(),
                    why.caption().words().subList(words.from(), words.to()).stream()
                            .map(CaptionWord::span)
                            .toList(),
                    session.attention().view());
            profile = now;
        }
        return layer < now.layers() && head < now.headsPerLayer()
                ? Optional.of(now.head(layer, head))
                : Optional.empty();
    }

    /** When the first picture of each frame or pair of frames was taken, in seconds. */
    List<Double> pictureTimes(int tubelets) {
        List<Double> all = session.clip()
                .features()
                .map(features -> features.input().frameTimes())
                .orElse(List.of());
        return tubelets == 0 || all.size() < tubelets
                ? List.of()
                : IntStream.range(0, tubelets)
                        .mapToObj(tubelet -> all.get(tubelet * (all.size() / tubelets)))
                        .toList();
    }
}
