package avcap.studio.annotation;

import java.util.Set;

/** Words of captions that stand for nothing in the clip. */
public final class LinkingWords {

    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "its", "his", "her", "their");
    private static final Set<String> JOINTS = Set.of(
            "and",
            "as",
            "at",
            "before",
            "after",
            "by",
            "for",
            "followed",
            "from",
            "in",
            "into",
            "is",
            "are",
            "it",
            "of",
            "on",
            "or",
            "over",
            "then",
            "to",
            "while",
            "with");

    private LinkingWords() {}

    /** Whether it is one of them. */
    public static boolean isLinking(String word) {
        return isArticle(word) || isJoint(word);
    }

    /** Whether it only stands before another word. */
    public static boolean isArticle(String word) {
        return ARTICLES.contains(word);
    }

    /** Whether it only joins others, and so has no place of its own in time. */
    public static boolean isJoint(String word) {
        return JOINTS.contains(word);
    }
}
