package avcap.studio.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** What each person says of a clip: the newest of the revisions that he or she wrote. */
public final class Versions {

    private Versions() {}

    /** What people wrote themselves, in order; who only lets another person's text stand has written nothing. */
    public static List<Revision> byPeople(List<Revision> revisions) {
        Map<RevisionId, Revision> all = new HashMap<>();
        revisions.forEach(revision -> all.put(revision.id(), revision));
        return revisions.stream()
                .filter(revision -> revision.origin() == Origin.HUMAN && !isAnothers(revision, all))
                .toList();
    }

    /**
     * A revision for each person who wrote one, the newest last; machines and imports are nobody's. Who only lets another
     * person's text stand, as when copies are merged, has written none, and what a reviewer approved is a judgement of
     * versions and none of them.
     */
    public static List<Revision> ofEachPerson(List<Revision> revisions) {
        Comparator<Revision> byNumber = Comparator.comparing(Revision::id);
        Map<Annotator, Revision> newest = new LinkedHashMap<>();
        for (Revision revision : byPeople(revisions)) {
            if (revision.status() != Status.APPROVED) {
                newest.merge(revision.by(), revision, BinaryOperator.maxBy(byNumber));
            }
        }
        List<Revision> versions = new ArrayList<>(newest.values());
        versions.sort(byNumber);
        return versions;
    }

    private static boolean isAnothers(Revision revision, Map<RevisionId, Revision> all) {
        return revision.revises()
                .flatMap(id -> Optional.ofNullable(all.get(id)))
                .filter(base -> base.origin() == Origin.HUMAN && base.text().equals(revision.text()))
                .filter(base -> !base.by().equals(revision.by()))
                .isPresent();
    }

    /** Whether a text is what a person wrote, and nobody else. */
    public static boolean isOwn(List<Revision> revisions, String text, Annotator by) {
        String tidy = CaptionText.tidy(text);
        List<Revision> same = ofEachPerson(revisions).stream()
                .filter(version -> version.text().equals(tidy))
                .toList();
        return !same.isEmpty() && same.stream().allMatch(version -> version.by().equals(by));
    }
}
