package avcap.studio.shell;

import avcap.studio.keys.Command;

/** A view the window's body can show. */
enum Workplace {
    CAPTION,
    INSPECT,
    REVIEW,
    MODELS,
    PREFERENCES;

    /** Whether a command has something to act on while this view is shown. */
    boolean understands(Command command) {
        return switch (this) {
            case CAPTION -> command.actsIn(Command.Room.CAPTION);
            case INSPECT -> command.actsIn(Command.Room.INSPECT);
            case REVIEW -> command.actsIn(Command.Room.REVIEW);
            case MODELS, PREFERENCES -> command.group() == Command.Group.STUDIO;
        };
    }
}
