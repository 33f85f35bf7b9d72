package avcap.studio.library;

import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Status;
import avcap.studio.session.Session;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/** Which clips are listed, and which one is chosen. */
public final class LibraryViewModel {

    private static final Words WORDS = UiResources.studioWords();

    private final Session session;
    private final FilteredList<Entry> listed;
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");

    public LibraryViewModel(Session session) {
        this.session = session;
        this.listed = new FilteredList<>(session.entries());
        filter.addListener((observed, before, now) -> applyFilter(now));
    }

    /** The clips that pass the filter, in the project's order. */
    ObservableList<Entry> listed() {
        return listed;
    }

    /** Words that must all be in a clip's name, caption or status. */
    StringProperty filterProperty() {
        return filter;
    }

    ReadOnlyObjectProperty<@Nullable EntryId> selectedIdProperty() {
        return session.selectedIdProperty();
    }

    void select(Entry entry) {
        session.select(entry.id());
    }

    /** Goes so many places on among the listed clips. */
    public void selectBy(int places) {
        int now = place();
        int next = Math.max(0, Math.min(listed.size() - 1, now + places));
        if (!listed.isEmpty() && next != now) {
            select(listed.get(next));
        }
    }

    /** Where the chosen clip is in the list, -1 if it is not listed. */
    int place() {
        EntryId id = session.selectedIdProperty().get();
        for (int i = 0; i < listed.size(); i++) {
            if (listed.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** Such as "12 of 48". */
    StringBinding countText() {
        return text(
                () -> WORDS.text(
                        "library.count", listed.size(), session.entries().size()),
                listed);
    }

    /** Such as "3 accepted". */
    StringBinding acceptedText() {
        return text(
                () -> WORDS.text(
                        "library.accepted",
                        session.entries().stream()
                                .filter(entry -> entry.status() == Status.ACCEPTED)
                                .count()),
                session.entries());
    }

    private static StringBinding text(Callable<String> sentence, Observable of) {
        return Bindings.createStringBinding(sentence, of);
    }

    private void applyFilter(String wanted) {
        List<String> words = Arrays.stream(wanted.toLowerCase(Locale.ROOT).split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        listed.setPredicate(words.isEmpty() ? null : entry -> matches(entry, words));
    }

    private static boolean matches(Entry entry, List<String> words) {
        String all = (entry.name() + " " + entry.caption() + " " + statusText(entry.status())).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(all::contains);
    }

    static String statusText(Status status) {
        return WORDS.text("status." + status.name().toLowerCase(Locale.ROOT));
    }
}
