package avcap.studio.shell;

import avcap.studio.inspect.CompareViewModel;
import avcap.studio.inspect.InspectView;
import avcap.studio.inspect.InspectViewModel;
import avcap.studio.keys.Command;
import java.util.function.BooleanSupplier;

/** The view that looks inside in the window: where it is shown, and which command asks what of it. */
final class InspectDesk {

    private final InspectViewModel model;
    private final CompareViewModel compare;
    private final InspectView view;

    InspectDesk(InspectViewModel model, CompareViewModel compare, InspectView view) {
        this.model = model;
        this.compare = compare;
        this.view = view;
    }

    /** Takes its place in a window; while no project is open, what opens one is there instead. */
    void attach(StudioWindow window, Commands commands) {
        window.putWithProject(Workplace.INSPECT, view);
        BooleanSupplier isHere = () -> window.places().current() == Workplace.INSPECT;
        commands.on(Command.SHOW_INSPECT, () -> window.places().goTo(Workplace.INSPECT))
                .on(Command.PREVIOUS_LAYER, () -> model.stepLayer(-1))
                .on(Command.NEXT_LAYER, () -> model.stepLayer(1))
                .on(Command.PREVIOUS_HEAD, () -> model.stepHead(-1))
                .on(Command.NEXT_HEAD, () -> model.stepHead(1))
                .on(Command.COMPARE_MAPS, compare::toggle)
                .on(Command.NEXT_RIVAL, compare::nextRival)
                .inPlace(Command.WORDS_HERE, isHere, view::walkPlaces)
                .inPlace(Command.NEXT_PANE, isHere, () -> PaneWalk.through(view.panes(), view::focusPane)
                        .next(window.getScene()));
    }
}
