package avcap.studio.guide;

import avcap.inference.clip.TimeSpan;
import avcap.inference.progress.Progress;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Reading;
import avcap.studio.annotation.ScoredWord;
import avcap.studio.annotation.Writing;
import avcap.studio.formats.CaptionFormat;
import avcap.studio.formats.Export;
import avcap.studio.formats.Selection;
import avcap.studio.store.MemoryProjects;
import avcap.studio.testing.Clips;
import avcap.studio.testing.SetClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One clip, corrected by a person and with a stretch of time, a label, a tag and a note of its own, as each format in text writes it. */
final class FormatExamples {

    private static final Set<String> NO_TEXT = Set.of("parquet", "webdataset");
    private static final int LONGEST = 3_000;

    private final Path folder;

    FormatExamples(Path folder) {
        this.folder = folder;
    }

    String made() {
        try {
            new Export(CaptionFormat.all(), Selection.ACCEPTED).withoutMedia().run(project(), folder, Progress.none());
            return CaptionFormat.all().stream()
                    .filter(format -> !NO_TEXT.contains(format.id()))
                    .map(this::example)
                    .collect(Collectors.joining("\n"));
        } catch (Exception e) {
            throw new AssertionError("The examples could not be written.", e);
        }
    }

    private static Project project() throws Exception {
        SetClock clock = new SetClock(Instant.parse("2026-11-02T09:00:00Z"));
        Annotator anna = new Annotator("anna");
        Project project = MemoryProjects.in(Path.of("/clips").toAbsolutePath(), clock);
        EntryId bell = project.add(List.of(Clips.named("bell"))).get(0).id();
        Reading reading = new Reading(
                "avcap-mini@1",
                Map.of("beams", "4"),
                -0.5,
                List.of(new ScoredWord("a", -0.1), new ScoredWord("ball", -1.2), new ScoredWord("rings", -0.2)));
        project.append(Writing.byMachine(bell, "a ball rings", reading));
        clock.pass(Duration.ofSeconds(40));
        project.append(Writing.accepted(bell, Optional.empty(), anna, "a bell rings twice", Optional.empty()));
        project.label(bell, Set.of("/m/0395lw"));
        project.addSegment(bell, new TimeSpan(1.5, 2.25), "the bell", anna);
        project.tag(bell, "loud", true, anna);
        project.note(bell, "Twice?", anna);
        return project;
    }

    private String example(CaptionFormat format) {
        Path written = folder.resolve(format.fileName());
        try (Stream<Path> files = Files.isDirectory(written) ? Files.walk(written) : Stream.of(written)) {
            return "### " + format.title() + ", `" + format.id() + "`\n\n"
                    + files.filter(Files::isRegularFile)
                            .sorted()
                            .map(this::shown)
                            .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new AssertionError(format.id() + " left nothing.", e);
        }
    }

    private String shown(Path file) {
        try {
            String text = Files.readString(file);
            String told = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
            return "`" + folder.relativize(file).toString().replace('\\', '/') + "`:\n\n```\n" + told
                    + (told.endsWith("\n") ? "" : "\n") + "```\n";
        } catch (IOException e) {
            throw new AssertionError(file + " is not text.", e);
        }
    }
}
