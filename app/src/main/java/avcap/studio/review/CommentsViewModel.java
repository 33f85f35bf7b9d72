package avcap.studio.review;

import avcap.inference.clip.TimeSpan;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.RevisionId;
import avcap.studio.annotation.review.Comment;
import avcap.studio.annotation.review.NewComment;
import avcap.studio.annotation.review.Pin;
import avcap.studio.annotation.review.QuickCode;
import avcap.studio.session.ClipComments;
import avcap.studio.session.Session;
import avcap.ui.Language;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * What is said of the chosen clip, the word that is pointed at, and the comment being written. One that is half-written when
 * another clip is chosen waits there until its clip is back.
 */
public final class CommentsViewModel {

    private static final Words WORDS = UiResources.reviewWords();

    private final Session session;
    private final JudgingViewModel judging;
    private final ObjectProperty<@Nullable Pointed> pointed = new SimpleObjectProperty<>(this, "pointed");
    private final ReadOnlyBooleanWrapper composing = new ReadOnlyBooleanWrapper(this, "composing");
    private final ObjectProperty<@Nullable QuickCode> code = new SimpleObjectProperty<>(this, "code");
    private final ReadOnlyObjectWrapper<@Nullable Comment> selected = new ReadOnlyObjectWrapper<>(this, "selected");
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyBooleanWrapper returning = new ReadOnlyBooleanWrapper(this, "returning");
    private final ReadOnlyIntegerWrapper begun = new ReadOnlyIntegerWrapper(this, "begun");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final Map<EntryId, HalfWritten> waiting = new HashMap<>();
    private @Nullable Pointed pinned;

    /**
     * A word of one of the two texts.
     *
     * @param isSecond whether it is in B
     * @param number from 0
     */
    record Pointed(boolean isSecond, RevisionId version, int number, String text) {}

    /** A comment that was left before it was kept or given up. */
    private record HalfWritten(
            String text,
            @Nullable QuickCode code,
            @Nullable Pointed pinned,
            Optional<TimeSpan> span,
            boolean isReturning) {}

    public CommentsViewModel(Session session, JudgingViewModel judging) {
        this.session = session;
        this.judging = judging;
        session.projectProperty().addListener((observed, before, now) -> waiting.clear());
        session.selectedProperty().addListener((observed, before, now) -> putAside(before, now));
        session.selectedIdProperty().addListener((observed, before, now) -> takeUp(now));
        judging.comparedProperty().addListener((observed, before, now) -> pointAgain());
        pointed.addListener((observed, before, now) -> {
            if (composing.get() && now != null) {
                pinned = now;
            }
        });
    }

    /** While the clip's span is still looped: it is the first thing that goes once another clip is chosen. */
    private void putAside(@Nullable Entry before, @Nullable Entry now) {
        if (before == null || (now != null && now.id().equals(before.id()))) {
            return;
        }
        if (composing.get()) {
            waiting.put(before.id(), new HalfWritten(text.get(), code.get(), pinned, span(), returning.get()));
        }
        leave();
    }

    private void takeUp(@Nullable EntryId id) {
        HalfWritten left = id == null ? null : waiting.remove(id);
        if (left != null) {
            composing.set(true);
            text.set(left.text());
            code.set(left.code());
            returning.set(left.isReturning());
            pinned = left.pinned();
            left.span().ifPresent(session.playhead()::loop);
            problem.set(left.isReturning() ? WORDS.text("judge.why") : "");
            pointAgain();
        }
    }

    /** The word of a comment being written stays its word as long as one of the two texts has it. */
    private void pointAgain() {
        pointed.set(pinned != null && words().contains(pinned) ? pinned : null);
    }

    /** The texts that comments speak of, null until they are read. */
    ReadOnlyObjectProperty<@Nullable Compared> comparedProperty() {
        return judging.comparedProperty();
    }

    ClipComments comments() {
        return session.comments();
    }

    /** The word that the next comment is pinned to, null for none. */
    ObjectProperty<@Nullable Pointed> pointedProperty() {
        return pointed;
    }

    /** Whether a comment is being written. */
    ReadOnlyBooleanProperty composingProperty() {
        return composing.getReadOnlyProperty();
    }

    /** The code of the comment being written, null for none. */
    ObjectProperty<@Nullable QuickCode> codeProperty() {
        return code;
    }

    /** What the comment being written says. */
    StringProperty textProperty() {
        return text;
    }

    /** Whether the comment being written says why the clip is returned. */
    ReadOnlyBooleanProperty returningProperty() {
        return returning.getReadOnlyProperty();
    }

    /** Counts how often writing began: the codes take the keys then. */
    ReadOnlyIntegerProperty begunProperty() {
        return begun.getReadOnlyProperty();
    }

    /** The comment that is looked at, null for none. */
    ReadOnlyObjectProperty<@Nullable Comment> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** What is missing, one sentence; empty if nothing is. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Goes to the next or the previous word of A and then of B. */
    public void walkWords(int steps) {
        List<Pointed> all = words();
        if (!all.isEmpty()) {
            Pointed now = pointed.get();
            int place = now == null ? (steps > 0 ? -1 : all.size()) : all.indexOf(now);
            pointed.set(all.get(Math.floorMod(place + steps, all.size())));
        }
    }

    private List<Pointed> words() {
        List<Pointed> all = new ArrayList<>();
        Compared now = judging.comparedProperty().get();
        if (now != null) {
            now.one().ifPresent(one -> all.addAll(words(one, false)));
            now.other().ifPresent(other -> all.addAll(words(other, true)));
        }
        return all;
    }

    static List<Pointed> words(Revision revision, boolean isSecond) {
        List<Pointed> words = new ArrayList<>();
        for (String word : revision.text().split(" ")) {
            if (!word.isEmpty()) {
                words.add(new Pointed(isSecond, revision.id(), words.size(), word));
            }
        }
        return words;
    }

    /** Begins a comment on the word that is pointed at, the span that is looped, or the clip. */
    public void begin() {
        if (session.selectedIdProperty().get() != null) {
            problem.set("");
            pinned = pointed.get();
            composing.set(true);
            begun.set(begun.get() + 1);
        }
    }

    /** Returns the clip, or first asks why. */
    public void sendBack() {
        if (session.selectedIdProperty().get() != null && !judging.sendBack()) {
            begin();
            returning.set(true);
            problem.set(WORDS.text("judge.why"));
        }
    }

    /** What the comment being written would be pinned to, in words. */
    String pinText() {
        Pointed word = pointed.get();
        if (word != null) {
            return WORDS.text("pin.word", word.text(), WORDS.text(word.isSecond() ? "side.b" : "side.a"));
        }
        return span().map(CommentsViewModel::told).orElseGet(() -> WORDS.text("pin.clip"));
    }

    private Optional<TimeSpan> span() {
        return session.playhead().loop();
    }

    static String told(TimeSpan span) {
        return WORDS.text("pin.span", seconds(span.start()), seconds(span.end()));
    }

    private static String seconds(double time) {
        return String.format(Language.spoken().numbers(), "%.1f", time);
    }

    /** Keeps the comment being written, and returns the clip if it says why; false if none is being written. */
    public boolean finish() {
        boolean isWriting = composing.get();
        if (isWriting) {
            save();
        }
        return isWriting;
    }

    /** Keeps the comment; one that says nothing and has no code is not kept, nor one that cannot be written. */
    void save() {
        EntryId id = session.selectedIdProperty().get();
        if (!session.readOnlyReason().isEmpty()) {
            problem.set(session.readOnlyReason());
            return;
        }
        if (id == null || (text.get().isBlank() && code.get() == null)) {
            problem.set(WORDS.text(returning.get() ? "judge.why" : "comment.empty"));
            return;
        }
        comments().add(written(id));
        boolean wasReturning = returning.get();
        leave();
        if (wasReturning) {
            judging.returnNow();
        }
    }

    private NewComment written(EntryId id) {
        Pointed word = pointed.get();
        Pin pin = (word == null ? Pin.CLIP : Pin.onWord(word.number(), word.text())).during(span());
        return new NewComment(
                id,
                Optional.ofNullable(word).map(Pointed::version),
                pin,
                Optional.ofNullable(code.get()),
                text.get(),
                session.annotatorProperty().get());
    }

    /** Writes no comment after all. */
    void leave() {
        composing.set(false);
        text.set("");
        code.set(null);
        problem.set("");
        returning.set(false);
        selected.set(null);
        pinned = null;
    }

    /** Looks at a comment: what it points at is pointed at again. */
    void select(Comment comment) {
        selected.set(comment);
        comment.pin().span().ifPresent(span -> {
            session.playhead().loop(span);
            session.playhead().seek(span.start());
        });
        words().stream()
                .filter(word ->
                        comment.said().version().filter(word.version()::equals).isPresent())
                .filter(word -> comment.pin()
                        .word()
                        .filter(pin -> pin.number() == word.number())
                        .isPresent())
                .findFirst()
                .ifPresent(pointed::set);
    }

    /** Says that a comment was seen to, or that it was not. */
    void resolve(Comment comment) {
        comments()
                .resolve(
                        comment,
                        !comment.isResolved(),
                        session.annotatorProperty().get());
    }

    /** The same for the comment that is looked at, or else for the first that is open. */
    public void verify() {
        Comment looked = selected.get();
        Optional<Comment> first = comments().open().stream().findFirst();
        Optional<Comment> meant = looked == null
                ? first
                : comments().all().stream()
                        .filter(one -> one.id() == looked.id())
                        .findFirst();
        meant.ifPresent(this::resolve);
    }

    /** What a comment is pinned to, in words, as far as it is still there. */
    String pinTextOf(Comment comment) {
        Optional<String> word = comment.pin().word().map(Pin.Word::text);
        return word.map(text -> side(comment)
                        .map(side -> WORDS.text("pin.word", text, side))
                        .orElseGet(() -> WORDS.text("pin.wordAlone", text)))
                .orElseGet(() -> WORDS.text(comment.pin().span().isPresent() ? "pin.stretch" : "pin.clip"));
    }

    private Optional<String> side(Comment comment) {
        Compared now = judging.comparedProperty().get();
        Optional<RevisionId> version = comment.said().version();
        if (now == null || version.isEmpty()) {
            return Optional.empty();
        }
        if (now.one().map(Revision::id).equals(version)) {
            return Optional.of(WORDS.text("side.a"));
        }
        return now.other().map(Revision::id).equals(version) ? Optional.of(WORDS.text("side.b")) : Optional.empty();
    }

    /** Whether a comment points to a word that none of the texts at hand has. */
    boolean isOrphan(Comment comment) {
        Compared now = judging.comparedProperty().get();
        return now != null
                && comment.pin().isOrphanIn(judging.merging().textProperty().get())
                && now.one()
                        .filter(one -> !comment.pin().isOrphanIn(one.text()))
                        .isEmpty()
                && now.other()
                        .filter(other -> !comment.pin().isOrphanIn(other.text()))
                        .isEmpty();
    }
}
