package avcap.studio.store;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.NewClip;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Reading;
import avcap.studio.annotation.ScoredWord;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.Writing;
import avcap.studio.testing.Clips;
import avcap.studio.testing.SetClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jdbi.v3.core.Handle;

/**
 * A project that four people have worked on for two weeks, made up and always the same; and a copy of it in which two of them
 * went on, while the others went on here.
 */
public final class MadeProject {

    private static final List<Annotator> PEOPLE =
            List.of(new Annotator("Mira"), new Annotator("Dorte"), new Annotator("Luis"), new Annotator("Jun"));
    private static final List<String> WHO = List.of("a dog", "a man", "a child", "a tram", "a kettle", "two gulls");
    private static final List<String> DOES =
            List.of("barks", "speaks", "laughs", "rings its bell", "whistles", "cries in the distance");
    private static final List<String> WHERE =
            List.of("in the street", "near the water", "in a kitchen", "while it rains", "as people walk by");

    private final Random random = new Random(5);
    private final SetClock clock = new SetClock(Instant.parse("2026-11-02T08:00:00Z"));

    private MadeProject() {}

    /** Makes both copies below a folder: {@code here} and {@code there}. */
    public static void in(Path folder, int clips) throws StoreException, IOException {
        new MadeProject().make(folder, clips);
    }

    /** For looking at: the folder and how many clips. */
    public static void main(String[] arguments) throws StoreException, IOException {
        in(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    }

    private void make(Path folder, int clips) throws StoreException, IOException {
        Path here = folder.resolve("here");
        Path there = folder.resolve("there");
        try (Project project = open(here, "Street and kitchen")) {
            for (int i = 0; i < clips; i++) {
                NewClip clip = Clips.at(here.resolve(String.format("street_%05d.mp4", i)));
                EntryId entry = project.add(List.of(clip)).get(0).id();
                String machine = said(WHO, DOES, WHERE);
                project.append(Writing.byMachine(entry, machine, reading(machine)));
                for (Annotator who : PEOPLE) {
                    if (random.nextDouble() < .6) {
                        work(project, entry, who, machine);
                    }
                }
                if (i % Math.max(1, clips / 12) == 0) {
                    clock.pass(Duration.ofHours(20));
                }
            }
        }
        Files.createDirectories(there);
        Files.copy(here.resolve(ProjectFolder.FILE), there.resolve(ProjectFolder.FILE));
        goOn(here, PEOPLE.subList(0, 2), .2);
        goOn(there, PEOPLE.subList(2, 4), .25);
    }

    private void goOn(Path folder, List<Annotator> people, double share) throws StoreException {
        try (Project project = open(folder, "")) {
            for (var entry : project.entries()) {
                Annotator who = people.get(random.nextInt(people.size()));
                if (random.nextDouble() < share) {
                    work(project, entry.id(), who, entry.caption());
                }
                if (random.nextDouble() < share / 4) {
                    project.mark(entry.id(), random.nextBoolean() ? Status.FLAGGED : Status.REJECTED, who);
                }
                if (random.nextDouble() < share / 4) {
                    project.note(entry.id(), "Is it one or two?", who);
                }
            }
        }
    }

    private void work(Project project, EntryId entry, Annotator who, String before) throws StoreException {
        boolean isLuis = who.name().equals("Luis");
        clock.pass(Duration.ofSeconds(8 + random.nextInt(isLuis ? 40 : 15)));
        String text = changed(before, isLuis ? .5 : .15);
        for (int batch = 1; batch <= 3; batch++) {
            project.journal(new Draft(entry, text.substring(0, text.length() * batch / 3), who, clock.instant()));
            clock.pass(Duration.ofSeconds(1 + random.nextInt(isLuis ? 30 : 12)));
        }
        project.append(Writing.accepted(entry, Optional.empty(), who, text, Optional.empty()));
        if (random.nextDouble() < .3) {
            project.tag(entry, random.nextBoolean() ? "loud" : "far away", true, who);
        }
        if (random.nextDouble() < .08) {
            project.mark(entry, Status.FLAGGED, who);
        }
    }

    private String changed(String text, double share) {
        if (random.nextDouble() < share / 2) {
            return said(WHO, DOES, WHERE);
        }
        StringBuilder changed = new StringBuilder();
        for (String word : text.split(" ")) {
            changed.append(random.nextDouble() < share ? one(List.of("loudly", "again", "and", "then")) : word)
                    .append(' ');
        }
        return changed.toString();
    }

    private String said(List<String> who, List<String> does, List<String> where) {
        return one(who) + " " + one(does) + " " + one(where);
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Reading reading(String text) {
        return new Reading(
                "avcap-mini@made",
                Map.of("mode", "captioning"),
                -1,
                Arrays.stream(text.split(" "))
                        .map(word -> new ScoredWord(word, -random.nextDouble()))
                        .toList());
    }

    /** The project in a folder, whose time is that of this maker. */
    private Project open(Path folder, String name) throws StoreException {
        if (!ProjectFolder.isProject(folder)) {
            ProjectFolder.create(folder, name).close();
        }
        Path file = folder.resolve(ProjectFolder.FILE);
        try {
            Handle handle = ProjectFolder.handle(SqliteFile.forWriting(file));
            return new SqliteProject(file, handle, Optional.empty(), Optional.empty(), clock);
        } catch (SQLException e) {
            throw new AssertionError("A made project could not be opened.", e);
        }
    }
}
