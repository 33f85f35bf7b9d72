package avcap.studio.formats;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Project;
import avcap.studio.store.ProjectFolder;
import avcap.studio.testing.Clips;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /** Reads a file in by that name, after a dry run that foretold the same. */
    static ImportReport read(Project project, CaptionFormat format, Path file, Annotator by) throws Exception {
        CaptionImport captions = new CaptionImport(format, file, Optional.empty(), clip -> Optional.empty());
        ImportReport dry = captions.dryRun(project, Progress.none());
        ImportReport report = captions.run(project, by, Progress.none());
        assertThat(report).isEqualTo(dry);
        return report;
    }

    /** Writes what is accepted, without clips, into a folder beside the projects. */
    Path export(Project project, CaptionFormat format, String to) throws Exception {
        new Export(List.of(format), Selection.ACCEPTED)
                .withoutMedia()
                .run(project, folder.resolve(to), Progress.none());
        return folder.resolve(to).resolve(format.fileName());
    }

    @Override
    public void close() {
        opened.forEach(Project::close);
    }
}
