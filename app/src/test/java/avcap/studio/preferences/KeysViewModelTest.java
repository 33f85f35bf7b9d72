package avcap.studio.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.keys.Chord;
import avcap.studio.keys.Command;
import avcap.studio.keys.Context;
import avcap.studio.keys.KeyMap;
import avcap.studio.keys.KeyStyle;
import avcap.studio.keys.Target;
import avcap.studio.work.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysViewModelTest {

    private static final KeyChange.Slot LOOP = KeyChange.Slot.of(Command.LOOP, Context.TYPING, 0);

    private final Path folder;
    private final KeySettings settings;
    private final KeysViewModel model;

    KeysViewModelTest(@TempDir Path folder) {
        this.folder = folder;
        this.settings = KeySettings.open(folder.resolve("keys.txt"));
        this.model = new KeysViewModel(settings, Workshop.immediate(), List.of(Command.values()), KeyStyle.WORDS);
    }

    private static Chord chord(String text) {
        return Chord.parse(text).orElseThrow();
    }

    private List<Chord> loop() {
        return KeySettings.open(folder.resolve("keys.txt")).keys().chordsOf(LOOP.target());
    }

    @Test
    void aFreeKeyIsTakenAtOnceAndKept() {
        model.record(LOOP);
        model.press(chord("F2"));

        assertThat(model.changeProperty().get()).isNull();
        assertThat(model.keysAt(LOOP)).contains("F2");
        assertThat(loop()).containsExactly(chord("F2"));
    }

    @Test
    void aSecondKeyStandsBesideTheFirst() {
        model.record(KeyChange.Slot.of(Command.LOOP, Context.TYPING, 1));
        model.press(chord("F2"));

        assertThat(loop()).containsExactly(chord("Alt+\\"), chord("F2"));
    }

    @Test
    void aKeyOfAnotherIsTakenOnlyWhenAskedTo() {
        model.record(LOOP);
        model.press(chord("F5"));

        assertThat(model.changeProperty().get()).isInstanceOfSatisfying(KeyChange.Conflict.class, conflict -> {
            assertThat(conflict.sentence()).isEqualTo("“Replay the span” already uses F5 while typing.");
            assertThat(conflict.owners()).containsExactly(Command.REPLAY_SPAN);
        });
        assertThat(settings.keys()).isEqualTo(KeyMap.standard());

        model.take();
        assertThat(loop()).containsExactly(chord("F5"));
        assertThat(settings.keys().chordsOf(Command.REPLAY_SPAN, Context.TYPING))
                .isEmpty();
        assertThat(settings.keys().chordsOf(Command.REPLAY_SPAN, Context.MEDIA))
                .containsExactly(chord("R"), chord("F5"));
    }

    @Test
    void aConflictThatIsCancelledChangesNothing() {
        model.record(LOOP);
        model.press(chord("F5"));
        model.cancel();
        model.take();

        assertThat(settings.keys()).isEqualTo(KeyMap.standard());
    }

    @Test
    void aKeyThatWritesIsRefusedAndAnotherMayFollow() {
        model.record(LOOP);
        model.press(chord("L"));

        assertThat(model.changeProperty().get())
                .isInstanceOfSatisfying(KeyChange.Recording.class, recording -> assertThat(recording.refusal())
                        .startsWith("L writes a character"));

        model.press(chord("F2"));
        assertThat(loop()).containsExactly(chord("F2"));
    }

    @Test
    void aKeyIsRemoved() {
        model.record(LOOP);
        model.remove();

        assertThat(loop()).isEmpty();
    }

    @Test
    void resettingAsksTheOneThatHasTheKeyNow() {
        settings.change(settings.keys().with(LOOP.target(), List.of(chord("F5"))));

        model.reset(Command.REPLAY_SPAN);
        assertThat(model.changeProperty().get())
                .isInstanceOfSatisfying(KeyChange.Conflict.class, conflict -> assertThat(conflict.owners())
                        .containsExactly(Command.LOOP));
        model.take();

        assertThat(settings.keys().chordsOf(Command.REPLAY_SPAN, Context.TYPING))
                .containsExactly(chord("F5"));
        assertThat(loop()).isEmpty();

        model.resetAll();
        assertThat(settings.keys()).isEqualTo(KeyMap.standard());
    }

    @Test
    void actionsAreFoundByNameAndByKey() {
        model.queryProperty().set("loop");
        assertThat(model.isListed(Command.LOOP)).isTrue();
        assertThat(model.isListed(Command.MUTE)).isFalse();

        model.queryProperty().set("ctrl+enter");
        assertThat(model.isListed(Command.ACCEPT)).isTrue();
        assertThat(model.isListed(Command.LOOP)).isFalse();
    }

    @Test
    void aMapGoesOutAndComesInElsewhere() throws IOException {
        settings.change(settings.keys().with(LOOP.target(), List.of(chord("F2"))));
        Path file = folder.resolve("mine.txt");

        model.exportTo(file);
        assertThat(model.toldProperty().get().sentence()).contains("mine.txt");
        assertThat(Files.readString(file)).contains("loop.typing = F2").contains("mute.media = M");

        model.resetAll();
        model.importFrom(file);
        assertThat(loop()).containsExactly(chord("F2"));
        assertThat(model.toldProperty().get().isGood()).isTrue();
    }

    @Test
    void eachLineThatIsNotTakenIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("old.txt"), "loop.typing = F2\ndance.media = D\nmute.media = K\n");

        model.importFrom(file);

        assertThat(model.toldProperty().get().details()).hasSize(2);
        assertThat(settings.keys()).isEqualTo(KeyMap.standard().with(LOOP.target(), List.of(chord("F2"))));
    }

    @Test
    void aFileThatIsNoneChangesNothing() {
        settings.change(settings.keys().with(LOOP.target(), List.of(chord("F2"))));

        model.importFrom(folder.resolve("absent.txt"));

        assertThat(model.toldProperty().get().sentence())
                .isEqualTo("absent.txt could not be read, so nothing was changed.");
        assertThat(loop()).containsExactly(chord("F2"));
    }

    @Test
    void damagedSettingsCostTheirLinesOnly() throws IOException {
        Path file = Files.writeString(folder.resolve("keys.txt"), "loop.typing = F2\n???\n");

        assertThat(KeySettings.open(file).keys())
                .isEqualTo(KeyMap.standard().with(new Target(Command.LOOP, Context.TYPING), List.of(chord("F2"))));
    }
}
