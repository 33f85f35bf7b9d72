package avcap.studio.keys;

import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes the lines of a key file one by one and makes a map of those that hold. */
final class KeyLines {

    private static final Words WORDS = UiResources.keyWords();
    private static final int LONGEST_QUOTE = 40;

    private final Map<Target, Line> lines = new LinkedHashMap<>();
    private final List<String> rejected = new ArrayList<>();
    private int number;

    private record Line(int number, List<Chord> chords) {}

    private static final class RejectedException extends Exception {

        private static final long serialVersionUID = 1;

        RejectedException(String key, Object... values) {
            super(WORDS.text(key, values));
        }
    }

    void take(String text) {
        number++;
        String line = (number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text).strip();
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        try {
            take(line.split("=", 2));
        } catch (RejectedException e) {
            rejected.add(e.getMessage());
        }
    }

    private void take(String[] sides) throws RejectedException {
        String id = sides[0].strip();
        int dot = id.indexOf('.');
        if (sides.length < 2 || dot < 0) {
            throw new RejectedException("line.form", number, quote(id));
        }
        Target target = new Target(command(id.substring(0, dot)), context(id.substring(dot + 1)));
        Line before = lines.get(target);
        if (before != null) {
            throw new RejectedException("line.twice", number, id, before.number());
        }
        lines.put(target, new Line(number, chords(target, sides[1])));
    }

    private Command command(String id) throws RejectedException {
        Optional<Command> command = Command.of(id);
        if (command.isEmpty()) {
            throw new RejectedException("line.action", number, quote(id));
        }
        return command.get();
    }

    private Context context(String id) throws RejectedException {
        Optional<Context> context = Stream.of(Context.values())
                .filter(known -> known.id().equals(id))
                .findFirst();
        if (context.isEmpty()) {
            throw new RejectedException("line.context", number, quote(id));
        }
        return context.get();
    }

    private List<Chord> chords(Target target, String text) throws RejectedException {
        List<Chord> chords = new ArrayList<>();
        for (String word : text.strip().split("\\s+")) {
            if (!word.isEmpty()) {
                chords.add(chord(target, word));
            }
        }
        if (chords.stream().distinct().count() > KeyMap.MOST) {
            throw new RejectedException("line.many", number, target.command().text(), KeyMap.MOST);
        }
        return List.copyOf(chords);
    }

    private Chord chord(Target target, String word) throws RejectedException {
        Optional<Chord> chord = Chord.parse(word);
        if (chord.isEmpty()) {
            throw new RejectedException("line.key", number, quote(word));
        }
        Optional<Refusal> refusal = chord.get().refusal(target.context());
        if (refusal.isPresent()) {
            throw new RejectedException(
                    "line.refused", number, refusal.get().sentence(chord.get().text()));
        }
        return chord.get();
    }

    private static String quote(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    /**
     * The map of all lines together: two commands may swap their keys, in whichever order the lines stand, but no line takes a
     * key from a command that an earlier line gave it to or that no line names.
     */
    KeyFile.Read read() {
        KeyMap claimed = KeyMap.standard();
        for (Target target : lines.keySet()) {
            claimed = claimed.with(target, List.of());
        }
        KeyMap map = KeyMap.standard();
        for (Map.Entry<Target, Line> line : lines.entrySet()) {
            Optional<String> taken = taken(line.getKey(), line.getValue(), claimed);
            if (taken.isPresent()) {
                rejected.add(taken.get());
            } else {
                claimed = claimed.with(line.getKey(), line.getValue().chords());
                map = map.with(line.getKey(), line.getValue().chords());
            }
        }
        return new KeyFile.Read(map, rejected);
    }

    private static Optional<String> taken(Target target, Line line, KeyMap claimed) {
        return line.chords().stream()
                .flatMap(chord -> claimed.rivalOf(chord, target).stream()
                        .map(owner -> WORDS.text(
                                "line.taken",
                                line.number(),
                                chord.text(),
                                owner.text(),
                                target.context().whileIn())))
                .findFirst();
    }
}
