package avcap.studio.cli;

import avcap.studio.annotation.Project;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.effort.Efforts;
import avcap.studio.annotation.effort.PersonFigures;
import avcap.studio.formats.Json;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code avcap project figures}: what each person finished, in what time, with how many changes. */
@Command(name = "figures")
final class ProjectFiguresCommand implements Callable<Integer> {

    private static final Words WORDS = UiResources.terminalWords();

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private ProjectChoice project = new ProjectChoice();

    @Option(names = "--json")
    private boolean json;

    ProjectFiguresCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws StoreException {
        Terminal terminal = Terminal.of(spec, surroundings);
        try (Project opened = ProjectChoice.open(project.folder(), terminal)) {
            List<PersonFigures> people = Efforts.of(
                            opened, ZoneId.systemDefault(), terminal.progress(WORDS.text("project.reading")))
                    .people();
            if (people.isEmpty()) {
                terminal.say(WORDS.text("figures.none"));
            } else if (json) {
                people.forEach(person -> terminal.result(Json.line(told(person))));
            } else {
                print(people, terminal);
            }
            return ExitCode.DONE.code();
        }
    }

    private static void print(List<PersonFigures> people, Terminal terminal) {
        HeadedColumns columns = columns();
        terminal.result(columns.headings());
        for (PersonFigures person : people) {
            terminal.result(columns.row(
                    person.who(),
                    person.accepted(),
                    number(OptionalDouble.of(hours(person))),
                    number(person.acceptedPerHour()),
                    number(person.medianSeconds()),
                    number(person.medianEdits()),
                    number(person.haste().medianSeconds()),
                    percent(person.haste().unchangedShare()),
                    percent(person.haste().fastShare()),
                    person.catches().planted(),
                    person.catches().caught(),
                    person.catches().missed(),
                    percent(person.catches().rate())));
        }
    }

    private static HeadedColumns columns() {
        return new HeadedColumns()
                .left(20, WORDS.text("figures.person"))
                .right(9, WORDS.text("figures.accepted"))
                .right(8, WORDS.text("figures.hours"))
                .right(9, WORDS.text("figures.perHour"))
                .right(10, WORDS.text("figures.seconds"))
                .right(10, WORDS.text("figures.words"))
                .right(11, WORDS.text("figures.toAccept"))
                .right(9, WORDS.text("figures.unchanged"))
                .right(8, WORDS.text("figures.fast"))
                .right(8, WORDS.text("figures.planted"))
                .right(7, WORDS.text("figures.caught"))
                .right(7, WORDS.text("figures.missed"))
                .right(11, WORDS.text("figures.rate"));
    }

    private static double hours(PersonFigures person) {
        return (double) person.activeMillis() / Duration.ofHours(1).toMillis();
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.1f", value.getAsDouble()) : "–";
    }

    private static String percent(OptionalDouble share) {
        return share.isPresent() ? Math.round(share.getAsDouble() * 100) + " %" : "–";
    }

    private static Map<String, Object> told(PersonFigures person) {
        Map<String, Object> days = new LinkedHashMap<>();
        person.acceptedPerDay().forEach((day, clips) -> days.put(day.toString(), clips));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("person", person.who().name());
        told.put("accepted", person.accepted());
        told.put("active_ms", person.activeMillis());
        person.acceptedPerHour().ifPresent(value -> told.put("accepted_per_hour", value));
        person.medianSeconds().ifPresent(value -> told.put("median_seconds", value));
        person.medianEdits().ifPresent(value -> told.put("median_edits", value));
        person.haste().medianSeconds().ifPresent(value -> told.put("median_seconds_to_accept", value));
        person.haste().unchangedShare().ifPresent(value -> told.put("unchanged_share", value));
        person.haste().fastShare().ifPresent(value -> told.put("too_fast_share", value));
        told.put("planted", person.catches().planted());
        told.put("caught", person.catches().caught());
        told.put("missed", person.catches().missed());
        person.catches().rate().ifPresent(value -> told.put("catch_rate", value));
        told.put("accepted_per_day", days);
        told.put("seconds_per_clip", person.secondsPerClip());
        told.put("edits_per_clip", person.editsPerClip());
        return told;
    }
}
