package avcap.studio.guide;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The packages of a module as ArchUnit finds them: what each is for, and which it uses. */
final class Rooms {

    private static final Pattern FIRST_SENTENCE = Pattern.compile("/\\*\\*\\s*\\*\\s*(.*?)[.:]\\s*\n", Pattern.DOTALL);
    private static final Pattern MARK =
            Pattern.compile("\\{@(?:link|code)\\s+(?:[\\w.]+\\.)?(\\w+)(?:\\s+([^}]*))?\\}");

    private final String root;
    private final Path sources;
    private @Nullable Map<String, Set<String>> uses;

    /** The rooms right below a package, with what is below them; they are looked at when they are first asked for. */
    Rooms(String root, Path sources) {
        this.root = root;
        this.sources = sources;
    }

    private Map<String, Set<String>> uses() {
        if (uses == null) {
            uses = found();
        }
        return uses;
    }

    private Map<String, Set<String>> found() {
        Map<String, Set<String>> found = new TreeMap<>();
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages(root);
        classes.forEach(each -> room(each).ifPresent(from -> {
            Set<String> used = found.computeIfAbsent(from, name -> new TreeSet<>());
            each.getDirectDependenciesFromSelf().forEach(dependency -> room(dependency.getTargetClass())
                    .filter(to -> !to.equals(from))
                    .ifPresent(used::add));
        }));
        return found;
    }

    private Optional<String> room(JavaClass of) {
        String name = of.getPackageName();
        return name.startsWith(root + ".")
                ? Optional.of(name.substring(root.length() + 1).split("\\.")[0])
                : Optional.empty();
    }

    /** A table: room, what it is for, what it uses. */
    String table() {
        return "| room | is | uses |\n|---|---|---|\n"
                + uses().entrySet().stream()
                        .map(room -> "| `" + room.getKey() + "` | " + purpose(room.getKey()) + " | "
                                + listed(room.getValue()) + " |\n")
                        .collect(Collectors.joining());
    }

    private static String listed(Set<String> rooms) {
        return rooms.isEmpty() ? "–" : String.join(", ", rooms);
    }

    private String purpose(String room) {
        Path file = sources.resolve(root.replace('.', '/')).resolve(room).resolve("package-info.java");
        try {
            Matcher first = FIRST_SENTENCE.matcher(Files.readString(file));
            if (!first.find()) {
                throw new AssertionError("The package " + room + " does not say what it is.");
            }
            String sentence = first.group(1).replaceAll("\\s*\n \\*\\s*", " ").replaceAll("<[^>]+>", "");
            return MARK.matcher(sentence).replaceAll(mark -> mark.group(2) == null ? mark.group(1) : mark.group(2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture in Mermaid: an arrow where a room uses another, but where a longer way of arrows says so already. */
    String picture() {
        StringBuilder picture = new StringBuilder("```mermaid\nflowchart TD\n");
        uses().forEach((from, used) -> {
            Set<String> further = new HashSet<>();
            used.forEach(each -> further.addAll(reached(each)));
            used.stream().filter(to -> !further.contains(to)).forEach(to -> picture.append("  ")
                    .append(from)
                    .append(" --> ")
                    .append(to)
                    .append('\n'));
        });
        return picture.append("```\n").toString();
    }

    /** Every room that can be reached from this one by one arrow or more. */
    private Set<String> reached(String room) {
        Set<String> reached = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(uses().getOrDefault(room, Set.of()));
        while (!next.isEmpty()) {
            String one = next.remove();
            if (reached.add(one)) {
                next.addAll(uses().getOrDefault(one, Set.of()));
            }
        }
        return reached;
    }
}
