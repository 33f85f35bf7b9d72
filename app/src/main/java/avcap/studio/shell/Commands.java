package avcap.studio.shell;

import avcap.studio.keys.Command;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What is done when a command is given; commands without an action do not exist for the person. */
public final class Commands {

    private final Map<Command, Runnable> actions = new EnumMap<>(Command.class);

    public Commands on(Command command, Runnable action) {
        actions.put(command, action);
        return this;
    }

    /** Has a command do something else while it is so, such as in another view. */
    public Commands inPlace(Command command, BooleanSupplier isSo, Runnable action) {
        Runnable before = actions.getOrDefault(command, () -> {});
        return on(command, () -> (isSo.getAsBoolean() ? action : before).run());
    }

    /** Has the commands that need writing tell why there can be none, as long as there is a reason, instead of doing anything. */
    public Commands refuseWriting(Supplier<String> reason, Consumer<String> teller) {
        actions.replaceAll((command, action) -> command.needsWriting() ? refusing(action, reason, teller) : action);
        return this;
    }

    private static Runnable refusing(Runnable action, Supplier<String> reason, Consumer<String> teller) {
        return () -> {
            String why = reason.get();
            if (why.isEmpty()) {
                action.run();
            } else {
                teller.accept(why);
            }
        };
    }

    public boolean has(Command command) {
        return actions.containsKey(command);
    }

    /** Those that have an action, in the order they are listed in. */
    public Set<Command> all() {
        return Collections.unmodifiableSet(actions.keySet());
    }

    public void run(Command command) {
        Optional.ofNullable(actions.get(command)).ifPresent(Runnable::run);
    }
}
