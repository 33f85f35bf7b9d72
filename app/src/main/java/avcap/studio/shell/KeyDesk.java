package avcap.studio.shell;

import avcap.studio.control.KeyCap;
import avcap.studio.keys.Chord;
import avcap.studio.keys.Command;
import avcap.studio.keys.Context;
import avcap.studio.keys.KeyMap;
import avcap.studio.keys.KeyStyle;
import avcap.studio.preferences.KeySettings;
import avcap.studio.preferences.KeysView;
import avcap.studio.preferences.KeysViewModel;
import avcap.studio.session.Session;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Everything about keys in one window: what they do, where they are shown, changed and looked up. */
final class KeyDesk {

    private final KeySettings settings;
    private final Commands commands;
    private final StudioWindow window;
    private final KeysView page;
    private final PaletteViewModel palette;
    private final Reach reach;
    private Context context = Context.MEDIA;

    /** For the commands there are by now: their page, their palette. */
    KeyDesk(
            Desk desk,
            KeySettings settings,
            FilePicking picking,
            Commands commands,
            StudioWindow window,
            Sheets sheets) {
        this.settings = settings;
        this.commands = commands;
        this.window = window;
        Session session = desk.session();
        reach = new Reach(
                commands,
                window.places()::current,
                window::isCovered,
                () -> session.project().isPresent(),
                () -> !session.readOnlyReason().isEmpty());
        commands.on(Command.PALETTE, this::showPalette)
                .on(Command.KEYS, () -> sheets.showKeys(sheet(), () -> commands.run(Command.SHOW_PREFERENCES)))
                .on(Command.SHOW_PREFERENCES, () -> window.places().goTo(Workplace.PREFERENCES));
        palette = new PaletteViewModel(reach, settings::keys, KeyStyle.ofThisSystem());
        page = new KeysView(new KeysViewModel(settings, desk.workshop(), commands.all()), picking);
        window.places().put(Workplace.PREFERENCES, page);
    }

    /** Takes the keys of a window, and has its key caps show them. */
    void attach(Scene scene) {
        Keyboard.attach(scene, settings::keys, reach);
        KeyCap.tell(scene, settings.keysProperty().map(KeyDesk::telling));
    }

    /** The list of all keys, the context one comes from lit. */
    private KeySheet sheet() {
        if (!window.isCovered()) {
            context = Keyboard.context(focus());
        }
        return new KeySheet(settings.keys(), commands, context);
    }

    private void showPalette() {
        context = Keyboard.context(focus());
        palette.open(context);
        window.showPalette(new Palette(
                palette,
                new Palette.Asked(item -> run(item.command()), item -> giveKey(item.command()), window::hidePalette)));
    }

    private void run(Command command) {
        palette.used(command);
        window.hidePalette();
        commands.run(command);
    }

    private void giveKey(Command command) {
        window.hidePalette();
        window.closeSheets();
        window.places().goTo(Workplace.PREFERENCES);
        page.giveKey(command, context);
    }

    private @Nullable Node focus() {
        return window.getScene().getFocusOwner();
    }

    /** From the studio's own keys or the names of commands, as views have them, to the keys that do the same now. */
    private static UnaryOperator<String> telling(KeyMap live) {
        KeyStyle style = KeyStyle.ofThisSystem();
        return standard -> meant(standard)
                .map(command -> live.shownFor(command, Context.TYPING)
                        .map(chord -> chord.told(style))
                        .orElse("–"))
                .orElse(standard);
    }

    private static Optional<Command> meant(String standard) {
        Optional<Command> named = Command.of(standard);
        if (named.isPresent()) {
            return named;
        }
        Optional<Chord> chord = Chord.parse(standard);
        return Stream.of(Context.TYPING, Context.MEDIA)
                .flatMap(where -> chord.flatMap(keys -> KeyMap.standard().ownerOf(keys, where)).stream())
                .findFirst();
    }
}
