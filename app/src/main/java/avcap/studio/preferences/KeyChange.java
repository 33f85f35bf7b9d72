package avcap.studio.preferences;

import avcap.studio.keys.Command;
import avcap.studio.keys.Context;
import avcap.studio.keys.KeyMap;
import avcap.studio.keys.Target;
import java.util.List;

/** What is being done to the keys of one command. */
sealed interface KeyChange permits KeyChange.Recording, KeyChange.Conflict {

    /** At which key it began. */
    Slot slot();

    /** The first or second key of a command in a context. */
    record Slot(Target target, int place) {

        static Slot of(Command command, Context context, int place) {
            return new Slot(new Target(command, context), place);
        }

        Command command() {
            return target.command();
        }
    }

    /**
     * The next keys that are pressed are taken.
     *
     * @param refusal why those that were pressed last were not, empty if none were
     */
    record Recording(Slot slot, String refusal) implements KeyChange {}

    /**
     * The keys that were asked for belong to others, who may lose them.
     *
     * @param sentence who has which
     * @param owners the others, at least one
     * @param wanted the map if they lose them
     */
    record Conflict(Slot slot, String sentence, List<Command> owners, KeyMap wanted) implements KeyChange {

        public Conflict {
            owners = List.copyOf(owners);
        }
    }
}
