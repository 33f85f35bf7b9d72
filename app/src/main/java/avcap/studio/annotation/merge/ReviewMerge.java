package avcap.studio.annotation.merge;

import avcap.studio.annotation.RevisionId;
import avcap.studio.annotation.review.Comment;
import avcap.studio.annotation.review.CommentChange;
import avcap.studio.annotation.review.ReviewLog;
import avcap.studio.annotation.review.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * What reviewers said of a clip in both copies. Nobody has to decide: of a comment that both resolved or opened again, what was
 * said last counts.
 *
 * @param added what was said there only, in the other copy's numbers
 * @param hasOwn whether something was said here only
 * @param comments from the other copy's numbers of comments to this project's, for what both have
 * @param again what counts once more after what comes, in this project's numbers
 */
record ReviewMerge(ReviewLog added, boolean hasOwn, Map<Long, Long> comments, List<CommentChange> again) {

    /** Of two people at the same moment, who is not content yet counts. */
    private static final BinaryOperator<CommentChange> LATER =
            BinaryOperator.maxBy(Comparator.comparing(CommentChange::at).thenComparing(change -> !change.isResolved()));

    /** {@code revisions} leads from the other copy's numbers of revisions to this project's, for what both have. */
    static ReviewMerge of(ReviewLog ours, ReviewLog theirs, Map<RevisionId, RevisionId> revisions) {
        Shared<Comment> comments = Shared.of(ours.comments(), theirs.comments(), ReviewMerge::key);
        Shared<Verdict> verdicts = Shared.of(
                ours.verdicts(),
                theirs.verdicts(),
                verdict -> key(verdict, Optional::of),
                verdict -> key(verdict, id -> Optional.ofNullable(revisions.get(id))));
        Map<Long, Long> numbers = new HashMap<>();
        comments.common()
                .forEach(pair -> numbers.put(pair.theirs().id(), pair.ours().id()));
        List<CommentChange> common = numbered(theirs.changes(), numbers);
        Set<CommentChange> known = new HashSet<>(ours.changes());
        List<CommentChange> changes = theirs.changes().stream()
                .filter(change -> isNew(change, numbers, known))
                .toList();
        boolean hasOwn = !comments.onlyOurs().isEmpty()
                || !verdicts.onlyOurs().isEmpty()
                || !new HashSet<>(common).containsAll(known);
        return new ReviewMerge(
                new ReviewLog(comments.onlyTheirs(), changes, verdicts.onlyTheirs()),
                hasOwn,
                numbers,
                again(ours.changes(), common, numbered(changes, numbers)));
    }

    private static Object key(Comment comment) {
        return List.of(comment.by(), comment.at(), comment.text(), comment.code(), comment.pin());
    }

    private static Object key(Verdict verdict, Function<RevisionId, Optional<RevisionId>> here) {
        return List.of(
                verdict.by(),
                verdict.at(),
                here.apply(verdict.one()),
                here.apply(verdict.other()),
                verdict.chosen().flatMap(here),
                verdict.wasBlind());
    }

    /** What became of comments that both have, in this project's numbers. */
    private static List<CommentChange> numbered(List<CommentChange> theirs, Map<Long, Long> numbers) {
        return theirs.stream()
                .flatMap(change -> Optional.ofNullable(numbers.get(change.comment())).map(change::of).stream())
                .toList();
    }

    private static boolean isNew(CommentChange theirs, Map<Long, Long> numbers, Set<CommentChange> known) {
        Long here = numbers.get(theirs.comment());
        return here == null || !known.contains(theirs.of(here));
    }

    /** The newest row counts in the store, so where something else counts it is said once more, as it was said before. */
    private static List<CommentChange> again(
            List<CommentChange> ours, List<CommentChange> theirs, List<CommentChange> coming) {
        Set<CommentChange> known = new HashSet<>(theirs);
        List<CommentChange> own =
                ours.stream().filter(change -> !known.contains(change)).toList();
        Map<Long, CommentChange> changedHere = ends(own);
        Map<Long, CommentChange> here = ends(ours);
        Map<Long, CommentChange> there = ends(theirs);
        List<CommentChange> again = new ArrayList<>();
        ends(coming).forEach((comment, last) -> {
            CommentChange their = Objects.requireNonNull(there.get(comment));
            CommentChange counts = changedHere.containsKey(comment)
                    ? LATER.apply(Objects.requireNonNull(here.get(comment)), their)
                    : their;
            if (counts.isResolved() != last.isResolved()) {
                again.add(counts);
            }
        });
        return again;
    }

    private static Map<Long, CommentChange> ends(List<CommentChange> changes) {
        Map<Long, CommentChange> ends = new LinkedHashMap<>();
        changes.forEach(change -> ends.put(change.comment(), change));
        return ends;
    }
}
