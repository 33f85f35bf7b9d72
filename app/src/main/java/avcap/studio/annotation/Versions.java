package avcap.studio.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/** What each person says of a clip: the newest of the revisions that he or she wrote. */
public final class Versions {

    private Versions() {}

    /**
     * A revision for each person who wrote one, the newest last; machines and imports are nobody's, and what a reviewer
     * approved is a judgement of versions and none of them.
     */
    public static List<Revision> ofEachPerson(List<Revision> revisions) {
        Comparator<Revision> byNumber = Comparator.comparing(Revision::id);
        Map<Annotator, Revision> newest = new LinkedHashMap<>();
        for (Revision revision : revisions) {
            if (revision.origin() == Origin.HUMAN && revision.status() != Status.APPROVED) {
                newest.merge(revision.writing().by(), revision, BinaryOperator.maxBy(byNumber));
            }
        }
        List<Revision> all = new ArrayList<>(newest.values());
        all.sort(byNumber);
        return all;
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
