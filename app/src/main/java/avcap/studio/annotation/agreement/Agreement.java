package avcap.studio.annotation.agreement;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Logs;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StoreException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How far the people of a project agree.
 *
 * @param people everyone who shares a clip with another, by name
 * @param pairs every two of them who share a clip
 * @param clips clips that at least two wrote a caption of, those they differ most on first
 * @param likeness of captions, over all pairs and clips
 * @param tags Fleiss' kappa of all people, or Cohen's if they are two
 * @param statuses the same of statuses
 */
public record Agreement(
        List<Annotator> people,
        List<PairAgreement> pairs,
        List<ClipAgreement> clips,
        Likeness likeness,
        Kappa tags,
        Kappa statuses) {

    private static final double READ = .6;

    public Agreement {
        people = List.copyOf(people);
        pairs = List.copyOf(pairs);
        clips = List.copyOf(clips);
    }

    /**
     * Reads what everyone did and compares it.
     *
     * @throws StoreException if the project cannot be read
     */
    public static Agreement of(Project project, Progress progress) throws StoreException {
        List<EntryId> all = project.entries().stream().map(Entry::id).toList();
        List<Judged> shared = new ArrayList<>();
        for (int from = 0; from < all.size(); from += Logs.PAGE) {
            progress.checkCancelled();
            progress.report(READ * from / all.size(), from + " / " + all.size());
            project.logs(all.subList(from, Math.min(all.size(), from + Logs.PAGE))).stream()
                    .map(Judged::of)
                    .filter(Judged::isShared)
                    .forEach(shared::add);
        }
        return of(shared, progress.part(READ, 1));
    }

    static Agreement of(List<Judged> shared, Progress progress) {
        List<Annotator> people = people(shared);
        Set<String> allTags = new TreeSet<>();
        shared.forEach(clip -> clip.tags().values().forEach(allTags::addAll));
        List<Comparison> compared = Comparison.of(shared, progress);
        long clipsCompared =
                compared.stream().map(each -> each.clip().entry()).distinct().count();
        boolean isTelling = clipsCompared > 1;
        List<PairAgreement> pairs = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            for (int j = i + 1; j < people.size(); j++) {
                Pair pair = new Pair(people.get(i), people.get(j));
                pair.agreement(shared, allTags, compared, isTelling).ifPresent(pairs::add);
            }
        }
        boolean areTwo = people.size() == 2 && pairs.size() == 1;
        return new Agreement(
                people,
                pairs,
                clips(compared, isTelling),
                Likeness.mean(compared, (int) clipsCompared, isTelling),
                areTwo ? pairs.get(0).tags() : tagsOfAll(shared, allTags),
                areTwo ? pairs.get(0).statuses() : statusesOfAll(shared));
    }

    private static List<Annotator> people(List<Judged> shared) {
        Map<String, Annotator> people = new TreeMap<>();
        for (Judged clip : shared) {
            List.of(clip.texts(), clip.tags(), clip.statuses()).stream()
                    .filter(each -> each.size() > 1)
                    .forEach(each -> each.keySet().forEach(who -> people.put(who.name(), who)));
        }
        return List.copyOf(people.values());
    }

    private static List<ClipAgreement> clips(List<Comparison> compared, boolean isTelling) {
        Map<EntryId, List<Comparison>> byClip = new LinkedHashMap<>();
        compared.forEach(each -> byClip.computeIfAbsent(each.clip().entry(), any -> new ArrayList<>())
                .add(each));
        return byClip.values().stream()
                .map(its -> new ClipAgreement(
                        its.get(0).clip().entry(),
                        its.get(0).clip().name(),
                        Likeness.mean(its, 1, isTelling),
                        its.get(0).clip().texts()))
                .sorted(Comparator.comparingDouble(ClipAgreement::alike))
                .toList();
    }

    private static Kappa tagsOfAll(List<Judged> shared, Set<String> allTags) {
        List<List<Boolean>> things = new ArrayList<>();
        for (Judged clip : shared) {
            for (String tag : allTags) {
                things.add(clip.tags().values().stream()
                        .map(own -> own.contains(tag))
                        .toList());
            }
        }
        return Kappa.ofMany(things);
    }

    private static Kappa statusesOfAll(List<Judged> shared) {
        return Kappa.ofMany(shared.stream()
                .map(clip -> List.<Status>copyOf(clip.statuses().values()))
                .toList());
    }

    /** What two people say of the clips they share. */
    public Optional<PairAgreement> pair(Annotator one, Annotator other) {
        return pairs.stream()
                .filter(pair -> (pair.one().equals(one) && pair.other().equals(other))
                        || (pair.one().equals(other) && pair.other().equals(one)))
                .findFirst();
    }

    /** The two whose captions are least alike; empty if no two can be compared. */
    public Optional<PairAgreement> apart() {
        return pairs.stream()
                .filter(pair -> pair.likeness().cider().isPresent())
                .min(Comparator.comparingDouble(pair -> pair.likeness().cider().orElse(1)));
    }
}
