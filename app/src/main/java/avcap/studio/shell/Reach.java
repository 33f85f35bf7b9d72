package avcap.studio.shell;

import avcap.studio.keys.Command;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What commands can act on right now.
 *
 * @param place the view that is shown
 * @param isCovered whether a card lies over it
 * @param isReadOnly whether nothing can be changed in the open project
 */
record Reach(
        Commands commands,
        Supplier<Workplace> place,
        BooleanSupplier isCovered,
        BooleanSupplier hasProject,
        BooleanSupplier isReadOnly) {

    private static final Words WORDS = UiResources.keyWords();

    /** They help to read a card, such as that of words over time, and change nothing below it. */
    private static final Set<Command> ACROSS_A_CARD =
            EnumSet.of(Command.PREVIOUS_WORD, Command.NEXT_WORD, Command.NEXT_DOUBT);

    /** Whether a key that means this command is the command's now, rather than the control's that has the keys. */
    boolean takes(Command command) {
        boolean isMissingProject =
                command.group() == Command.Group.STUDIO && command.needsProject() && !hasProject.getAsBoolean();
        return commands.has(command)
                && !isMissingProject
                && place.get().understands(command)
                && (!isCovered.getAsBoolean() || isSafe(command));
    }

    private static boolean isSafe(Command command) {
        return switch (command.group()) {
            case PLAY, STUDIO -> true;
            case LANES, CLIPS, REMARKS, INSPECT, REVIEW -> false;
            case WORDS -> ACROSS_A_CARD.contains(command);
        };
    }

    /** Why a command would do nothing now, in a few words; empty if it can be given. */
    Optional<String> obstacle(Command command) {
        if (command.needsProject() && !hasProject.getAsBoolean()) {
            return Optional.of(WORDS.text("palette.noProject"));
        }
        if (command.needsWriting() && isReadOnly.getAsBoolean()) {
            return Optional.of(WORDS.text("palette.readOnly"));
        }
        if (place.get().understands(command)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (command.group()) {
                    case INSPECT -> WORDS.text("palette.elsewhere.inspect");
                    case REVIEW -> WORDS.text("palette.elsewhere.review");
                    case PLAY, LANES, WORDS, REMARKS, CLIPS, STUDIO -> WORDS.text("palette.elsewhere");
                });
    }
}
