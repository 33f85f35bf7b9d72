package avcap.studio.annotation.effort;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.ClipLog;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Logs;
import avcap.studio.annotation.Origin;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.Scrutiny;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.Versions;
import avcap.studio.annotation.planting.Catches;
import avcap.studio.annotation.planting.Planting;
import avcap.studio.annotation.review.ReviewQueue;
import avcap.studio.wording.WordEdits;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What people put into the clips of a project.
 *
 * <p>A text that a reviewer approves, even one he wrote himself, counts as reviewed and not as accepted work; one that was
 * taken back took its time and is no work.
 *
 * @param all one for each person and clip, by person, then in the order of the project
 * @param accepted for each person and day, how many clips he or she accepted a text of
 * @param plantings by person, wrong words that were planted for him or her, and what became of them
 */
public record Efforts(
        List<Effort> all, Map<String, Map<LocalDate, Integer>> accepted, Map<String, List<Planting>> plantings) {

    /** What one clip's log says of one person. */
    private record Written(Entry clip, Revision version, Optional<Revision> machine) {

        Optional<Revision> accepted() {
            return Optional.of(version).filter(each -> each.status() == Status.ACCEPTED);
        }

        Optional<Scrutiny> scrutiny() {
            return accepted().flatMap(Revision::scrutiny);
        }

        boolean isFast() {
            return scrutiny()
                    .filter(known -> ReviewQueue.isFast(known.lookedMillis(), clip.duration(), !known.isUnchanged()))
                    .isPresent();
        }
    }

    public Efforts {
        all = List.copyOf(all);
    }

    /**
     * Reads what everyone did.
     *
     * @param zone where days begin at midnight
     * @throws StoreException if the project cannot be read
     */
    public static Efforts of(Project project, ZoneId zone, Progress progress) throws StoreException {
        List<EntryId> ids = project.entries().stream().map(Entry::id).toList();
        List<Deed> deeds = new ArrayList<>();
        Map<Annotator, Map<EntryId, Written>> written = new TreeMap<>(Comparator.comparing(Annotator::name));
        Map<String, Map<LocalDate, Integer>> accepted = new TreeMap<>();
        Map<String, List<Planting>> plantings = new TreeMap<>();
        for (int from = 0; from < ids.size(); from += Logs.PAGE) {
            progress.checkCancelled();
            progress.report((double) from / ids.size(), from + " / " + ids.size());
            for (ClipLog log : project.logs(ids.subList(from, Math.min(ids.size(), from + Logs.PAGE)))) {
                deeds.addAll(Deed.of(log));
                note(log, written);
                count(log, zone, accepted);
                log.plantings().forEach(each -> plantings
                        .computeIfAbsent(each.by().name(), any -> new ArrayList<>())
                        .add(each));
            }
        }
        return new Efforts(efforts(ids, ActiveTime.of(deeds), written), accepted, plantings);
    }

    private static void note(ClipLog log, Map<Annotator, Map<EntryId, Written>> written) {
        for (Revision version : Versions.ofEachPerson(log.standing(Slot.FIRST))) {
            Optional<Revision> machine = log.revisions(Slot.FIRST).stream()
                    .filter(each -> each.origin() == Origin.MACHINE)
                    .filter(each -> each.id().compareTo(version.id()) < 0)
                    .reduce((before, later) -> later);
            EntryId entry = log.entry().id();
            written.computeIfAbsent(version.by(), any -> new TreeMap<>())
                    .put(entry, new Written(log.entry(), version, machine));
        }
    }

    /** A text that is accepted again on the same day counts once. */
    private static void count(ClipLog log, ZoneId zone, Map<String, Map<LocalDate, Integer>> accepted) {
        Versions.byPeople(log.standing(Slot.FIRST)).stream()
                .filter(revision -> revision.status() == Status.ACCEPTED)
                .map(revision -> Map.entry(revision.by().name(), LocalDate.ofInstant(revision.at(), zone)))
                .distinct()
                .forEach(day -> accepted.computeIfAbsent(day.getKey(), any -> new TreeMap<>())
                        .merge(day.getValue(), 1, Integer::sum));
    }

    private static List<Effort> efforts(
            List<EntryId> ids,
            Map<Annotator, Map<EntryId, Long>> times,
            Map<Annotator, Map<EntryId, Written>> written) {
        List<Effort> efforts = new ArrayList<>();
        times.keySet().stream().sorted(Comparator.comparing(Annotator::name)).forEach(who -> {
            Map<EntryId, Long> own = times.getOrDefault(who, Map.of());
            Map<EntryId, Written> texts = written.getOrDefault(who, Map.of());
            ids.stream()
                    .filter(own::containsKey)
                    .forEach(id ->
                            efforts.add(effort(id, who, own.getOrDefault(id, 0L), Optional.ofNullable(texts.get(id)))));
        });
        return efforts;
    }

    private static Effort effort(EntryId entry, Annotator who, long millis, Optional<Written> written) {
        return new Effort(
                entry,
                who,
                millis,
                written.flatMap(each -> each.machine()
                                .map(machine -> OptionalInt.of(WordEdits.of(
                                                machine.text(), each.version().text())
                                        .distance())))
                        .orElse(OptionalInt.empty()),
                written.flatMap(Written::accepted).map(Revision::at),
                written.flatMap(Written::scrutiny),
                written.filter(Written::isFast).isPresent());
    }

    /** What each person did, by name. */
    public List<PersonFigures> people() {
        Map<String, List<Effort>> byPerson = new TreeMap<>();
        all.forEach(effort -> byPerson.computeIfAbsent(effort.who().name(), any -> new ArrayList<>())
                .add(effort));
        List<PersonFigures> people = new ArrayList<>();
        byPerson.forEach((name, efforts) -> people.add(PersonFigures.of(
                efforts, accepted.getOrDefault(name, Map.of()), Catches.of(plantings.getOrDefault(name, List.of())))));
        return people;
    }
}
