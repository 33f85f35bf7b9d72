package avcap.studio.shell;

import avcap.inference.features.Modality;
import avcap.studio.annotation.Status;
import avcap.studio.captioning.remarks.RemarkTab;
import avcap.studio.captioning.remarks.SegmentsViewModel;
import avcap.studio.keys.Command;
import avcap.studio.player.Jumps;
import avcap.studio.player.Transport;
import avcap.studio.session.SegmentChoice;
import avcap.studio.session.Session;
import avcap.studio.spectrogram.LaneZoom;
import java.util.function.BooleanSupplier;

/** Which command asks what of which screen. */
final class ScreenCommands {

    private static final double SECOND = 1;
    private static final double FINE = .1;
    private static final double FAR = 5;

    private ScreenCommands() {}

    static void add(Commands commands, Screens screens, Session session) {
        playing(commands, screens.player.transport());
        spans(commands, screens.player.transport());
        jumps(commands, screens.player.jumps());
        lanes(commands, screens);
        words(commands, screens);
        clips(commands, screens, session);
        remarks(commands, screens, session);
        whereTheKeysAre(commands, screens, session);
        commands.on(Command.PLAY_UNHEARD, session.guarding().heard()::playRest);
    }

    private static void remarks(Commands commands, Screens screens, Session session) {
        SegmentsViewModel segments = screens.remarks.segments();
        SegmentChoice choice = session.segmentChoice();
        commands.on(Command.HISTORY, () -> screens.remarks.show(RemarkTab.HISTORY))
                .on(Command.NOTES, () -> screens.remarks.show(RemarkTab.NOTES))
                .on(Command.TAGS, () -> screens.remarks.show(RemarkTab.TAGS))
                .on(Command.SEGMENTS, () -> screens.remarks.show(RemarkTab.SEGMENTS))
                .on(Command.NEW_SEGMENT, segments::begin)
                .on(Command.PREVIOUS_SEGMENT, segments::previous)
                .on(Command.NEXT_SEGMENT, segments::next)
                .on(Command.EDIT_SEGMENT, choice::write)
                .on(Command.REMOVE_SEGMENT, choice::remove)
                .on(Command.SEGMENT_START_BACK, () -> choice.moveStart(-1))
                .on(Command.SEGMENT_START_ON, () -> choice.moveStart(1))
                .on(Command.SEGMENT_END_BACK, () -> choice.moveEnd(-1))
                .on(Command.SEGMENT_END_ON, () -> choice.moveEnd(1))
                .on(Command.BOX, choice::toggleBand)
                .on(Command.BOX_LOW_DOWN, () -> choice.moveLow(-1))
                .on(Command.BOX_LOW_UP, () -> choice.moveLow(1))
                .on(Command.BOX_HIGH_DOWN, () -> choice.moveHigh(-1))
                .on(Command.BOX_HIGH_UP, () -> choice.moveHigh(1));
    }

    /** In the card of what is kept there is no caption to take back, and leaving puts the card away. */
    private static void whereTheKeysAre(Commands commands, Screens screens, Session session) {
        BooleanSupplier isInCard = screens.remarksCard::hasKeys;
        commands.on(Command.UNDO, () -> either(isInCard, session::takeBack, screens.captioning::undo))
                .on(Command.REDO, () -> either(isInCard, session::repeat, screens.captioning::redo))
                .on(Command.TO_MEDIA, () -> either(isInCard, screens.remarks::hide, () -> leaveTyping(screens)));
    }

    private static void leaveTyping(Screens screens) {
        if (!screens.captioningView.leaveWishes()) {
            screens.timelineView.requestFocus();
        }
    }

    private static void either(BooleanSupplier isSo, Runnable then, Runnable otherwise) {
        (isSo.getAsBoolean() ? then : otherwise).run();
    }

    private static void playing(Commands commands, Transport transport) {
        commands.on(Command.PLAY_PAUSE, transport::toggle)
                .on(Command.SHUTTLE_BACK, transport::shuttleBack)
                .on(Command.SHUTTLE_ON, transport::shuttleOn)
                .on(Command.TO_START, transport::toStart)
                .on(Command.TO_END, transport::toEnd)
                .on(Command.BACK, () -> transport.step(-SECOND))
                .on(Command.FORWARD, () -> transport.step(SECOND))
                .on(Command.BACK_FINE, () -> transport.step(-FINE))
                .on(Command.FORWARD_FINE, () -> transport.step(FINE))
                .on(Command.BACK_FAR, () -> transport.step(-FAR))
                .on(Command.FORWARD_FAR, () -> transport.step(FAR))
                .on(Command.PREVIOUS_FRAME, () -> transport.stepFrames(-1))
                .on(Command.NEXT_FRAME, () -> transport.stepFrames(1));
    }

    private static void spans(Commands commands, Transport transport) {
        commands.on(Command.REPLAY_SPAN, transport::replay)
                .on(Command.LOOP, transport::toggleLoop)
                .on(Command.PRE_ROLL, transport::togglePreRoll)
                .on(Command.SPAN_IN, transport::markIn)
                .on(Command.SPAN_OUT, transport::markOut)
                .on(Command.SLOWER, transport::slower)
                .on(Command.FASTER, transport::faster)
                .on(Command.NORMAL_SPEED, transport::normalSpeed)
                .on(Command.MUTE, transport::toggleMuted)
                .on(Command.BLANK, transport::toggleBlanked);
    }

    private static void jumps(Commands commands, Jumps jumps) {
        commands.on(Command.PREVIOUS_ONSET, () -> jumps.toOnset(-1))
                .on(Command.NEXT_ONSET, () -> jumps.toOnset(1))
                .on(Command.PREVIOUS_SHOT, () -> jumps.toShot(-1))
                .on(Command.NEXT_SHOT, () -> jumps.toShot(1))
                .on(Command.PREVIOUS_PEAK, () -> jumps.toWordPeak(-1))
                .on(Command.NEXT_PEAK, () -> jumps.toWordPeak(1));
    }

    private static void lanes(Commands commands, Screens screens) {
        LaneZoom zoom = screens.timeline.zoom();
        commands.on(Command.ZOOM_IN, zoom::closer)
                .on(Command.ZOOM_OUT, zoom::farther)
                .on(Command.ZOOM_ALL, zoom::all)
                .on(Command.ZOOM_SPAN, zoom::toSpan)
                .on(Command.PAN_BACK, () -> zoom.pan(-1))
                .on(Command.PAN_ON, () -> zoom.pan(1))
                .on(Command.SPECTROGRAM_LOOK, screens.timelineView::toggleLook)
                .on(Command.SEEING, screens.timeline::toggleSeeing);
    }

    private static void words(Commands commands, Screens screens) {
        commands.on(Command.PREVIOUS_WORD, screens.attention::previousWord)
                .on(Command.NEXT_WORD, screens.attention::nextWord)
                .on(Command.EXTEND_BACK, screens.attention::extendBack)
                .on(Command.EXTEND_ON, screens.attention::extendOn)
                .on(Command.LOOP_WORDS, screens.attention::loop)
                .on(Command.WORDS_HERE, screens.timelineView::walkPlaces)
                .on(Command.SAVE_MAP, screens.mapSaving::save)
                .on(Command.NEXT_DOUBT, screens.proofreading::nextProblem)
                .on(Command.REGENERATE, screens.captioning::regenerate)
                .on(Command.REGENERATE_REST, screens.captioning::regenerateRest)
                .on(Command.TAKE_1, () -> screens.candidates.take(1))
                .on(Command.TAKE_2, () -> screens.candidates.take(2))
                .on(Command.TAKE_3, () -> screens.candidates.take(3))
                .on(Command.TAKE_4, () -> screens.candidates.take(4))
                .on(Command.COMPARE, screens.captioning::compare)
                .on(Command.REVEAL_DRAFT, screens.captioning::revealDraft)
                .on(Command.PREVIOUS_CAPTION, screens.captioning.slots()::previous)
                .on(Command.NEXT_CAPTION, screens.captioning.slots()::next)
                .on(Command.NEXT_WORDS, screens.captioningView::listNextWords)
                .on(Command.TAKE_NEXT_WORD, screens.nextWords::take)
                .on(Command.SHOW_NEXT_WORD, screens.nextWords::toggle)
                .on(Command.ALTERNATIVES, screens.candidates::askForAlternatives)
                .on(Command.WITHOUT_SOUND, screens.counterfactuals::withoutSound)
                .on(Command.WITHOUT_PICTURE, screens.counterfactuals::withoutPicture)
                .on(Command.WITHOUT_BOX, screens.counterfactuals::withoutBox)
                .on(Command.WITHOUT_REGION, screens.counterfactuals::withoutRegion)
                .on(Command.TAKE_WITHOUT, screens.counterfactuals::take)
                .on(Command.WISHES, screens.captioningView::showWishes)
                .on(Command.SPELLINGS, screens.captioningView::suggestSpelling)
                .on(Command.DISMISS_ORDER, screens.proofreading::dismissOrder)
                .on(Command.LEARN_WORD, screens.proofreading::learnWord)
                .on(Command.USE_BOTH, () -> screens.sources.take(Modality.SOUND_AND_PICTURE))
                .on(Command.USE_SOUND, () -> screens.sources.take(Modality.SOUND))
                .on(Command.USE_PICTURE, () -> screens.sources.take(Modality.PICTURE))
                .on(Command.TO_EDITOR, screens.captioningView::focusEditor);
    }

    private static void clips(Commands commands, Screens screens, Session session) {
        commands.on(Command.ACCEPT, screens.captioning::accept)
                .on(Command.PREVIOUS_CLIP, () -> screens.library.selectBy(-1))
                .on(Command.NEXT_CLIP, () -> screens.library.selectBy(1))
                .on(Command.NEXT_UNFINISHED, session::selectNextUnfinished)
                .on(Command.FLAG, () -> screens.captioning.mark(Status.FLAGGED))
                .on(Command.REJECT, () -> screens.captioning.mark(Status.REJECTED))
                .on(Command.FIND, screens.libraryView::find);
    }
}
