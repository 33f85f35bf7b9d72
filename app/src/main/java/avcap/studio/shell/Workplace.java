package avcap.studio.shell;

import avcap.studio.keys.Command;

/** A view the window's body can show. */
enum Workplace {
    CAPTION,
    MODELS,
    PREFERENCES;

    /** Whether a command has something to act on while this view is shown. */
    boolean understands(Command command) {
        return this == CAPTION || command.group() == Command.Group.STUDIO;
    }
}
