package avcap.studio.firststeps;

import avcap.studio.annotation.Entry;
import avcap.studio.annotation.Status;
import avcap.studio.session.Session;
import avcap.studio.session.WordSelection;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;

/** Which of the first steps are done, which were passed over, and whether they are shown. */
public final class FirstStepsViewModel {

    private final Session session;
    private final Set<FirstStep> done = EnumSet.noneOf(FirstStep.class);
    private final Set<FirstStep> passed = EnumSet.noneOf(FirstStep.class);
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper(this, "changes");

    /** Follows what is done in the session. */
    public FirstStepsViewModel(Session session) {
        this.session = session;
        session.words().selectedIndexProperty().addListener((observed, before, now) -> looked());
        session.explanationProperty().addListener((observed, before, now) -> looked());
        session.entries().addListener(this::corrected);
    }

    /** Whether the steps are on the screen. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** Counts what becomes of the steps, so that whoever shows or keeps them looks again. */
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    public boolean isDone(FirstStep step) {
        return done.contains(step);
    }

    /** Whether it was passed over, and not done after all. */
    public boolean isPassed(FirstStep step) {
        return passed.contains(step) && !isDone(step);
    }

    /** The step to do next; empty once each is done or passed over. */
    public Optional<FirstStep> next() {
        return Arrays.stream(FirstStep.values())
                .filter(step -> !done.contains(step) && !passed.contains(step))
                .findFirst();
    }

    /** Takes up what is remembered of another day. */
    public void recall(Collection<FirstStep> doneBefore, Collection<FirstStep> passedBefore, boolean wereShown) {
        done.addAll(doneBefore);
        passed.addAll(passedBefore);
        shown.set(wereShown);
        changed();
    }

    /** Shows the steps; if none is left, from the beginning. */
    public void show() {
        if (next().isEmpty()) {
            done.clear();
            passed.clear();
        }
        shown.set(true);
        changed();
    }

    public void close() {
        shown.set(false);
    }

    /** Goes on without having done a step. */
    public void pass(FirstStep step) {
        if (passed.add(step)) {
            changed();
        }
    }

    /** Captions were written to files and read back. */
    public void exported() {
        did(FirstStep.EXPORT);
    }

    /** A word is chosen and the screen shows what it leaned on. */
    private void looked() {
        if (session.words().selectedIndex() != WordSelection.NONE
                && session.explanationProperty().get() != null) {
            did(FirstStep.LOOK);
        }
    }

    private void corrected(ListChangeListener.Change<? extends Entry> change) {
        while (change.next()) {
            int both = Math.min(change.getRemovedSize(), change.getAddedSize());
            for (int i = 0; change.wasReplaced() && i < both; i++) {
                if (isCorrection(
                        change.getRemoved().get(i), change.getAddedSubList().get(i))) {
                    did(FirstStep.CORRECT);
                }
            }
        }
    }

    /** Stood by as the person left it, and not as the machine said it. */
    private static boolean isCorrection(Entry before, Entry now) {
        return before.id().equals(now.id())
                && before.status() != now.status()
                && now.status() == Status.ACCEPTED
                && (before.status() == Status.EDITING || !before.caption().equals(now.caption()));
    }

    private void did(FirstStep step) {
        if (done.add(step)) {
            changed();
        }
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }
}
