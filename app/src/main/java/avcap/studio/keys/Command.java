package avcap.studio.keys;

import avcap.ui.UiResources;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Something the person can ask for by key, menu or palette. */
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
    PRE_ROLL(Group.PLAY),
    PLAY_UNHEARD(Group.PLAY),
    SPAN_IN(Group.PLAY),
    SPAN_OUT(Group.PLAY),
    SLOWER(Group.PLAY),
    FASTER(Group.PLAY),
    NORMAL_SPEED(Group.PLAY),
    MUTE(Group.PLAY),
    BLANK(Group.PLAY),
    PREVIOUS_ONSET(Group.PLAY),
    NEXT_ONSET(Group.PLAY),
    PREVIOUS_SHOT(Group.PLAY),
    NEXT_SHOT(Group.PLAY),
    PREVIOUS_PEAK(Group.PLAY),
    NEXT_PEAK(Group.PLAY),

    ZOOM_IN(Group.LANES),
    ZOOM_OUT(Group.LANES),
    ZOOM_ALL(Group.LANES),
    ZOOM_SPAN(Group.LANES),
    PAN_BACK(Group.LANES),
    PAN_ON(Group.LANES),
    SPECTROGRAM_LOOK(Group.LANES),
    SEEING(Group.LANES),

    PREVIOUS_WORD(Group.WORDS),
    NEXT_WORD(Group.WORDS),
    EXTEND_BACK(Group.WORDS),
    EXTEND_ON(Group.WORDS),
    LOOP_WORDS(Group.WORDS),
    NEXT_DOUBT(Group.WORDS),
    WORDS_OVER_TIME(Group.WORDS),
    WORDS_HERE(Group.WORDS),
    SAVE_MAP(Group.WORDS),
    REGENERATE(Group.WORDS),
    REGENERATE_REST(Group.WORDS),
    TAKE_1(Group.WORDS),
    TAKE_2(Group.WORDS),
    TAKE_3(Group.WORDS),
    TAKE_4(Group.WORDS),
    COMPARE(Group.WORDS),
    REVEAL_DRAFT(Group.WORDS),
    PREVIOUS_CAPTION(Group.WORDS),
    NEXT_CAPTION(Group.WORDS),
    NEXT_WORDS(Group.WORDS),
    TAKE_NEXT_WORD(Group.WORDS),
    SHOW_NEXT_WORD(Group.WORDS),
    ALTERNATIVES(Group.WORDS),
    WISHES(Group.WORDS),
    WITHOUT_SOUND(Group.WORDS),
    WITHOUT_PICTURE(Group.WORDS),
    WITHOUT_BOX(Group.WORDS),
    WITHOUT_REGION(Group.WORDS),
    TAKE_WITHOUT(Group.WORDS),
    SPELLINGS(Group.WORDS),
    LEARN_WORD(Group.WORDS),
    DISMISS_ORDER(Group.WORDS),
    USE_BOTH(Group.WORDS),
    USE_SOUND(Group.WORDS),
    USE_PICTURE(Group.WORDS),
    UNDO(Group.WORDS),
    REDO(Group.WORDS),
    TO_EDITOR(Group.WORDS),
    TO_MEDIA(Group.WORDS),

    HISTORY(Group.REMARKS),
    NOTES(Group.REMARKS),
    TAGS(Group.REMARKS),
    SEGMENTS(Group.REMARKS),
    NEW_SEGMENT(Group.REMARKS),
    PREVIOUS_SEGMENT(Group.REMARKS),
    NEXT_SEGMENT(Group.REMARKS),
    EDIT_SEGMENT(Group.REMARKS),
    REMOVE_SEGMENT(Group.REMARKS),
    SEGMENT_START_BACK(Group.REMARKS),
    SEGMENT_START_ON(Group.REMARKS),
    SEGMENT_END_BACK(Group.REMARKS),
    SEGMENT_END_ON(Group.REMARKS),
    BOX(Group.REMARKS),
    BOX_LOW_DOWN(Group.REMARKS),
    BOX_LOW_UP(Group.REMARKS),
    BOX_HIGH_DOWN(Group.REMARKS),
    BOX_HIGH_UP(Group.REMARKS),
    ACCEPT(Group.CLIPS),
    PREVIOUS_CLIP(Group.CLIPS),
    NEXT_CLIP(Group.CLIPS),
    NEXT_UNFINISHED(Group.CLIPS),
    FLAG(Group.CLIPS),
    REJECT(Group.CLIPS),
    FIND(Group.CLIPS),
    BULK(Group.CLIPS),
    REPLACE(Group.CLIPS),
    SHOW_ATTENTION(Group.CLIPS),
    NEXT_PANE(Group.CLIPS),

    PREVIOUS_LAYER(Group.INSPECT),
    NEXT_LAYER(Group.INSPECT),
    PREVIOUS_HEAD(Group.INSPECT),
    NEXT_HEAD(Group.INSPECT),
    COMPARE_MAPS(Group.INSPECT),
    NEXT_RIVAL(Group.INSPECT),

    APPROVE(Group.REVIEW),
    RETURN(Group.REVIEW),
    PREFER_A(Group.REVIEW),
    PREFER_B(Group.REVIEW),
    BOTH_FINE(Group.REVIEW),
    EDIT_MERGED(Group.REVIEW),
    COMMENT(Group.REVIEW),
    VERIFIED(Group.REVIEW),
    HIDE_AUTHORS(Group.REVIEW),

    SHOW_CAPTION(Group.STUDIO),
    SHOW_INSPECT(Group.STUDIO),
    SHOW_REVIEW(Group.STUDIO),
    SHOW_MODELS(Group.STUDIO),
    SHOW_PREFERENCES(Group.STUDIO),
    PALETTE(Group.STUDIO),
    NEW_PROJECT(Group.STUDIO),
    OPEN_FOLDER(Group.STUDIO),
    OPEN_PROJECT(Group.STUDIO),
    OPEN_SAMPLE(Group.STUDIO),
    MERGE(Group.STUDIO),
    IMPORT(Group.STUDIO),
    EXPORT(Group.STUDIO),
    FIGURES(Group.STUDIO),
    GUARDS(Group.STUDIO),
    RESTORE(Group.STUDIO),
    TAKE_SNAPSHOT(Group.STUDIO),
    SAVE_ELSEWHERE(Group.STUDIO),
    FIND_MEDIA(Group.STUDIO),
    CAPTION_ALL(Group.STUDIO),
    COMPARE_MODES(Group.STUDIO),
    IMPORT_WEIGHTS(Group.STUDIO),
    USE_MODEL(Group.STUDIO),
    ANNOTATOR(Group.STUDIO),
    VIDEO_WINDOW(Group.STUDIO),
    SYNC_CHECK(Group.STUDIO),
    COPIES(Group.STUDIO),
    THEME(Group.STUDIO),
    LANGUAGE(Group.STUDIO),
    KEYS(Group.STUDIO),
    FIRST_STEPS(Group.STUDIO),
    ABOUT(Group.STUDIO),
    NOTICE_DETAILS(Group.STUDIO),
    QUIT(Group.STUDIO);

    private static final Set<Command> ON_PROJECTS = EnumSet.of(
            MERGE,
            IMPORT,
            EXPORT,
            FIGURES,
            GUARDS,
            CAPTION_ALL,
            COMPARE_MODES,
            RESTORE,
            TAKE_SNAPSHOT,
            SAVE_ELSEWHERE,
            FIND_MEDIA);

    /** They open a card that is of no use where nothing can be changed. */
    private static final Set<Command> CHANGING = EnumSet.of(MERGE, IMPORT, BULK, REPLACE, GUARDS);

    /** They mean the same where captions are written and where they are reviewed. */
    private static final Set<Command> IN_BOTH_ROOMS = EnumSet.of(
            PREVIOUS_WORD, NEXT_WORD, NEXT_DOUBT, COMPARE, UNDO, REDO, ACCEPT, PREVIOUS_CLIP, NEXT_CLIP, NEXT_PANE);

    /** Of those that belong to captions, what means the same where one looks inside. */
    private static final Set<Command> WHERE_ONE_INSPECTS = EnumSet.of(
            PREVIOUS_WORD,
            NEXT_WORD,
            EXTEND_BACK,
            EXTEND_ON,
            LOOP_WORDS,
            WORDS_HERE,
            SAVE_MAP,
            PREVIOUS_CLIP,
            NEXT_CLIP,
            NEXT_PANE);

    /** What commands are listed together. */
    public enum Group {
        PLAY,
        LANES,
        WORDS,
        REMARKS,
        CLIPS,
        INSPECT,
        REVIEW,
        STUDIO;

        public String title() {
            return UiResources.studioWords().text("keys.group." + name().toLowerCase(Locale.ROOT));
        }
    }

    /** Where someone works on a clip; the commands of one room leave the keys of the other alone. */
    public enum Room {
        CAPTION,
        INSPECT,
        REVIEW
    }

    private final Group group;

    Command(Group group) {
        this.group = group;
    }

    /** The command that files call so. */
    public static Optional<Command> of(String id) {
        return Arrays.stream(values())
                .filter(command -> command.id().equals(id))
                .findFirst();
    }

    public Group group() {
        return group;
    }

    /** Whether it has something to act on in a room. */
    public boolean actsIn(Room room) {
        return switch (group) {
            case PLAY, STUDIO -> true;
            case WORDS, CLIPS ->
                switch (room) {
                    case CAPTION -> true;
                    case INSPECT -> WHERE_ONE_INSPECTS.contains(this);
                    case REVIEW -> IN_BOTH_ROOMS.contains(this);
                };
            case LANES, REMARKS -> room == Room.CAPTION;
            case INSPECT -> room == Room.INSPECT;
            case REVIEW -> room == Room.REVIEW;
        };
    }

    /** Whether there is a room where both act, so that they cannot have the same key. */
    public boolean meets(Command other) {
        return Arrays.stream(Room.values()).anyMatch(room -> actsIn(room) && other.actsIn(room));
    }

    /** How files name it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it has nothing to act on until a project is open. */
    public boolean needsProject() {
        return group != Group.STUDIO || ON_PROJECTS.contains(this);
    }

    /** Whether it is of no use in a project that is open for reading only. */
    public boolean needsWriting() {
        return CHANGING.contains(this);
    }

    /** Its name in a list of names, in lower case. */
    public String text() {
        return UiResources.studioWords().text("command." + id());
    }

    /** Its name standing alone. */
    public String title() {
        String text = text();
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
