package avcap.studio.keys;

/** What a chord is for: a command in a context. */
public record Target(Command command, Context context) {

    /** How files name it, such as {@code play_pause.media}. */
    String id() {
        return command.id() + "." + context.id();
    }
}
