package avcap.studio.shell;

import java.util.Locale;

/** Something the person can ask for by key or menu. */
public enum Command {
    PLAY_PAUSE(Group.PLAY),
    SHUTTLE_BACK(Group.PLAY),
    SHUTTLE_ON(Group.PLAY),
    TO_START(Group.PLAY),
    TO_END(Group.PLAY),
    BACK(Group.PLAY),
    FORWARD(Group.PLAY),
    BACK_FINE(Group.PLAY),
    FORWARD_FINE(Group.PLAY),
    BACK_FAR(Group.PLAY),
    FORWARD_FAR(Group.PLAY),
    PREVIOUS_FRAME(Group.PLAY),
    NEXT_FRAME(Group.PLAY),
    REPLAY_SPAN(Group.PLAY),
    LOOP(Group.PLAY),
    SPAN_IN(Group.PLAY),
    SPAN_OUT(Group.PLAY),
    SLOWER(Group.PLAY),
    FASTER(Group.PLAY),
    NORMAL_SPEED(Group.PLAY),
    MUTE(Group.PLAY),
    BLANK(Group.PLAY),

    PREVIOUS_WORD(Group.WORDS),
    NEXT_WORD(Group.WORDS),
    NEXT_DOUBT(Group.WORDS),
    WORDS_OVER_TIME(Group.WORDS),
    REGENERATE(Group.WORDS),
    REGENERATE_REST(Group.WORDS),
    TAKE_1(Group.WORDS),
    TAKE_2(Group.WORDS),
    TAKE_3(Group.WORDS),
    TAKE_4(Group.WORDS),
    COMPARE(Group.WORDS),
    SPELLINGS(Group.WORDS),
    LEARN_WORD(Group.WORDS),
    USE_BOTH(Group.WORDS),
    USE_SOUND(Group.WORDS),
    USE_PICTURE(Group.WORDS),
    UNDO(Group.WORDS),
    REDO(Group.WORDS),
    TO_EDITOR(Group.WORDS),
    TO_MEDIA(Group.WORDS),

    ACCEPT(Group.CLIPS),
    PREVIOUS_CLIP(Group.CLIPS),
    NEXT_CLIP(Group.CLIPS),
    NEXT_UNFINISHED(Group.CLIPS),
    FLAG(Group.CLIPS),
    REJECT(Group.CLIPS),
    FIND(Group.CLIPS),
    SHOW_ATTENTION(Group.CLIPS),

    SHOW_CAPTION(Group.STUDIO),
    SHOW_MODELS(Group.STUDIO),
    OPEN_FOLDER(Group.STUDIO),
    EXPORT(Group.STUDIO),
    THEME(Group.STUDIO),
    KEYS(Group.STUDIO),
    QUIT(Group.STUDIO);

    /** What commands are listed together; those of the studio act in every view, the others where captions are written. */
    public enum Group {
        PLAY,
        WORDS,
        CLIPS,
        STUDIO;

        String wordKey() {
            return "keys.group." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Group group;

    Command(Group group) {
        this.group = group;
    }

    Group group() {
        return group;
    }

    String wordKey() {
        return "command." + name().toLowerCase(Locale.ROOT);
    }
}
