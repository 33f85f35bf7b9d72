package avcap.studio.shell;

import avcap.studio.keys.Command;
import avcap.studio.review.CommentsViewModel;
import avcap.studio.review.JudgingViewModel;
import avcap.studio.review.ReviewView;
import avcap.studio.session.Session;
import java.util.function.BooleanSupplier;

/** The reviewer's view in the window: where it is shown, and which command asks what of it. */
final class ReviewDesk {

    private final Session session;
    private final ReviewView.Models models;
    private final ReviewView view;

    ReviewDesk(Session session, ReviewView.Models models, ReviewView view) {
        this.session = session;
        this.models = models;
        this.view = view;
    }

    /** Takes its place in a window; while no project is open, what opens one is there instead. */
    void attach(StudioWindow window, Commands commands) {
        window.putWithProject(Workplace.REVIEW, view);
        BooleanSupplier isHere = () -> window.places().current() == Workplace.REVIEW;
        commands.on(Command.SHOW_REVIEW, () -> window.places().goTo(Workplace.REVIEW));
        decisions(commands);
        shared(commands, isHere);
        PaneWalk panes = PaneWalk.through(view.panes(), view::focusPane);
        commands.inPlace(Command.NEXT_PANE, isHere, () -> panes.next(window.getScene()));
    }

    private void decisions(Commands commands) {
        JudgingViewModel judging = models.judging();
        CommentsViewModel comments = models.comments();
        commands.on(Command.APPROVE, judging::approve)
                .on(Command.RETURN, comments::sendBack)
                .on(Command.PREFER_A, judging::preferA)
                .on(Command.PREFER_B, judging::preferB)
                .on(Command.BOTH_FINE, judging::bothFine)
                .on(Command.EDIT_MERGED, view::edit)
                .on(Command.COMMENT, comments::begin)
                .on(Command.VERIFIED, comments::verify)
                .on(Command.HIDE_AUTHORS, judging::toggleBlind);
    }

    /** Commands of both rooms that mean something else here. */
    private void shared(Commands commands, BooleanSupplier isHere) {
        commands.inPlace(Command.ACCEPT, isHere, this::finish)
                .inPlace(Command.UNDO, isHere, session::takeBack)
                .inPlace(Command.REDO, isHere, session::repeat)
                .inPlace(Command.PREVIOUS_CLIP, isHere, () -> models.queue().selectBy(-1))
                .inPlace(Command.NEXT_CLIP, isHere, () -> models.queue().selectBy(1))
                .inPlace(Command.PREVIOUS_WORD, isHere, () -> models.comments().walkWords(-1))
                .inPlace(Command.NEXT_WORD, isHere, () -> models.comments().walkWords(1))
                .inPlace(Command.NEXT_DOUBT, isHere, view::nextFork)
                .inPlace(Command.COMPARE, isHere, models.judging()::compareWithMachine);
    }

    /** What is being said of the clip comes first, above all why it is returned; then the clip is approved. */
    private void finish() {
        if (!models.comments().finish()) {
            models.judging().approve();
        }
    }
}
