package avcap.studio.keys;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which chords mean which command, in each of the two contexts; in no room a chord means two of them. Immutable. */
public final class KeyMap {

    /** So many chords a command can have in a context. */
    public static final int MOST = 2;

    private static final KeyMap STANDARD = new StandardKeys().map();

    private final Map<Target, List<Chord>> chords;

    private KeyMap(Map<Target, List<Chord>> chords) {
        this.chords = chords;
    }

    /** The studio's own keys. */
    public static KeyMap standard() {
        return STANDARD;
    }

    static KeyMap empty() {
        return new KeyMap(Map.of());
    }

    /**
     * The command of a chord in a context, among those that act now, if there is one. Where Ctrl+Alt is AltGr, Alt+Shift acts in
     * its place as long as nothing else is on it.
     */
    public Optional<Command> commandOf(Chord chord, Context context, Predicate<Command> acts) {
        return first(chord, context, acts)
                .or(() -> chord.insteadOfAltGr().flatMap(meant -> first(meant, context, acts)));
    }

    /** The command to which exactly this chord was given; the one listed first if several rooms use it. */
    public Optional<Command> ownerOf(Chord chord, Context context) {
        return first(chord, context, command -> true);
    }

    /** Another command that has this chord, in a room where both act. */
    public Optional<Command> rivalOf(Chord chord, Target target) {
        return first(
                chord, target.context(), command -> command != target.command() && command.meets(target.command()));
    }

    private Optional<Command> first(Chord chord, Context context, Predicate<Command> acts) {
        return chords.entrySet().stream()
                .filter(bound -> bound.getKey().context() == context)
                .filter(bound -> bound.getValue().contains(chord))
                .map(bound -> bound.getKey().command())
                .filter(acts)
                .min(Comparator.naturalOrder());
    }

    /** The chords of a command in a context, the one to show first in front. */
    public List<Chord> chordsOf(Target target) {
        return chords.getOrDefault(target, List.of());
    }

    public List<Chord> chordsOf(Command command, Context context) {
        return chordsOf(new Target(command, context));
    }

    /** The chord to show beside a command: of this context, or else of the other. */
    public Optional<Chord> shownFor(Command command, Context context) {
        return Stream.of(context, context.other())
                .flatMap(where -> chordsOf(command, where).stream())
                .findFirst();
    }

    /**
     * The same map with other chords for a command; whatever had them in this context, in a room where both act, loses them.
     *
     * @throws IllegalArgumentException if there are more than {@value #MOST}
     */
    public KeyMap with(Target target, List<Chord> wanted) {
        List<Chord> distinct = wanted.stream().distinct().toList();
        if (distinct.size() > MOST) {
            throw new IllegalArgumentException("More than " + MOST + " chords for " + target + ": " + wanted);
        }
        Map<Target, List<Chord>> changed = new HashMap<>(chords);
        changed.replaceAll((other, had) -> other.context() == target.context()
                        && other.command().meets(target.command())
                ? had.stream().filter(chord -> !distinct.contains(chord)).toList()
                : had);
        changed.put(target, distinct);
        changed.values().removeIf(List::isEmpty);
        return new KeyMap(changed);
    }

    /** The same map with the studio's own chords for a command. */
    public KeyMap reset(Command command) {
        KeyMap map = this;
        for (Context context : Context.values()) {
            Target target = new Target(command, context);
            map = map.with(target, STANDARD.chordsOf(target));
        }
        return map;
    }

    /** Whether a command has other chords than the studio's own. */
    public boolean isChanged(Command command) {
        return Stream.of(Context.values())
                .map(context -> new Target(command, context))
                .anyMatch(target -> !chordsOf(target).equals(STANDARD.chordsOf(target)));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeyMap map && chords.equals(map.chords);
    }

    @Override
    public int hashCode() {
        return Objects.hash(chords);
    }

    @Override
    public String toString() {
        return KeyFile.write(this);
    }
}
