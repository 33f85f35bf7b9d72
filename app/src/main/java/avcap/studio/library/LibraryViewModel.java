package avcap.studio.library;

import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Guards;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.query.Listed;
import avcap.studio.annotation.query.Order;
import avcap.studio.annotation.query.Query;
import avcap.studio.annotation.query.QueryException;
import avcap.studio.annotation.query.Reason;
import avcap.studio.session.ClipScope;
import avcap.studio.session.MissingClips;
import avcap.studio.session.Session;
import avcap.studio.work.Latest;
import avcap.studio.work.Pause;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Which clips are listed, in what order, and which one is chosen. */
public final class LibraryViewModel {

    private static final Words WORDS = UiResources.studioWords();

    private final Session session;
    private final Workshop workshop;
    private final Pause rest;
    private final ObservableList<Entry> listed = FXCollections.observableArrayList();
    private final ObservableList<Entry> listedView = FXCollections.unmodifiableObservableList(listed);
    private final Map<EntryId, Integer> places = new HashMap<>();
    private final Map<EntryId, Listed> reasons = new HashMap<>();
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(this, "order", Order.NATURAL);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final Latest<List<Listed>> asking = new Latest<>();
    private int lastPlace;
    private final Set<EntryId> marked = new LinkedHashSet<>();
    private final ReadOnlyIntegerWrapper markedCount = new ReadOnlyIntegerWrapper(this, "markedCount");
    private boolean relisting;
    private final ReadOnlyIntegerWrapper reasonsRead = new ReadOnlyIntegerWrapper(this, "reasonsRead");

    public LibraryViewModel(Session session, Workshop workshop, Pause rest) {
        this.session = session;
        this.workshop = workshop;
        this.rest = rest;
        session.follow(this::after);
        session.entries().addListener(this::entriesChanged);
        filter.addListener((observed, before, now) -> rest.before(this::ask));
        order.addListener((observed, before, now) -> ask());
        showAll();
    }

    /** The clips that are asked for, in the order that is chosen. */
    ObservableList<Entry> listed() {
        return listedView;
    }

    /** What is asked for, as it is typed. */
    StringProperty filterProperty() {
        return filter;
    }

    ObjectProperty<Order> orderProperty() {
        return order;
    }

    /** Why what was typed cannot be understood, one sentence; empty if it can. The list stays as it was. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Why a clip is where it is in the queue, in words; empty in an order without reasons. */
    Optional<String> reason(EntryId id) {
        return Optional.ofNullable(reasons.get(id)).map(this::told);
    }

    /** What the machine said is not named of a clip whose draft nobody is to see yet. */
    private String told(Listed listed) {
        String key = "reason." + listed.reason().map(Reason::name).orElseThrow().toLowerCase(Locale.ROOT);
        if (listed.words().isEmpty()) {
            return WORDS.text(key);
        }
        boolean isHeldBack = session.entry(listed.entry())
                .filter(session.guarding()::isHeldBack)
                .isPresent();
        return isHeldBack ? WORDS.text(key + ".held") : WORDS.text(key, String.join(", ", listed.words()));
    }

    /** What is to say of a clip: what is wrong with it, why it is where it is, or its caption unless that is held back. */
    String told(Entry entry) {
        return entry.problem()
                .or(() -> reason(entry.id()))
                .orElseGet(() -> session.guarding().isHeldBack(entry)
                        ? UiResources.guardWords().text("blind.listed")
                        : entry.caption());
    }

    /** Counts how often reasons came or went: what is told of a clip may be another though the clip is as it was. */
    ReadOnlyIntegerProperty reasonsReadProperty() {
        return reasonsRead.getReadOnlyProperty();
    }

    /** What the project wants, which changes what is told of its clips. */
    ReadOnlyObjectProperty<Guards> guardsProperty() {
        return session.guarding().guardsProperty();
    }

    /** The clips whose files were not found. */
    MissingClips missing() {
        return session.missing();
    }

    ReadOnlyObjectProperty<@Nullable EntryId> selectedIdProperty() {
        return session.selectedIdProperty();
    }

    void select(Entry entry) {
        session.select(entry.id());
    }

    /** Goes so many places on among the listed clips. */
    public void selectBy(int steps) {
        int now = place();
        int next = Math.max(0, Math.min(listed.size() - 1, now + steps));
        if (!listed.isEmpty() && next != now) {
            select(listed.get(next));
        }
    }

    /** The listed clips after one; where one that is not listed any more stood, the list goes on with what took its place. */
    private Stream<Entry> after(@Nullable EntryId id) {
        boolean isListed = id != null && places.containsKey(id);
        int from = isListed ? place(id) : lastPlace - 1;
        int count = listed.size();
        return IntStream.rangeClosed(1, isListed ? count - 1 : count)
                .mapToObj(step -> listed.get(Math.floorMod(from + step, count)));
    }

    /** Marks clips for what is done to many at once; the chosen one is among them. */
    void mark(Collection<EntryId> clips) {
        marked.clear();
        marked.addAll(clips);
        markedCount.set(marked.size());
    }

    /** The places of the marked clips in the list, from above. */
    List<Integer> markedPlaces() {
        return marked.stream()
                .map(places::get)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    ReadOnlyIntegerProperty markedCountProperty() {
        return markedCount.getReadOnlyProperty();
    }

    /** What something may be done to at once. */
    public ClipScope scope() {
        return new ClipScope(
                filter.get(),
                markedPlaces().stream().map(place -> listed.get(place).id()).toList(),
                listed.stream().map(Entry::id).toList());
    }

    /** Whether the list is being changed by what happened to clips, so that nobody's hand moves its choice. */
    boolean isRelisting() {
        return relisting;
    }

    /** Where the chosen clip is in the list, -1 if it is not listed. */
    int place() {
        return place(session.selectedIdProperty().get());
    }

    private int place(@Nullable EntryId id) {
        return id == null ? -1 : places.getOrDefault(id, -1);
    }

    /** Such as "12 of 48". */
    StringBinding countText() {
        return text(
                () -> WORDS.text(
                        "library.count", listed.size(), session.entries().size()),
                listed,
                session.entries());
    }

    /** Such as "3 accepted". */
    StringBinding acceptedText() {
        return text(
                () -> WORDS.text(
                        "library.accepted",
                        session.entries().stream()
                                .filter(entry -> entry.status().isAccepted())
                                .count()),
                session.entries());
    }

    private static StringBinding text(Callable<String> sentence, Observable... of) {
        return Bindings.createStringBinding(sentence, of);
    }

    /** A clip that changed is shown as it is now at once; whether it still belongs here is asked after a rest. */
    private void entriesChanged(ListChangeListener.Change<? extends Entry> change) {
        while (change.next()) {
            if (asksForAll() && !isOfOne(change)) {
                showAll();
            } else if (isOfOne(change)) {
                replace(change.getAddedSubList().get(0));
            } else if (change.wasReplaced()) {
                relist(listed.stream()
                        .map(entry -> session.entry(entry.id()).orElse(entry))
                        .toList());
            }
        }
        if (!asksForAll()) {
            rest.before(this::ask);
        }
    }

    private static boolean isOfOne(ListChangeListener.Change<? extends Entry> change) {
        return change.wasReplaced() && change.getAddedSize() == 1 && change.getRemovedSize() == 1;
    }

    private void replace(Entry entry) {
        Integer place = places.get(entry.id());
        if (place != null) {
            relisting = true;
            listed.set(place, entry);
            relisting = false;
        }
    }

    private void relist(List<Entry> entries) {
        relisting = true;
        listed.setAll(entries);
        relisting = false;
    }

    private boolean asksForAll() {
        return filter.get().isBlank() && order.get() == Order.NATURAL;
    }

    private void ask() {
        asking.cancel();
        problem.set("");
        if (asksForAll() || session.project().isEmpty()) {
            showAll();
            return;
        }
        try {
            ask(Query.parse(filter.get()));
        } catch (QueryException e) {
            problem.set(String.valueOf(e.getMessage()));
        }
    }

    private void ask(Query query) {
        Order by = order.get();
        LocalDate day = LocalDate.now(ZoneId.systemDefault());
        session.project().ifPresent(project -> asking.start(
                        () -> workshop.submitStore("", progress -> project.list(query, by, day)))
                .whenDone(this::show)
                .whenFailed(failure -> problem.set(failure.sentence())));
    }

    private void showAll() {
        boolean hadReasons = !reasons.isEmpty();
        reasons.clear();
        list(session.entries());
        if (hadReasons) {
            reasonsRead.set(reasonsRead.get() + 1);
        }
    }

    private void show(List<Listed> found) {
        reasons.clear();
        List<Entry> entries = new ArrayList<>(found.size());
        for (Listed place : found) {
            session.entry(place.entry()).ifPresent(entries::add);
            place.reason().ifPresent(reason -> reasons.put(place.entry(), place));
        }
        list(entries);
        reasonsRead.set(reasonsRead.get() + 1);
    }

    private void list(List<Entry> entries) {
        lastPlace = place() < 0 ? lastPlace : place();
        places.clear();
        for (int i = 0; i < entries.size(); i++) {
            places.put(entries.get(i).id(), i);
        }
        if (!isListed(entries)) {
            relist(entries);
            mark(marked.stream().filter(places::containsKey).toList());
        }
    }

    /** By identity: entries are values, and comparing a hundred thousand of them takes a frame. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isListed(List<Entry> entries) {
        if (listed.size() != entries.size()) {
            return false;
        }
        for (int i = 0; i < entries.size(); i++) {
            if (listed.get(i) != entries.get(i)) {
                return false;
            }
        }
        return true;
    }

    static String statusText(Status status) {
        return WORDS.text("status." + status.name().toLowerCase(Locale.ROOT));
    }

    static String orderText(Order order) {
        return WORDS.text("order." + order.name().toLowerCase(Locale.ROOT));
    }
}
