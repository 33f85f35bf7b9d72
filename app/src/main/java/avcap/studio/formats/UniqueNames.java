package avcap.studio.formats;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names for the clips of a file that takes them for ids: a name that is taken already gets a number behind it. */
final class UniqueNames {

    private final Set<String> taken = new HashSet<>();
    private final String separator;

    UniqueNames(String separator) {
        this.separator = separator;
    }

    /** Names that differ in case only are one name to some file systems. */
    String of(String name) {
        String unique = name;
        for (int i = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); i++) {
            unique = name + separator + i;
        }
        return unique;
    }
}
