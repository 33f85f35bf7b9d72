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
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What each person says of one clip.
 *
 * <p>A tag is a person's if he or she was the last to put it on and has not taken it away since; on a clip where a person did
 * something, a tag that is not his or hers counts as not given. A status is the last finished one that the person gave.
 *
 * @param texts each person's version of the first caption, none of them empty
 * @param tags each person's tags, in lower case, for everyone who did something to the clip
 * @param statuses each person's last judgement
 */
record Judged(
        EntryId entry,
        String name,
        Map<Annotator, String> texts,
        Map<Annotator, Set<String>> tags,
        Map<Annotator, Status> statuses) {

    static Judged of(ClipLog log) {
        Map<Annotator, String> texts = people();
        for (Revision version : Versions.ofEachPerson(log.revisions(Slot.FIRST))) {
            if (!version.text().isEmpty()) {
                texts.put(version.by(), version.text());
            }
        }
        Map<Annotator, Status> statuses = people();
        for (StatusChange change : log.statuses()) {
            if (!change.became().isUnfinished() && change.became() != Status.DAMAGED) {
                statuses.put(change.by(), change.became());
            }
        }
        Map<Annotator, Set<String>> tags = people();
        texts.keySet().forEach(each -> tags.put(each, new TreeSet<>()));
        statuses.keySet().forEach(each -> tags.putIfAbsent(each, new TreeSet<>()));
        for (TagChange change : log.tags()) {
            Set<String> own = tags.computeIfAbsent(change.by(), any -> new TreeSet<>());
            String tag = change.tag().toLowerCase(Locale.ROOT);
            if (change.isOn()) {
                own.add(tag);
            } else {
                own.remove(tag);
            }
        }
        return new Judged(log.entry().id(), log.entry().name(), texts, tags, statuses);
    }

    private static <T> Map<Annotator, T> people() {
        return new TreeMap<>(Comparator.comparing(Annotator::name));
    }

    /** Whether there is anything to compare. */
    boolean isShared() {
        return texts.size() > 1 || tags.size() > 1 || statuses.size() > 1;
    }
}
