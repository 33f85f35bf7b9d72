package avcap.studio.session;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.review.Comment;
import avcap.studio.annotation.review.NewComment;
import avcap.studio.work.Latest;
import avcap.studio.work.Workshop;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What was said of the chosen clip, kept up to date; annotators read it, reviewers write it. */
public final class ClipComments {

    private final ReadOnlyObjectProperty<@Nullable Project> project;
    private final ReadOnlyObjectProperty<@Nullable EntryId> chosen;
    private final Saving saving;
    private final Workshop workshop;
    private final ObservableList<Comment> comments = FXCollections.observableArrayList();
    private final ObservableList<Comment> view = FXCollections.unmodifiableObservableList(comments);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final Latest<List<Comment>> reading = new Latest<>();

    ClipComments(
            ReadOnlyObjectProperty<@Nullable Project> project,
            ReadOnlyObjectProperty<@Nullable EntryId> chosen,
            Saving saving,
            Workshop workshop) {
        this.project = project;
        this.chosen = chosen;
        this.saving = saving;
        this.workshop = workshop;
        chosen.addListener((observed, before, now) -> read(now));
    }

    /** Oldest first. */
    public ObservableList<Comment> all() {
        return view;
    }

    /** Those that nobody has seen to. */
    public List<Comment> open() {
        return comments.stream().filter(comment -> !comment.isResolved()).toList();
    }

    /** Why they could not be read, one sentence; empty if they were. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Keeps a comment. */
    public void add(NewComment comment) {
        writable().ifPresent(open -> saving.write(() -> open.comment(comment), this::added));
    }

    /** Says that a comment was seen to, or that it was not. */
    public void resolve(Comment comment, boolean isResolved, Annotator by) {
        writable().ifPresent(open -> saving.write(() -> open.resolve(comment, isResolved, by), this::changed));
    }

    /** What is refused for good must not wait in the queue of writes. */
    private Optional<Project> writable() {
        return project().filter(open -> open.readOnlyReason().isEmpty());
    }

    private Optional<Project> project() {
        return Optional.ofNullable(project.get());
    }

    private void read(@Nullable EntryId id) {
        reading.cancel();
        comments.clear();
        problem.set("");
        readAgain(id);
    }

    /** Reads the comments of the clip on the screen once more, where something else than the studio's user brought some. */
    void readAgain() {
        readAgain(chosen.get());
    }

    private void readAgain(@Nullable EntryId id) {
        if (id != null) {
            project().ifPresent(open -> reading.start(() -> workshop.submitStore("", progress -> open.comments(id)))
                    .whenDone(comments::setAll)
                    .whenFailed(failure -> problem.set(failure.sentence())));
        }
    }

    private void added(Comment comment) {
        if (comment.entry().equals(chosen.get())) {
            comments.removeIf(known -> known.id() == comment.id());
            comments.add(comment);
        }
    }

    private void changed(Comment comment) {
        for (int place = 0; place < comments.size(); place++) {
            if (comments.get(place).id() == comment.id()) {
                comments.set(place, comment);
            }
        }
    }
}
