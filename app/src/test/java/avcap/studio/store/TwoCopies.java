package avcap.studio.store;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.NewClip;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Step;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.Writing;
import avcap.studio.annotation.merge.Choice;
import avcap.studio.annotation.merge.Conflict;
import avcap.studio.annotation.merge.Merge;
import avcap.studio.testing.Clips;
import avcap.studio.testing.ProjectContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One project in two folders, with a dog and a cat that a machine has captioned while the copies were one. */
public final class TwoCopies implements AutoCloseable {

    public static final Annotator ANNA = new Annotator("anna");
    public static final Annotator BEN = new Annotator("ben");
    public static final Annotator MERGER = new Annotator("mira");

    public final Project here;
    public final Project there;
    public final EntryId dog;
    public final EntryId cat;

    public TwoCopies(Path folder) throws StoreException {
        Path first = folder.resolve("here");
        Path second = folder.resolve("there");
        try (Project project = ProjectFolder.create(first, "Zoo")) {
            dog = project.add(List.of(clip(folder, "dog"))).get(0).id();
            cat = project.add(List.of(clip(folder, "cat"))).get(0).id();
            project.append(Writing.byMachine(dog, "a dog", ProjectContract.READING));
            project.append(Writing.byMachine(cat, "a cat", ProjectContract.READING));
        }
        try {
            Files.createDirectories(second);
            Files.copy(first.resolve(ProjectFolder.FILE), second.resolve(ProjectFolder.FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        here = ProjectFolder.open(first);
        there = ProjectFolder.open(second);
    }

    /** With the bytes of {@link Clips#named}, in a file that is there. */
    private static NewClip clip(Path folder, String name) {
        NewClip known = Clips.named(name);
        try {
            Path file = Files.createFile(folder.resolve(name + ".mp4"));
            return new NewClip(file, known.clip(), known.duration(), known.states(), known.problem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void accept(Project project, EntryId entry, String text, Annotator by) throws StoreException {
        project.append(Writing.accepted(entry, Optional.empty(), by, text, Optional.empty()));
    }

    static void accept(Project project, EntryId entry, Slot slot, String text, Annotator by) throws StoreException {
        project.append(Writing.accepted(entry, Optional.empty(), by, text, Optional.empty())
                .in(slot));
    }

    Merge compare() throws StoreException {
        return ProjectMerge.compare(here, there.folder(), false, Progress.none());
    }

    /** Takes the other copy in; every conflict is decided alike. */
    static Optional<Step> merge(Project into, Project from, Choice choice) throws StoreException {
        Merge merge = ProjectMerge.compare(into, from.folder(), false, Progress.none());
        Map<Conflict, Choice> choices = new HashMap<>();
        merge.conflicts().forEach(conflict -> choices.put(conflict, choice));
        return merge.carryOut(choices, MERGER);
    }

    Optional<Step> mergeHere(Choice choice) throws StoreException {
        return merge(here, there, choice);
    }

    public static Entry entry(Project project, String name) throws StoreException {
        return project.entries().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        here.close();
        there.close();
    }
}
