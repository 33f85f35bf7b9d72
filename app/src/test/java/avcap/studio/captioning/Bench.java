package avcap.studio.captioning;

import avcap.inference.features.ClipFeatures;
import avcap.inference.features.InputShape;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.StoreException;
import avcap.studio.session.ClipOpening;
import avcap.studio.session.Session;
import avcap.studio.testing.Clips;
import avcap.studio.testing.FakeCaptioner;
import avcap.studio.testing.InMemoryProject;
import avcap.studio.testing.Readings;
import avcap.studio.work.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;

/** A session at work on a project of three clips, without a window: what is submitted is done at once. */
public final class Bench {

    public static final EntryId DOG = new EntryId(1);
    public static final EntryId CAT = new EntryId(2);
    public static final EntryId OWL = new EntryId(3);

    public final Workshop workshop;
    public final Session session;
    public final InMemoryProject project;
    public final FakeCaptioner model = new FakeCaptioner("a dog barks");

    public Bench(Path folder) {
        this(folder, Workshop.immediate());
    }

    public Bench(Path folder, Workshop workshop) {
        this.workshop = workshop;
        this.session = new Session(workshop);
        this.project = new InMemoryProject(folder);
        for (String name : List.of("dog", "cat", "owl")) {
            Path file = folder.resolve(name + ".mp4");
            try {
                Files.createFile(file);
                project.add(List.of(Clips.at(file)));
            } catch (IOException | StoreException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** Opens the project, with clips that read as told and the model in use. */
    public Bench open(BiFunction<Path, InputShape, ClipFeatures> reading) {
        session.captionerProperty().set(model);
        ClipOpening.follow(session, workshop, (file, shape, preset, progress) -> reading.apply(file, shape));
        session.open(project, project.entries());
        return this;
    }

    public Bench open() {
        return open(Readings::both);
    }

    public Entry entry(EntryId id) {
        try {
            return project.entry(id);
        } catch (StoreException e) {
            throw new AssertionError(e);
        }
    }
}
