package avcap.studio.keys;

import static org.assertj.core.api.Assertions.assertThat;

import avcap.studio.keys.Command.Room;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The keys that the studio promises are all in its map once it is put together, where one binding may take another's key. */
class StandardKeysTest {

    private final KeyMap map = KeyMap.standard();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    play_pause          | Space K            | Ctrl+Space F4
                    shuttle_back        | J                  | Alt+J
                    shuttle_on          | L                  | Alt+L
                    back                | Left               | Ctrl+B
                    forward             | Right              |
                    back_fine           | Alt+Left           |
                    forward_fine        | Alt+Right          |
                    back_far            | Shift+Left         |
                    forward_far         | Shift+Right        |
                    previous_frame      | ,                  |
                    next_frame          | .                  |
                    replay_span         | R                  | F5
                    loop                | \\                 | Alt+\\
                    span_in             | [                  | F11
                    span_out            | ]                  | F12
                    slower              | -                  |
                    faster              | +                  |
                    normal_speed        | 0                  |
                    mute                | M                  |
                    blank               | B                  |
                    previous_word       | Alt+Shift+Left     |
                    next_word           | Alt+Shift+Right    |
                    accept              | Ctrl+Enter         | Ctrl+Enter
                    previous_clip       | Alt+Up             | Alt+Up
                    next_clip           | Alt+Down           | Alt+Down
                    next_unfinished     | Ctrl+J             | Ctrl+J
                    next_doubt          | F8                 | F8
                    flag                | F                  | Ctrl+Shift+F
                    reject              | X                  | Ctrl+Shift+X
                    take_1              | 1                  | Ctrl+Alt+1 Alt+Shift+1
                    take_2              | 2                  | Ctrl+Alt+2 Alt+Shift+2
                    take_3              | 3                  | Ctrl+Alt+3 Alt+Shift+3
                    take_4              | 4                  | Ctrl+Alt+4 Alt+Shift+4
                    regenerate          | Ctrl+R             | Ctrl+R
                    regenerate_rest     | Ctrl+Shift+R       | Ctrl+Shift+R
                    next_words          | Ctrl+N             | Ctrl+N
                    take_next_word      |                    | Alt+Right
                    alternatives        | Ctrl+K             | Ctrl+K
                    without_sound       | Shift+M            | Alt+Shift+M
                    without_picture     | Shift+B            | Alt+Shift+B
                    wishes              | Ctrl+U             | Ctrl+U
                    use_sound           | Ctrl+1             | Ctrl+1
                    use_picture         | Ctrl+2             | Ctrl+2
                    use_both            | Ctrl+0             | Ctrl+0
                    compare             | Ctrl+D             | Ctrl+D
                    undo                | Ctrl+Z             | Ctrl+Z
                    redo                | Ctrl+Shift+Z Ctrl+Y| Ctrl+Shift+Z Ctrl+Y
                    palette             | Ctrl+Shift+P       | Ctrl+Shift+P
                    keys                | F1                 | F1
                    """)
    void hasItsKeysWhereCaptionsAreWritten(String command, String inMedia, String inTyping) {
        assertKeys(Room.CAPTION, command, inMedia, inTyping);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    approve             | A                  |
                    return              | Shift+R            |
                    edit_merged         | E                  |
                    verified            | V                  |
                    accept              | Ctrl+Enter         | Ctrl+Enter
                    mute                | M                  |
                    palette             | Ctrl+Shift+P       | Ctrl+Shift+P
                    keys                | F1                 | F1
                    """)
    void hasItsKeysWhereCaptionsAreReviewed(String command, String inMedia, String inTyping) {
        assertKeys(Room.REVIEW, command, inMedia, inTyping);
    }

    private void assertKeys(Room room, String command, String inMedia, String inTyping) {
        assertKeys(room, command, Context.MEDIA, inMedia);
        assertKeys(room, command, Context.TYPING, inTyping);
    }

    private void assertKeys(Room room, String command, Context context, String chords) {
        if (chords == null) {
            return;
        }
        for (String chord : chords.split(" ")) {
            assertThat(map.commandOf(Chord.parse(chord).orElseThrow(), context, one -> one.actsIn(room)))
                    .as(chord + " in " + context)
                    .isEqualTo(Command.of(command));
        }
    }
}
