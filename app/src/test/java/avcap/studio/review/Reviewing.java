package avcap.studio.review;

import avcap.studio.annotation.Acceptance;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.Writing;
import avcap.studio.session.Session;
import avcap.studio.testing.InMemoryProject;
import avcap.studio.testing.ProjectContract;
import avcap.studio.work.Workshop;
import java.util.Optional;

/** A reviewer's desk: two clips, an empty queue, and nobody has looked yet. */
final class Reviewing {

    static final Annotator ANNA = new Annotator("anna");
    static final Annotator BEN = new Annotator("ben");
    static final Annotator REVIEWER = new Annotator("mira");
    static final EntryId DOG = new EntryId(1);
    static final EntryId BELL = new EntryId(2);
    static final String THEN = "a dog barks then a train rings";
    static final String AND = "a dog barks and a tram rings";

    final InMemoryProject project = InMemoryProject.of("dog", "bell");
    final Workshop workshop = Workshop.immediate();
    final Session session = new Session(workshop);
    final QueueViewModel queue = new QueueViewModel(session, workshop);

    {
        queue.setLooked(true);
    }

    final JudgingViewModel judging = new JudgingViewModel(session, workshop, queue);
    final CommentsViewModel comments = new CommentsViewModel(session, judging);

    Reviewing() {
        judging.setLooked(true);
        session.annotatorProperty().set(REVIEWER);
    }

    void accept(EntryId entry, Annotator by, String text) throws StoreException {
        Acceptance.accept(project, entry, text, by, Optional.empty());
    }

    void draft(EntryId entry, String text) throws StoreException {
        project.append(Writing.byMachine(entry, text, ProjectContract.READING));
    }

    /** Two people have written of the dog, and one of the bell just after its draft. */
    Reviewing disagreeing() throws StoreException {
        accept(DOG, ANNA, THEN);
        accept(DOG, BEN, AND);
        draft(BELL, "a bell");
        accept(BELL, ANNA, "a bell");
        return open();
    }

    Reviewing open() {
        session.open(project, project.entries());
        queue.show();
        return this;
    }
}
