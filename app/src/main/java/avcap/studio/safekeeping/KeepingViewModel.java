package avcap.studio.safekeeping;

import avcap.studio.session.Saving;
import avcap.studio.session.Session;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Whether what is typed is kept, and why not. */
public final class KeepingViewModel {

    private static final Words WORDS = UiResources.safekeepingWords();

    /** How it stands. */
    enum Kind {
        KEPT,
        NOT_SAVED,
        READ_ONLY
    }

    /**
     * What there is to say of it.
     *
     * @param title in a few words, empty if all is well
     * @param detail why, and what to do
     */
    record Standing(Kind kind, String title, String detail) {}

    private final Session session;
    private final ReadOnlyObjectWrapper<Standing> standing =
            new ReadOnlyObjectWrapper<>(this, "standing", new Standing(Kind.KEPT, "", ""));

    public KeepingViewModel(Session session) {
        this.session = session;
        Saving saving = session.saving();
        session.projectProperty().addListener((observed, before, now) -> show());
        saving.stateProperty().addListener((observed, before, now) -> show());
        saving.problemProperty().addListener((observed, before, now) -> show());
        saving.waitingProperty().addListener((observed, before, now) -> show());
        show();
    }

    ReadOnlyObjectProperty<Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    private void show() {
        standing.set(found());
    }

    private Standing found() {
        Saving saving = session.saving();
        Instant since = saving.notSavedSinceProperty().get();
        if (saving.state() == Saving.State.NOT_SAVED && since != null) {
            String waiting =
                    WORDS.text("keeping.waiting", saving.waitingProperty().get());
            return new Standing(
                    Kind.NOT_SAVED,
                    WORDS.text("keeping.notSaved", Told.time(since)),
                    saving.problemProperty().get() + " " + waiting);
        }
        String reason = session.readOnlyReason();
        return reason.isEmpty()
                ? new Standing(Kind.KEPT, "", "")
                : new Standing(Kind.READ_ONLY, WORDS.text("keeping.readOnly"), reason);
    }

    void retry() {
        session.saving().retry();
    }
}
