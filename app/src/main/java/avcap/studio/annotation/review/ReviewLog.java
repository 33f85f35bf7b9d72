package avcap.studio.annotation.review;

import java.util.List;

/**
 * What reviewers said of a clip, each list in the order in which it came into the project.
 *
 * @param changes of its comments, as they were resolved and opened again
 */
public record ReviewLog(List<Comment> comments, List<CommentChange> changes, List<Verdict> verdicts) {

    public static final ReviewLog NONE = new ReviewLog(List.of(), List.of(), List.of());

    public ReviewLog {
        comments = List.copyOf(comments);
        changes = List.copyOf(changes);
        verdicts = List.copyOf(verdicts);
    }

    public boolean isEmpty() {
        return comments.isEmpty() && changes.isEmpty() && verdicts.isEmpty();
    }
}
