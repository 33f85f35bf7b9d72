package avcap.studio.review;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.CaptionText;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.RevisionId;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.Versions;
import avcap.studio.annotation.review.QueuedClip;
import avcap.studio.annotation.review.Verdict;
import avcap.studio.session.Session;
import avcap.studio.work.Latest;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** Two texts held against each other: which is better, what is merged of them, and what becomes of the clip. */
public final class JudgingViewModel {

    private static final Words WORDS = UiResources.reviewWords();

    private final Session session;
    private final Workshop workshop;
    private final QueueViewModel queue;
    private final Latest<Compared> opening = new Latest<>();
    private final ReadOnlyObjectWrapper<@Nullable Compared> compared = new ReadOnlyObjectWrapper<>(this, "compared");
    private final Merging merging = new Merging();
    private final ReadOnlyObjectWrapper<@Nullable Verdict> verdict = new ReadOnlyObjectWrapper<>(this, "verdict");
    private final ReadOnlyBooleanWrapper revealed = new ReadOnlyBooleanWrapper(this, "revealed");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final BooleanProperty blind = new SimpleBooleanProperty(this, "blind", true);
    private final BooleanProperty againstMachine = new SimpleBooleanProperty(this, "againstMachine");
    private boolean isLooked;
    private boolean isOld;

    public JudgingViewModel(Session session, Workshop workshop, QueueViewModel queue) {
        this.session = session;
        this.workshop = workshop;
        this.queue = queue;
        session.selectedIdProperty().addListener((observed, before, now) -> open(now));
        session.selectedProperty().addListener((observed, before, now) -> changed(before, now));
        session.annotatorProperty().addListener((observed, before, now) -> recall());
        session.projectProperty().addListener((observed, before, now) -> merging.forget());
        blind.addListener((observed, before, now) -> reveal());
        verdict.addListener((observed, before, now) -> reveal());
        compared.addListener((observed, before, now) -> reveal());
        revealed.addListener((observed, before, now) -> againstMachine.set(againstMachine.get() && now));
        open(session.selectedIdProperty().get());
    }

    /** Texts are read and compared only for someone who sees them. */
    void setLooked(boolean now) {
        isLooked = now;
        if (now && isOld) {
            read(session.selectedIdProperty().get());
        }
    }

    /** What is held against each other, null until it is read. */
    ReadOnlyObjectProperty<@Nullable Compared> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    /** The text that would be approved. */
    Merging merging() {
        return merging;
    }

    /** What this person chose between the two, null if nothing yet. */
    ReadOnlyObjectProperty<@Nullable Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /** Whether it is shown who wrote what. */
    ReadOnlyBooleanProperty revealedProperty() {
        return revealed.getReadOnlyProperty();
    }

    /** What is in the way and what to do, one sentence; empty if nothing is. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether origins stay hidden until one is chosen. */
    BooleanProperty blindProperty() {
        return blind;
    }

    /** Whether the merged text is shown against the machine's; not before origins are. */
    BooleanProperty againstMachineProperty() {
        return againstMachine;
    }

    Session session() {
        return session;
    }

    private void open(@Nullable EntryId id) {
        opening.cancel();
        merging.show(null);
        compared.set(null);
        verdict.set(null);
        problem.set("");
        read(id);
    }

    private void read(@Nullable EntryId id) {
        isOld = !isLooked;
        if (isLooked && id != null) {
            session.project().ifPresent(open -> opening.start(
                            () -> workshop.submitStore(WORDS.text("work.open"), progress -> Compared.read(open, id)))
                    .whenDone(this::opened)
                    .whenFailed(failure -> problem.set(failure.sentence())));
        }
    }

    /** Another revision or status of the same clip: what is compared may be something else by now. */
    private void changed(@Nullable Entry before, @Nullable Entry now) {
        if (before == null || now == null || !before.id().equals(now.id())) {
            return;
        }
        if (before.status() != now.status() || !before.caption().equals(now.caption())) {
            read(now.id());
        }
    }

    private void opened(Compared found) {
        merging.show(found);
        compared.set(found);
        recall();
    }

    private void recall() {
        Compared now = compared.get();
        Annotator by = session.annotatorProperty().get();
        verdict.set(now == null ? null : now.verdictOf(by).orElse(null));
    }

    /** Hides who wrote what, or no longer. */
    public void toggleBlind() {
        blind.set(!blind.get());
    }

    private void reveal() {
        Compared now = compared.get();
        revealed.set(now != null && (!blind.get() || !now.isBetweenPeople() || verdict.get() != null));
    }

    /** Compares two others of the versions. */
    void compare(Revision one, Revision other) {
        Compared now = compared.get();
        if (now != null && !one.id().equals(other.id())) {
            opened(now.pair(one, other));
        }
    }

    /** Finds A better: its words are taken everywhere, and who wrote which is shown. */
    public void preferA() {
        choose(false, true);
    }

    public void preferB() {
        choose(true, true);
    }

    /** Finds nothing to choose; what is merged so far stays. */
    public void bothFine() {
        choose(false, false);
    }

    private void choose(boolean second, boolean isBetter) {
        Compared now = compared.get();
        if (now == null || !now.isBetweenPeople()) {
            problem.set(now == null ? "" : WORDS.text("judge.onlyOne"));
            return;
        }
        RevisionId one = now.one().orElseThrow().id();
        RevisionId other = now.other().orElseThrow().id();
        Optional<RevisionId> chosen = isBetter ? Optional.of(second ? other : one) : Optional.empty();
        Verdict given = new Verdict(
                now.entry(),
                one,
                other,
                chosen,
                !revealed.get(),
                session.annotatorProperty().get(),
                Instant.ofEpochMilli(Instant.now().toEpochMilli()));
        session.project().filter(open -> open.readOnlyReason().isEmpty()).ifPresent(open -> session.saving()
                .write(
                        () -> {
                            open.judge(given);
                            return given;
                        },
                        written -> {}));
        problem.set("");
        verdict.set(given);
        if (isBetter) {
            merging.takeAll(second);
        }
    }

    /** Shows the merged text against the machine's, or no longer. */
    public void compareWithMachine() {
        boolean isThere =
                Optional.ofNullable(compared.get()).flatMap(Compared::machine).isPresent();
        againstMachine.set(!againstMachine.get() && revealed.get() && isThere);
    }

    /** Whether nobody has said the text as it stands. */
    boolean isNew() {
        Compared now = compared.get();
        return now != null
                && now.history().stream().noneMatch(revision -> revision.text()
                        .equals(merging.textProperty().get()));
    }

    /** Whether the text is the reviewer's own and nobody else's. */
    boolean isOwn() {
        Compared now = compared.get();
        return now != null
                && Versions.isOwn(
                        now.history(),
                        merging.textProperty().get(),
                        session.annotatorProperty().get());
    }

    /** Whether nothing can be judged here; says why. */
    private boolean isReadOnly() {
        String reason = session.readOnlyReason();
        if (!reason.isEmpty()) {
            problem.set(reason);
        }
        return !reason.isEmpty();
    }

    /** Approves the merged text and goes on to what waits next. */
    public void approve() {
        if (isReadOnly()) {
            return;
        }
        EntryId id = session.selectedIdProperty().get();
        String tidy = CaptionText.tidy(merging.textProperty().get());
        if (id == null || compared.get() == null || tidy.isEmpty()) {
            problem.set(WORDS.text("judge.nothing"));
            return;
        }
        Optional<QueuedClip> next = queue.following();
        session.approve(id, tidy);
        next.ifPresent(queue::select);
    }

    /** Gives the clip back to the annotator and goes on; false, and a sentence, if nobody has said why. */
    boolean sendBack() {
        if (isReadOnly()) {
            return true; // there is nothing to ask
        }
        if (session.comments().open().isEmpty()) {
            problem.set(WORDS.text("judge.why"));
            return false;
        }
        returnNow();
        return true;
    }

    /** Gives the clip back, now that somebody has said why. */
    void returnNow() {
        if (isReadOnly()) {
            return;
        }
        problem.set("");
        Optional<QueuedClip> next = queue.following();
        Optional.ofNullable(session.selectedIdProperty().get()).ifPresent(id -> session.mark(id, Status.RETURNED));
        next.ifPresent(queue::select);
    }
}
