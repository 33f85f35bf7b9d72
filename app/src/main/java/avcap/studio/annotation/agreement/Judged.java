package avcap.studio.annotation.agreement;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.ClipLog;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Revision;
import avcap.studio.annotation.Slot;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.StatusChange;
import avcap.studio.annotation.TagChange;
import avcap.studio.annotation.Versions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What each person says of one clip.
 *
 * <p>A person's tags are those the clip bore when he or she last judged or tagged it: what was seen and let stand counts. A status is the last finished one that the person gave, or stood by in
 * writing a text. What was undone is no judgement, and neither is undoing it.
 *
 * @param texts each person's version of the first caption, none of them empty or taken back
 * @param tags each person's tags, in lower case, for everyone who judged or tagged the clip
 * @param statuses each person's last judgement
 */
record Judged(
        EntryId entry,
        String name,
        Map<Annotator, String> texts,
        Map<Annotator, Set<String>> tags,
        Map<Annotator, Status> statuses) {

    /** A person's judgement of a clip at some time. */
    private record Verdict(Annotator by, Instant at, Status status) {}

    static Judged of(ClipLog log) {
        Map<Annotator, String> texts = people();
        for (Revision version : Versions.ofEachPerson(log.standing(Slot.FIRST))) {
            if (!version.text().isEmpty()) {
                texts.put(version.by(), version.text());
            }
        }
        List<Verdict> verdicts = verdicts(log);
        Map<Annotator, Status> statuses = people();
        verdicts.forEach(verdict -> statuses.put(verdict.by(), verdict.status()));
        return new Judged(log.entry().id(), log.entry().name(), texts, tags(log.tags(), verdicts), statuses);
    }

    /** In the order of time; of what came at once the change of status counts, which a text brings about. */
    private static List<Verdict> verdicts(ClipLog log) {
        List<Verdict> verdicts = new ArrayList<>();
        Versions.byPeople(log.standing(Slot.FIRST))
                .forEach(each -> verdicts.add(new Verdict(each.by(), each.at(), each.status())));
        log.statuses().stream()
                .filter(StatusChange::stands)
                .forEach(each -> verdicts.add(new Verdict(each.by(), each.at(), each.became())));
        verdicts.removeIf(verdict -> verdict.status().isUnfinished() || verdict.status() == Status.DAMAGED);
        verdicts.sort(Comparator.comparing(Verdict::at));
        return verdicts;
    }

    private static Map<Annotator, Set<String>> tags(List<TagChange> changes, List<Verdict> verdicts) {
        Map<Annotator, Instant> last = people();
        verdicts.forEach(verdict -> last.merge(verdict.by(), verdict.at(), Judged::later));
        changes.forEach(change -> last.merge(change.by(), change.at(), Judged::later));
        Map<Annotator, Set<String>> tags = people();
        last.forEach((who, until) -> tags.put(who, tags(changes, until)));
        return tags;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Set<String> tags(List<TagChange> changes, Instant until) {
        Set<String> on = new TreeSet<>();
        changes.stream()
                .filter(change -> !change.at().isAfter(until))
                .sorted(Comparator.comparing(TagChange::at))
                .forEach(change -> {
                    String tag = change.tag().toLowerCase(Locale.ROOT);
                    if (change.isOn()) {
                        on.add(tag);
                    } else {
                        on.remove(tag);
                    }
                });
        return on;
    }

    private static <T> Map<Annotator, T> people() {
        return new TreeMap<>(Comparator.comparing(Annotator::name));
    }

    /** Whether there is anything to compare. */
    boolean isShared() {
        return texts.size() > 1 || tags.size() > 1 || statuses.size() > 1;
    }
}
