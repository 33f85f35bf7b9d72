package avcap.studio.store;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.Acceptance;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Draft;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.bulk.BulkAction;
import avcap.studio.annotation.bulk.BulkPlan;
import avcap.studio.annotation.query.Order;
import avcap.studio.annotation.query.Query;
import avcap.studio.formats.CocoCaptions;
import avcap.studio.formats.Export;
import avcap.studio.formats.Selection;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * How a project of a hundred thousand clips and three hundred thousand revisions behaves, as a table.
 *
 * <p>A program for people: the first argument is an empty folder, the second the number of clips.
 */
final class StoreBench {

    private static final String[] THINGS = {"dog", "bell", "tram", "kettle", "crowd", "bird", "engine", "rain"};
    private static final String[] DOINGS = {"barks", "rings", "passes", "whistles", "cheers", "sings", "idles", "falls"
    };
    private static final Annotator ANNA = new Annotator("anna");

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Path folder;
    private final int clips;

    private StoreBench(Path folder, int clips) {
        this.folder = folder;
        this.clips = clips;
    }

    public static void main(String[] arguments) throws Exception {
        int clips = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        new StoreBench(Path.of(arguments[0]), clips).run();
    }

    private void run() throws Exception {
        double made = seconds(() -> {
            generate();
            return 0;
        });
        row("made (not a target)", made * 1_000, "");
        Project[] opened = new Project[1];
        List<?>[] entries = new List<?>[1];
        row(
                "open with all entries",
                1_000
                        * seconds(() -> {
                            opened[0] = ProjectFolder.open(folder);
                            entries[0] = opened[0].entries();
                            return 0;
                        }),
                "2000");
        try (Project project = opened[0]) {
            searches(project);
            saves(project);
            pages(project);
            row(
                    "export to COCO",
                    1_000
                            * seconds(() -> new Export(List.of(new CocoCaptions()), Selection.ACCEPTED_AND_MACHINE)
                                    .run(project, folder.resolve("export"), Progress.none())),
                    "10000");
            atOnce(project);
        }
        memory(entries[0].size());
    }

    private void searches(Project project) throws Exception {
        for (String query : List.of(
                "caption:kettle",
                "bell rings 12",
                "\"a dog barks\"",
                "status:draft logprob<-1.2",
                "edited:yes",
                "author:anna",
                "label:kettle",
                "label:outdoors",
                "zzz")) {
            Query parsed = Query.parse(query);
            row("search " + query, median(7, () -> project.list(parsed, Order.NATURAL, LocalDate.EPOCH)), "100");
        }
        row(
                "all by INFORMATIVENESS, the first time",
                1_000 * seconds(() -> project.list(Query.EVERYTHING, Order.INFORMATIVENESS, LocalDate.EPOCH)),
                "");
        for (Order order : Order.values()) {
            row("all by " + order, median(5, () -> project.list(Query.EVERYTHING, order, LocalDate.EPOCH)), "");
        }
    }

    private void saves(Project project) throws Exception {
        double[] typed = new double[400];
        double[] accepted = new double[200];
        for (int i = 0; i < typed.length; i++) {
            Draft draft = new Draft(new EntryId(1 + i / 20), "a dog barks " + i, ANNA, Instant.now());
            typed[i] = 1_000
                    * seconds(() -> {
                        project.journal(draft);
                        return 0;
                    });
        }
        for (int i = 0; i < accepted.length; i++) {
            EntryId id = new EntryId(1 + i);
            accepted[i] = 1_000 * seconds(() -> Acceptance.accept(project, id, "a dog barks", ANNA, Optional.empty()));
        }
        Arrays.sort(typed);
        Arrays.sort(accepted);
        row("save a keystroke, median", typed[typed.length / 2], "5");
        row("save a keystroke, 95 %", typed[typed.length * 95 / 100], "5");
        row("accept, median", accepted[accepted.length / 2], "5");
        row("accept, 95 %", accepted[accepted.length * 95 / 100], "5");
        row("take back", median(20, () -> project.takeBack(ANNA)), "");
    }

    private void pages(Project project) throws Exception {
        List<EntryId> page = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            page.add(new EntryId(1 + i * (clips / 50)));
        }
        row("page of 50 entries", median(20, () -> project.entries(page)), "16");
        row("page of 50 histories", median(20, () -> project.histories(Optional.of(new EntryId(clips / 2)), 50)), "16");
    }

    private void atOnce(Project project) throws Exception {
        List<EntryId> all = project.entries().stream().map(Entry::id).toList();
        BulkPlan[] plan = new BulkPlan[1];
        row(
                "plan to accept all",
                1_000 * seconds(() -> plan[0] = BulkPlan.of(BulkAction.ACCEPT, "", project.captionsNow(all), Set.of())),
                "");
        String accepted = plan[0].changes().size() + " at once";
        row(
                "accept " + accepted + ", typing",
                1_000 * seconds(() -> typingMeanwhile(project, () -> project.carryOut("All", plan[0].edits(), ANNA))),
                "");
        row("take back " + accepted, 1_000 * seconds(() -> project.takeBack(ANNA)), "");
    }

    /** Ten keystrokes a second while a step holds the project: how long until each is on the disk. */
    private Object typingMeanwhile(Project project, Callable<?> step) throws Exception {
        ExecutorService lane = Executors.newSingleThreadExecutor();
        try {
            Future<?> done = lane.submit(step);
            List<Double> typed = new ArrayList<>();
            for (int i = 0; !done.isDone(); i++) {
                Draft draft = new Draft(new EntryId(1), "a dog barks " + i, ANNA, Instant.now());
                typed.add(1_000
                        * seconds(() -> {
                            project.setAside(List.of(draft));
                            return 0;
                        }));
                lane.awaitTermination(100, TimeUnit.MILLISECONDS);
            }
            project.setAside(List.of());
            Collections.sort(typed);
            row("set a keystroke aside meanwhile, median", typed.get(typed.size() / 2), "");
            row("set a keystroke aside meanwhile, longest", typed.get(typed.size() - 1), "800");
            return done.get();
        } finally {
            lane.shutdown();
        }
    }

    private void memory(int kept) {
        System.gc();
        long now = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        out.printf(Locale.ROOT, "%-42s %10d MB%n", "heap with " + kept + " entries kept", now >> 20);
    }

    private void row(String name, double millis, String target) {
        out.printf(Locale.ROOT, "%-42s %10.1f ms%s%n", name, millis, target.isEmpty() ? "" : "  target " + target);
    }

    private static double median(int times, Callable<?> what) throws Exception {
        double[] all = new double[times];
        for (int i = 0; i < times; i++) {
            all[i] = 1_000 * seconds(what);
        }
        Arrays.sort(all);
        return all[times / 2];
    }

    private static double seconds(Callable<?> what) throws Exception {
        long begin = System.nanoTime();
        what.call();
        return (System.nanoTime() - begin) / 1e9;
    }

    private void generate() throws Exception {
        Files.createDirectories(folder);
        ProjectFolder.create(folder, "Bench").close();
        try (Connection file = SqliteFile.forWriting(folder.resolve(ProjectFolder.FILE))
                        .getConnection();
                Statement statement = file.createStatement()) {
            file.setAutoCommit(false);
            entries(file);
            revisions(file);
            labels(file);
            statement.execute("UPDATE entry SET base_id = id * 3, machine_id = id * 3 - 2,"
                    + " status = CASE WHEN id % 3 = 0 THEN 'ACCEPTED' ELSE 'DRAFT' END");
            statement.execute("INSERT INTO disagreement SELECT machine_id, id * 7919 % 3000 / 1000.0, 'dog', 'SOUND',"
                    + " CASE WHEN id % 2 = 0 THEN 'bell' END FROM entry WHERE id % 4 <> 0");
            file.commit();
        }
    }

    private void entries(Connection file) throws SQLException {
        try (PreparedStatement entry =
                file.prepareStatement("INSERT INTO entry (id, name, path, sha256, duration, states,"
                        + " status) VALUES (?, ?, ?, ?, ?, '', 'NEW')")) {
            for (int i = 1; i <= clips; i++) {
                entry.setInt(1, i);
                entry.setString(2, "clip_" + i);
                entry.setString(3, "clips/clip_" + i + ".mp4");
                entry.setString(4, String.format(Locale.ROOT, "%064x", i));
                entry.setDouble(5, 5 + i % 60 / 10.0);
                entry.execute();
            }
        }
    }

    private void revisions(Connection file) throws SQLException {
        try (PreparedStatement revision =
                file.prepareStatement("INSERT INTO revision (entry_id, origin, author, at, text,"
                        + " status, model_id, decode, score, words) VALUES (?, ?, ?, ?, ?, 'DRAFT', ?, '{}', ?, ?)")) {
            for (int i = 1; i <= clips; i++) {
                double doubt = -(i * 7919L % 3000) / 1000.0;
                insert(revision, i, "MACHINE", "mini", caption(i), doubt);
                insert(revision, i, "IMPORT", "import", caption(i + 1), doubt);
                insert(
                        revision,
                        i,
                        i % 3 == 0 ? "HUMAN" : "IMPORT",
                        i % 2 == 0 ? "anna" : "ben",
                        caption(i + 2),
                        doubt);
            }
        }
    }

    /** Two a clip, one of them on all. */
    private void labels(Connection file) throws SQLException {
        try (Statement statement = file.createStatement()) {
            statement.execute("INSERT INTO step (name, author, at, state) VALUES ('Import', 'anna', 1, 'DONE')");
        }
        try (PreparedStatement label = file.prepareStatement("INSERT INTO label_of_import VALUES (1, ?, ?)")) {
            for (int i = 1; i <= clips; i++) {
                for (String each : List.of("Outdoors", THINGS[i % THINGS.length])) {
                    label.setInt(1, i);
                    label.setString(2, each);
                    label.execute();
                }
            }
        }
    }

    private static String caption(int seed) {
        int thing = seed % THINGS.length;
        int other = seed / THINGS.length % THINGS.length;
        return "a " + THINGS[thing] + " " + DOINGS[thing] + " and then a " + THINGS[other] + " " + DOINGS[other] + " "
                + seed % 1_000;
    }

    private static void insert(
            PreparedStatement revision, int entry, String origin, String by, String text, double doubt)
            throws SQLException {
        boolean isMachine = origin.equals("MACHINE");
        revision.setInt(1, entry);
        revision.setString(2, origin);
        revision.setString(3, by);
        revision.setLong(4, 1_700_000_000_000L + entry);
        revision.setString(5, text);
        revision.setString(6, isMachine ? "mini" : null);
        revision.setObject(7, isMachine ? doubt : null);
        revision.setString(
                8,
                isMachine
                        ? "[{\"w\":\"a\",\"logp\":" + doubt + "},{\"w\":\"b\",\"logp\":" + (doubt - 0.2) + "}]"
                        : null);
        revision.execute();
    }
}
