package avcap.studio.shell;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.keys.Command;
import avcap.studio.keys.Context;
import avcap.studio.keys.KeyMap;
import avcap.studio.keys.KeyStyle;
import avcap.studio.shell.PaletteViewModel.Item;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {

    private boolean hasProject = true;
    private boolean isReadOnly;
    private Workplace place = Workplace.CAPTION;
    private final PaletteViewModel palette = palette();

    private PaletteViewModel palette() {
        Commands commands = new Commands();
        for (Command command : Command.values()) {
            commands.on(command, () -> {});
        }
        Reach reach = new Reach(commands, () -> place, () -> false, () -> hasProject, () -> isReadOnly);
        return new PaletteViewModel(reach, KeyMap::standard, KeyStyle.WORDS);
    }

    private Item first(String typed) {
        palette.queryProperty().set(typed);
        return palette.items().get(0);
    }

    @Test
    void aFewLettersFindAnAction() {
        palette.open(Context.MEDIA);

        assertThat(first("regen").command()).isEqualTo(Command.REGENERATE);
        assertThat(first("acne").command()).isEqualTo(Command.ACCEPT);
        assertThat(first("export").command()).isEqualTo(Command.EXPORT);
    }

    @Test
    void keysAreShownAsTheyActWhereOneIs() {
        palette.open(Context.MEDIA);
        assertThat(first("flag").keys()).isEqualTo("F");

        palette.open(Context.TYPING);
        assertThat(first("flag").keys()).isEqualTo("Ctrl+Shift+F");
        assertThat(first("open the sample").keys()).isEmpty();
    }

    @Test
    void whatWasUsedLastComesFirst() {
        palette.used(Command.MUTE);
        palette.used(Command.EXPORT);

        palette.open(Context.MEDIA);

        assertThat(palette.items()).extracting(Item::command).startsWith(Command.EXPORT, Command.MUTE);
    }

    @Test
    void whatCannotBeDoneNowSaysWhyAndComesLast() {
        hasProject = false;
        palette.open(Context.MEDIA);
        assertThat(first("export").obstacle()).isEqualTo("open a project first");
        assertThat(first("o").isReady()).isTrue();

        hasProject = true;
        place = Workplace.MODELS;
        palette.open(Context.MEDIA);
        assertThat(first("regenerate").obstacle()).isEqualTo("only in the caption view");
        assertThat(first("export").isReady()).isTrue();
    }

    @Test
    void whatChangesAProjectSaysThatItIsOpenForReadingOnly() {
        isReadOnly = true;
        palette.open(Context.MEDIA);

        assertThat(palette.items())
                .filteredOn(item -> item.obstacle().equals("this project is open for reading only"))
                .extracting(Item::command)
                .containsExactlyInAnyOrder(
                        Command.MERGE, Command.IMPORT, Command.BULK, Command.REPLACE, Command.GUARDS);
    }

    @Test
    void nothingFitsNonsense() {
        palette.open(Context.MEDIA);
        palette.queryProperty().set("qqqq");

        assertThat(palette.items()).isEmpty();
    }
}
