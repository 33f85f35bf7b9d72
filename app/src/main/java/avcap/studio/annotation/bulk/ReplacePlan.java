package avcap.studio.annotation.bulk;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.Slot;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How captions and segments would read with something else in the place of what was found. Only the text that counts now is
 * looked at: the draft if there is one, else the latest revision.
 *
 * <p>Where a person has accepted a text a new revision is made and the clip stands where it stood. A text that nobody has
 * accepted becomes a draft of the person who replaces, and somebody still has to accept it.
 *
 * @param found in the order of the project
 */
public record ReplacePlan(List<Rewritten> found) {

    private static final Words WORDS = UiResources.bulkWords();

    private static final int LOOKS_BETWEEN_REPORTS = 500;

    public ReplacePlan {
        found = List.copyOf(found);
    }

    /** @throws WantedException if what is wanted cannot be understood */
    public static ReplacePlan of(Wanted wanted, List<Passage> passages, Progress progress) throws WantedException {
        Pattern pattern = wanted.pattern();
        String by = wanted.replacement();
        List<Rewritten> found = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            if (i % LOOKS_BETWEEN_REPORTS == 0) {
                progress.report((double) i / passages.size(), WORDS.text("work.search"));
            }
            progress.checkCancelled();
            List<Rewritten.Part> parts = parts(pattern, by, passages.get(i).text(), progress);
            if (parts.stream().anyMatch(Rewritten.Part::isHit)) {
                found.add(new Rewritten(passages.get(i), parts));
            }
        }
        return new ReplacePlan(found);
    }

    private static List<Rewritten.Part> parts(Pattern pattern, String by, String text, Progress progress) {
        List<Rewritten.Part> parts = new ArrayList<>();
        Matcher matcher = pattern.matcher(new Watched(text, progress));
        int from = 0;
        while (matcher.find()) {
            same(parts, text.substring(from, matcher.start()));
            StringBuilder before = new StringBuilder();
            matcher.appendReplacement(before, by);
            String after = before.substring(matcher.start() - from);
            parts.add(new Rewritten.Part(text.substring(matcher.start(), matcher.end()), after));
            from = matcher.end();
        }
        same(parts, text.substring(from));
        return parts;
    }

    private static void same(List<Rewritten.Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Rewritten.Part(text, text));
        }
    }

    /**
     * What changes the texts, but for those that are left out and those of which nothing would be left: all of the first captions,
     * then all of the second, as sets of the same caption are written at once.
     *
     * @param leftOut places of passages
     */
    public List<Edit> edits(Set<Object> leftOut) {
        return found.stream()
                .filter(each -> !leftOut.contains(each.passage().place()) && !each.isEmptied())
                .sorted(Comparator.comparingInt(ReplacePlan::set))
                .map(each -> each.passage().rewritten(each.text()))
                .toList();
    }

    private static int set(Rewritten found) {
        return found.passage() instanceof Passage.Caption caption
                ? caption.now().slot().number()
                : Slot.COUNT + 1;
    }

    /** How many clips it was found in. */
    public long clips() {
        return found.stream().map(Rewritten::entry).distinct().count();
    }

    public long hits() {
        return found.stream().mapToLong(Rewritten::hits).sum();
    }

    /** Texts that a person has accepted. */
    public long accepted() {
        return found.stream().filter(each -> each.passage().isAccepted()).count();
    }

    /** A text whose reader stops when that is wished: some expressions would search for years. */
    private record Watched(CharSequence text, Progress progress) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            progress.checkCancelled();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
