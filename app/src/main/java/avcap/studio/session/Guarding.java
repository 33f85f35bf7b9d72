package avcap.studio.session;

import avcap.studio.annotation.Entry;
import avcap.studio.annotation.Guards;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Status;
import avcap.studio.store.GuardsFile;
import avcap.studio.work.Latest;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** What the open project does against drafts being waved through, and what it holds back of the chosen clip for that. */
public final class Guarding {

    private static final Words WORDS = UiResources.guardWords();

    private final Session session;
    private final Workshop workshop;
    private final Heard heard;
    private final Latest<Guards> reading = new Latest<>();
    private final ReadOnlyObjectWrapper<Guards> guards = new ReadOnlyObjectWrapper<>(this, "guards", Guards.NONE);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final BooleanProperty heldBack = new SimpleBooleanProperty(this, "heldBack");

    Guarding(Session session, Workshop workshop) {
        this.session = session;
        this.workshop = workshop;
        this.heard = new Heard(session, System::nanoTime);
        session.projectProperty().addListener((observed, before, now) -> opened(now));
    }

    /** What is on; nothing until it is read. */
    public ReadOnlyObjectProperty<Guards> guardsProperty() {
        return guards.getReadOnlyProperty();
    }

    public Guards guards() {
        return guards.get();
    }

    /** Why what the project wants is not known, or was not kept, one sentence; empty if it is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What was heard of the clips. */
    public Heard heard() {
        return heard;
    }

    /** Whether nothing that a model says of the chosen caption is shown yet; whoever shows the caption writes here. */
    public BooleanProperty heldBackProperty() {
        return heldBack;
    }

    /**
     * Whether a clip's caption is a machine's draft that lists do not tell: nobody is to see it before they have written, or it may
     * be shown with a wrong word.
     */
    public boolean isHeldBack(Entry entry) {
        return guards().holdBackInLists() && entry.status() == Status.DRAFT;
    }

    /** Chooses for the project, from now on. */
    public void use(Guards chosen) {
        reading.cancel(); // what was being read is what was chosen before
        guards.set(chosen);
        problem.set("");
        session.project()
                .filter(project -> project.readOnlyReason().isEmpty())
                .ifPresent(project -> workshop.submitStore(WORDS.text("work.guards"), progress -> {
                            new GuardsFile(project.folder()).write(chosen);
                            return chosen;
                        })
                        .whenFailed(failure -> problem.set(failure.sentence())));
    }

    private void opened(@Nullable Project project) {
        reading.cancel();
        problem.set("");
        guards.set(Guards.NONE);
        if (project != null) {
            GuardsFile file = new GuardsFile(project.folder());
            reading.start(() -> workshop.submitStore(WORDS.text("work.guards"), progress -> file.read()))
                    .whenDone(guards::set)
                    .whenFailed(failure -> problem.set(failure.sentence()));
        }
    }
}
