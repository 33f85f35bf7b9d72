package avcap.studio.captioning;

import avcap.studio.annotation.Project;
import avcap.studio.guideline.Finding;
import avcap.studio.guideline.Guideline;
import avcap.studio.guideline.GuidelineFile;
import avcap.studio.session.Session;
import avcap.studio.work.Latest;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableStringValue;
import org.jspecify.annotations.Nullable;

/** The project's guideline held against the text at every keystroke. */
final class GuidelineChecking {

    private static final Words WORDS = UiResources.studioWords();

    private final Session session;
    private final Workshop workshop;
    private final ObservableStringValue text;
    private final Latest<Guideline> reading = new Latest<>();
    private final ReadOnlyObjectWrapper<Guideline> guideline =
            new ReadOnlyObjectWrapper<>(this, "guideline", Guideline.house());
    private final ReadOnlyObjectWrapper<List<Finding>> findings =
            new ReadOnlyObjectWrapper<>(this, "findings", List.of());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    GuidelineChecking(Session session, Workshop workshop, ObservableStringValue text) {
        this.session = session;
        this.workshop = workshop;
        this.text = text;
        text.addListener((observed, before, now) -> check());
        guideline.addListener((observed, before, now) -> check());
        session.projectProperty().addListener((observed, before, now) -> opened(now));
        opened(session.projectProperty().get());
        check();
    }

    ReadOnlyObjectProperty<Guideline> guidelineProperty() {
        return guideline.getReadOnlyProperty();
    }

    /** Where the text departs from the guideline, in its order. */
    ReadOnlyObjectProperty<List<Finding>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    /** Why the project's guideline is not used or not kept, one sentence; empty if it is. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Switches a rule on or off, for this project from now on. */
    void use(String rule, boolean on) {
        reading.cancel(); // what was being read is what was chosen before
        guideline.set(guideline.get().with(rule, on));
        Guideline kept = guideline.get();
        session.project()
                .filter(project -> project.readOnlyReason().isEmpty())
                .ifPresent(project -> workshop.submitStore(WORDS.text("work.guideline"), progress -> {
                            new GuidelineFile(project.folder()).write(kept);
                            return kept;
                        })
                        .whenFailed(failure -> problem.set(failure.sentence())));
    }

    private void opened(@Nullable Project project) {
        reading.cancel();
        problem.set("");
        guideline.set(Guideline.house());
        if (project != null) {
            GuidelineFile file = new GuidelineFile(project.folder());
            reading.start(() -> workshop.submitMedia(WORDS.text("work.guideline"), progress -> file.read()))
                    .whenDone(guideline::set)
                    .whenFailed(failure -> problem.set(failure.sentence()));
        }
    }

    private void check() {
        findings.set(guideline.get().check(text.get()));
    }
}
