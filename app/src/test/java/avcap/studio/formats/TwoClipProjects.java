package avcap.studio.formats;

import avcap.studio.annotation.Project;
import avcap.studio.store.ProjectFolder;
import avcap.studio.testing.Clips;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Projects of two clips, a dog and a cat, from and into which captions go. */
final class TwoClipProjects implements AutoCloseable {

    private final Path folder;
    private final List<Project> opened = new ArrayList<>();

    TwoClipProjects(Path folder) {
        this.folder = folder;
    }

    Project project(String name) throws Exception {
        Project project = ProjectFolder.create(folder.resolve(name), name);
        opened.add(project);
        project.add(List.of(
                Clips.at(folder.resolve(name).resolve("dog.wav")),
                Clips.at(folder.resolve(name).resolve("cat.wav"))));
        return project;
    }

    @Override
    public void close() {
        opened.forEach(Project::close);
    }
}
