package avcap.studio.guideline;

import avcap.inference.text.TextRange;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words with a capital that do not begin the caption: names of people, places, makes.
 *
 * @param except written with a capital all the same, such as {@code I}
 */
public record Names(Set<String> except) implements Check {

    static final String KIND = "names";
    private static final Pattern CAPITAL =
            Pattern.compile("(?<=[^\\s.!?][^\\p{L}\\p{N}.!?]{1,9})\\p{Lu}[\\p{L}\\p{N}'’-]*");

    public Names {
        except = Set.copyOf(except);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<TextRange> find(String text) {
        return Matches.ranges(CAPITAL, text).stream()
                .filter(range -> !except.contains(range.of(text)))
                .toList();
    }
}
