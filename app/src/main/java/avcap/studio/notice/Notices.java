package avcap.studio.notice;

import java.util.HashSet;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the user has been told and not yet dismissed, oldest first. Belongs to the window's thread. */
public final class Notices {

    private final ObservableList<Notice> shown = FXCollections.observableArrayList();
    private final Set<String> told = new HashSet<>();
    private final ObservableList<Notice> view = FXCollections.unmodifiableObservableList(shown);

    public ObservableList<Notice> shown() {
        return view;
    }

    /** Tells the user; the same sentence is never shown twice at once, the newer takes the older one's place. */
    public void post(Notice notice) {
        shown.removeIf(other -> other.sentence().equals(notice.sentence()));
        shown.add(notice);
    }

    /** Tells what would come again and again, such as a fault at every try, once in a run and never after it was dismissed. */
    public void postOnce(Notice notice) {
        if (told.add(notice.sentence())) {
            post(notice);
        }
    }

    public void dismiss(Notice notice) {
        shown.remove(notice);
    }
}
