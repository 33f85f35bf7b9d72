package avcap.studio.keys;

import static avcap.studio.keys.Command.*;

import java.util.List;
import java.util.stream.Stream;

/** The studio's own keys, before anyone changed them. */
final class StandardKeys {

    private KeyMap map = KeyMap.empty();

    KeyMap map() {
        playing();
        steps();
        spans();
        jumps();
        lanes();
        wordsAndModel();
        remarks();
        clips();
        inspect();
        review();
        views();
        studio();
        return map;
    }

    private void playing() {
        bind(PLAY_PAUSE, "Space K", "Ctrl+Space F4");
        bind(SHUTTLE_BACK, "J", "Alt+J");
        bind(SHUTTLE_ON, "L", "Alt+L");
        bind(TO_START, "Home", "");
        bind(TO_END, "End", "");
        bind(SLOWER, "-", "");
        bind(FASTER, "+ =", "");
        bind(NORMAL_SPEED, "0", "");
        bind(MUTE, "M", "");
        bind(BLANK, "B", "");
    }

    private void steps() {
        bind(BACK, "Left", "Ctrl+B");
        bind(FORWARD, "Right", "");
        bind(BACK_FINE, "Alt+Left", "");
        bind(FORWARD_FINE, "Alt+Right", "");
        bind(BACK_FAR, "Shift+Left", "");
        bind(FORWARD_FAR, "Shift+Right", "");
        bind(PREVIOUS_FRAME, ",", "");
        bind(NEXT_FRAME, ".", "");
    }

    private void spans() {
        bind(REPLAY_SPAN, "R F5", "F5");
        bind(LOOP, "\\", "Alt+\\");
        bind(PRE_ROLL, "Shift+\\", "Alt+Shift+\\");
        bind(PLAY_UNHEARD, "Shift+Space", "Ctrl+Shift+Space");
        bind(SPAN_IN, "[ F11", "F11");
        bind(SPAN_OUT, "] F12", "F12");
    }

    private void jumps() {
        bind(PREVIOUS_ONSET, "Shift+O", "Alt+Shift+O");
        bind(NEXT_ONSET, "O", "Alt+O");
        bind(PREVIOUS_SHOT, "Shift+S", "Alt+Shift+S");
        bind(NEXT_SHOT, "S", "Alt+S");
        bind(PREVIOUS_PEAK, "Shift+W", "Alt+Shift+W");
        bind(NEXT_PEAK, "W", "Alt+W");
    }

    private void lanes() {
        bind(ZOOM_IN, "I", "");
        bind(ZOOM_OUT, "U", "");
        bind(ZOOM_ALL, "Shift+U", "");
        bind(ZOOM_SPAN, "Z", "");
        bind(PAN_BACK, "Shift+J", "");
        bind(PAN_ON, "Shift+L", "");
        bind(SPECTROGRAM_LOOK, "G", "");
        bind(SEEING, "Shift+G", "");
    }

    private void wordsAndModel() {
        // Some desktops keep Alt, Shift and an arrow for themselves.
        both(PREVIOUS_WORD, "Alt+Shift+Left Alt+,");
        both(NEXT_WORD, "Alt+Shift+Right Alt+.");
        both(EXTEND_BACK, "Alt+Shift+,");
        both(EXTEND_ON, "Alt+Shift+.");
        bind(LOOP_WORDS, "P", "Alt+P");
        both(NEXT_DOUBT, "F8");
        both(WORDS_OVER_TIME, "Ctrl+M");
        bind(WORDS_HERE, "Q", "Alt+Q");
        both(SAVE_MAP, "Ctrl+Shift+S");
        both(REGENERATE, "Ctrl+R");
        both(REGENERATE_REST, "Ctrl+Shift+R");
        bind(TAKE_1, "1 Ctrl+Alt+1", "Ctrl+Alt+1");
        bind(TAKE_2, "2 Ctrl+Alt+2", "Ctrl+Alt+2");
        bind(TAKE_3, "3 Ctrl+Alt+3", "Ctrl+Alt+3");
        bind(TAKE_4, "4 Ctrl+Alt+4", "Ctrl+Alt+4");
        both(COMPARE, "Ctrl+D");
        both(REVEAL_DRAFT, "Ctrl+Shift+E");
        both(PREVIOUS_CAPTION, "Ctrl+PageUp");
        both(NEXT_CAPTION, "Ctrl+PageDown");
        both(NEXT_WORDS, "Ctrl+N");
        bind(TAKE_NEXT_WORD, "", "Alt+Right");
        both(ALTERNATIVES, "Ctrl+K");
        both(WISHES, "Ctrl+U");
        bind(WITHOUT_SOUND, "Shift+M", "Alt+Shift+M");
        bind(WITHOUT_PICTURE, "Shift+B", "Alt+Shift+B");
        bind(WITHOUT_BOX, "Shift+Y", "Alt+Shift+Y");
        bind(WITHOUT_REGION, "Shift+Q", "Alt+Shift+Q");
        both(SPELLINGS, "Ctrl+.");
        both(LEARN_WORD, "Ctrl+Shift+A");
        both(USE_BOTH, "Ctrl+0");
        both(USE_SOUND, "Ctrl+1");
        both(USE_PICTURE, "Ctrl+2");
        both(UNDO, "Ctrl+Z");
        both(REDO, "Ctrl+Shift+Z Ctrl+Y");
        bind(TO_EDITOR, "E", "");
        bind(TO_MEDIA, "", "Esc");
    }

    private void remarks() {
        both(HISTORY, "Ctrl+Shift+H");
        both(NOTES, "Ctrl+Shift+N");
        both(TAGS, "Ctrl+Shift+T");
        both(SEGMENTS, "Ctrl+Shift+G");
        both(NEW_SEGMENT, "Ctrl+G");
        both(PREVIOUS_SEGMENT, "Alt+PageUp");
        both(NEXT_SEGMENT, "Alt+PageDown");
        bind(EDIT_SEGMENT, "F2", "");
        bind(REMOVE_SEGMENT, "Ctrl+Delete", "");
        bind(SEGMENT_START_BACK, "Ctrl+Left", "");
        bind(SEGMENT_START_ON, "Ctrl+Right", "");
        bind(SEGMENT_END_BACK, "Ctrl+Shift+Left", "");
        bind(SEGMENT_END_ON, "Ctrl+Shift+Right", "");
        bind(BOX, "Y", "");
        bind(BOX_LOW_DOWN, "Ctrl+Down", "");
        bind(BOX_LOW_UP, "Ctrl+Up", "");
        bind(BOX_HIGH_DOWN, "Ctrl+Shift+Down", "");
        bind(BOX_HIGH_UP, "Ctrl+Shift+Up", "");
    }

    private void clips() {
        both(ACCEPT, "Ctrl+Enter");
        both(PREVIOUS_CLIP, "Alt+Up");
        both(NEXT_CLIP, "Alt+Down");
        both(NEXT_UNFINISHED, "Ctrl+J");
        bind(FLAG, "F", "Ctrl+Shift+F");
        bind(REJECT, "X", "Ctrl+Shift+X");
        both(FIND, "Ctrl+F");
        both(BULK, "Ctrl+Shift+B");
        both(REPLACE, "Ctrl+H");
        bind(SHOW_ATTENTION, "T", "");
    }

    private void inspect() {
        both(PREVIOUS_LAYER, "PageUp");
        both(NEXT_LAYER, "PageDown");
        both(PREVIOUS_HEAD, "Shift+PageUp");
        both(NEXT_HEAD, "Shift+PageDown");
        bind(COMPARE_MAPS, "D", "");
        bind(NEXT_RIVAL, "Shift+D", "");
    }

    private void review() {
        bind(APPROVE, "A", "");
        bind(RETURN, "Shift+R", "");
        bind(PREFER_A, "1", "");
        bind(PREFER_B, "2", "");
        bind(BOTH_FINE, "3", "");
        bind(EDIT_MERGED, "E", "");
        bind(COMMENT, "C", "");
        bind(VERIFIED, "V", "");
        bind(HIDE_AUTHORS, "H", "");
    }

    private void views() {
        both(SHOW_CAPTION, "Alt+1");
        both(SHOW_INSPECT, "Alt+2");
        both(SHOW_REVIEW, "Alt+3");
        both(SHOW_MODELS, "Alt+6"); // its place on the rail once all views are there
        both(SHOW_PREFERENCES, "Ctrl+,");
        both(VIDEO_WINDOW, "F9");
        both(NEXT_PANE, "F6");
    }

    private void studio() {
        both(PALETTE, "Ctrl+Shift+P");
        both(NEW_PROJECT, "Ctrl+Shift+O");
        both(OPEN_FOLDER, "Ctrl+O");
        both(MERGE, "Ctrl+Shift+M");
        both(IMPORT, "Ctrl+I");
        both(EXPORT, "Ctrl+E");
        both(FIGURES, "Ctrl+Shift+D");
        both(THEME, "Ctrl+Shift+L");
        both(KEYS, "F1");
        both(QUIT, "Ctrl+Q");
    }

    private void both(Command command, String chords) {
        bind(command, chords, chords);
    }

    private void bind(Command command, String inMedia, String inTyping) {
        map = map.with(new Target(command, Context.MEDIA), chords(inMedia))
                .with(new Target(command, Context.TYPING), chords(inTyping));
    }

    private static List<Chord> chords(String text) {
        return Stream.of(text.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> Chord.parse(word).orElseThrow())
                .toList();
    }
}
