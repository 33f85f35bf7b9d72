package avcap.studio.work;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What one place on the screen shows of the job it waits for: whether there is one, how far it has come, and why the last one
 * failed. Belongs to the window's thread.
 */
public final class Underway {

    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(this, "fraction", -1);
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper(this, "step", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private @Nullable Work<?> current;

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public boolean isBusy() {
        return busy.get();
    }

    /** How far, in [0, 1]; negative while it cannot be known. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** What is done now, in a few words. */
    public ReadOnlyStringProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** One sentence; empty unless the last job failed. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Shows a job; the one before is cancelled. */
    public <T> Work<T> show(Work<T> work) {
        cancel();
        current = work;
        problem.set("");
        fraction.bind(work.fractionProperty());
        step.bind(work.stepProperty());
        busy.set(true);
        work.whenOver(over -> {
            if (current == over) {
                current = null;
                fraction.unbind();
                step.unbind();
                busy.set(false);
                over.failure().ifPresent(failure -> problem.set(failure.sentence()));
            }
        });
        return work;
    }

    /** Cancels the job that is shown, if there is one, and forgets why the last one failed. */
    public void cancel() {
        Work<?> before = current;
        if (before != null) {
            before.cancel();
        }
        problem.set("");
    }
}
