package avcap.studio.models;

import avcap.inference.caption.Captioner;
import avcap.inference.checkpoint.CheckpointException;
import avcap.inference.checkpoint.ModelCard;
import avcap.inference.checkpoint.Precision;
import avcap.inference.checkpoint.ShelfEntry;
import avcap.samples.AvcapMini;
import avcap.studio.session.Session;
import avcap.studio.work.Failure;
import avcap.studio.work.Latest;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Which checkpoints there are, which one is chosen, and what may be done with it. */
public final class ShelfViewModel {

    private static final Words WORDS = UiResources.modelWords();

    private final Session session;
    private final Workshop workshop;
    private final ModelShelf shelf;
    private final ModelEngine engine;
    private final Latest<Listed> listing = new Latest<>();
    private final ObservableList<CheckpointCard> cards = FXCollections.observableArrayList();
    private final ObservableList<CheckpointCard> cardsView = FXCollections.unmodifiableObservableList(cards);
    private final ReadOnlyObjectWrapper<@Nullable CheckpointCard> chosen = new ReadOnlyObjectWrapper<>(this, "chosen");
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper(this, "known");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final List<StoppedImport> stopped = new ArrayList<>();
    private final Map<String, CheckRun> checks = new HashMap<>();
    private Listed listed = new Listed(List.of(), Map.of());

    /**
     * What lies on the shelf.
     *
     * @param seconds a clip, by name, of those that were measured
     */
    private record Listed(List<ShelfEntry> entries, Map<String, Double> seconds) {}

    public ShelfViewModel(Session session, Workshop workshop, ModelShelf shelf, ModelEngine engine) {
        this.engine = engine;
        this.session = session;
        this.workshop = workshop;
        this.shelf = shelf;
        session.captionerProperty().addListener((observed, before, now) -> refresh());
    }

    /** Parents before their children, stopped imports at the end. */
    ObservableList<CheckpointCard> cards() {
        return cardsView;
    }

    /** The card that is looked at, null if there is none. */
    ReadOnlyObjectProperty<@Nullable CheckpointCard> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    Optional<CheckpointCard> chosen() {
        return Optional.ofNullable(chosen.get());
    }

    /** Why the shelf could not be read or changed, empty if it could. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether the shelf was read at least once. */
    ReadOnlyBooleanProperty knownProperty() {
        return known.getReadOnlyProperty();
    }

    void choose(CheckpointCard card) {
        chosen.set(card);
    }

    /** Reads the shelf again. */
    public void refresh() {
        refresh("");
    }

    /** Reads the shelf again and chooses the card of this id, if there is one then. */
    void refresh(String toChoose) {
        listing.start(() -> workshop.submitMedia("", progress -> list()))
                .whenDone(found -> {
                    listed = found;
                    problem.set("");
                    known.set(true);
                    arrange(toChoose);
                })
                .whenFailed(this::tell);
    }

    private Listed list() throws CheckpointException {
        List<ShelfEntry> entries = shelf.list();
        Map<String, Double> seconds = new HashMap<>();
        for (ShelfEntry entry : entries) {
            engine.recall(entry).stream()
                    .filter(trial -> trial.settings().precision() == Precision.FP32)
                    .findFirst()
                    .ifPresent(trial -> seconds.put(entry.name(), trial.clipMillis() / 1000));
        }
        return new Listed(entries, seconds);
    }

    private void tell(Failure failure) {
        problem.set(failure.sentence());
    }

    private void arrange(String toChoose) {
        String before = toChoose.isEmpty() ? chosen().map(CheckpointCard::id).orElse("") : toChoose;
        List<CheckpointCard> arranged =
                new CardWriter(listed.entries(), listed.seconds(), this::standing).cards(stopped);
        cards.setAll(arranged);
        chosen.set(card(before)
                .or(() -> arranged.stream()
                        .filter(card -> card.standing() == Standing.IN_USE)
                        .findFirst())
                .or(() -> arranged.stream().findFirst())
                .orElse(null));
    }

    private Optional<CheckpointCard> card(String id) {
        return cards.stream().filter(card -> card.id().equals(id)).findFirst();
    }

    private Standing standing(ShelfEntry entry) {
        CheckRun run = checks.get(entry.name());
        if (entry.problem().isPresent()) {
            return Standing.NOT_USABLE;
        }
        if (isInUse(entry)) {
            return Standing.IN_USE;
        }
        if (run != null) {
            return run.holds() ? Standing.CHECKED : Standing.CHANGED;
        }
        return entry.card().selfCheck().isPresent() ? Standing.CHECKED : Standing.UNCHECKED;
    }

    /** A card without a digest is known by its name alone. */
    private boolean isInUse(ShelfEntry entry) {
        Captioner captioner = session.captionerProperty().get();
        if (captioner == null) {
            return false;
        }
        String id = captioner.modelId();
        ModelCard card = entry.card();
        return card.sha256().isEmpty() ? id.startsWith(card.name() + "@") : id.equals(card.modelId());
    }

    /** What a self-check that ran now says of a checkpoint. */
    void checked(String name, CheckRun run) {
        checks.put(name, run);
        arrange("");
    }

    /** The newest self-check of a checkpoint in this session. */
    Optional<CheckRun> check(String name) {
        return Optional.ofNullable(checks.get(name));
    }

    /** Keeps an import that was stopped in sight. */
    void add(StoppedImport one) {
        stopped.removeIf(other -> other.name().equals(one.name()));
        stopped.add(one);
        arrange(CardWriter.idOf(one));
    }

    /** What was stopped before with the same files has been settled. */
    void forget(ImportForm form) {
        stopped.removeIf(other -> other.name().equals(form.title()));
    }

    /** Takes a stopped import out of sight; only its card is lost. */
    void dismiss(StoppedImport one) {
        stopped.remove(one);
        arrange("");
    }

    /** Whether the card is a model that could take the place of the one in use. */
    boolean mayUse(CheckpointCard card) {
        return card.entry().isPresent() && card.standing() != Standing.IN_USE && card.standing() != Standing.NOT_USABLE;
    }

    /** Neither the model in use nor the one that comes with the studio leaves the shelf. */
    boolean mayRemove(CheckpointCard card) {
        return card.standing() != Standing.IN_USE && !card.name().equals(AvcapMini.NAME);
    }

    /** Takes a checkpoint off the shelf, for good; {@code refused} hears why not. */
    void remove(CheckpointCard card, Consumer<Failure> refused) {
        card.stopped().ifPresent(this::dismiss);
        card.entry().ifPresent(entry -> {
            Work<String> removing = workshop.submitMedia(WORDS.text("work.remove", entry.name()), progress -> {
                shelf.remove(entry.name());
                return entry.name();
            });
            removing.whenDone(name -> refresh()).whenFailed(refused);
        });
    }
}
