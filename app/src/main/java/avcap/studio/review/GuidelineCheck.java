package avcap.studio.review;

import avcap.studio.annotation.Project;
import avcap.studio.guideline.Finding;
import avcap.studio.guideline.Guideline;
import avcap.studio.guideline.GuidelineFile;
import avcap.studio.session.Session;
import avcap.studio.work.Latest;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableStringValue;

/** The project's guideline held against what would be approved. */
final class GuidelineCheck {

    private final Session session;
    private final Workshop workshop;
    private final ObservableStringValue text;
    private final Latest<Guideline> reading = new Latest<>();
    private final ReadOnlyObjectWrapper<List<Finding>> findings =
            new ReadOnlyObjectWrapper<>(this, "findings", List.of());
    private Guideline guideline = Guideline.house();

    GuidelineCheck(Session session, Workshop workshop, ObservableStringValue text) {
        this.session = session;
        this.workshop = workshop;
        this.text = text;
        text.addListener((observed, before, now) -> check());
        session.projectProperty().addListener((observed, before, now) -> use(Guideline.house()));
        check();
    }

    /** Where the text departs from the guideline, in its order. */
    ReadOnlyObjectProperty<List<Finding>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    /** Reads the project's rules again, which may have been switched where captions are written. */
    void refresh() {
        session.project().ifPresent(this::read);
    }

    /** One that cannot be read is told of where captions are written; until then the studio's own rules hold. */
    private void read(Project project) {
        GuidelineFile file = new GuidelineFile(project.folder());
        reading.start(() ->
                        workshop.submitMedia(UiResources.studioWords().text("work.guideline"), progress -> file.read()))
                .whenDone(this::use);
    }

    private void use(Guideline rules) {
        guideline = rules;
        check();
    }

    private void check() {
        findings.set(guideline.check(text.get()));
    }
}
