package avcap.studio.shell;

import avcap.studio.annotation.Project;
import avcap.studio.inspect.InspectView;
import avcap.studio.inspect.InspectViewModel;
import avcap.studio.keys.Command;
import avcap.studio.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The view that looks inside in the window: where it is shown, and which command asks what of it. */
final class InspectDesk {

    private final Session session;
    private final InspectViewModel model;
    private final InspectView view;

    InspectDesk(Session session, InspectViewModel model, InspectView view) {
        this.session = session;
        this.model = model;
        this.view = view;
    }

    /** Takes its place in a window; while no project is open, what opens one is there instead. */
    void attach(StudioWindow window, Commands commands) {
        Node empty = new EmptyState(() -> commands.run(Command.OPEN_SAMPLE), () -> commands.run(Command.OPEN_FOLDER));
        session.projectProperty().addListener((observed, before, now) -> show(window, now, empty));
        show(window, session.projectProperty().get(), empty);
        BooleanSupplier isHere = () -> window.places().current() == Workplace.INSPECT;
        PaneWalk panes = panes();
        commands.on(Command.SHOW_INSPECT, () -> window.places().goTo(Workplace.INSPECT))
                .on(Command.PREVIOUS_LAYER, () -> model.stepLayer(-1))
                .on(Command.NEXT_LAYER, () -> model.stepLayer(1))
                .on(Command.PREVIOUS_HEAD, () -> model.stepHead(-1))
                .on(Command.NEXT_HEAD, () -> model.stepHead(1))
                .inPlace(Command.NEXT_PANE, isHere, () -> panes.next(window.getScene()));
    }

    private void show(StudioWindow window, @Nullable Project project, Node empty) {
        window.places().put(Workplace.INSPECT, project == null ? empty : view);
    }

    private PaneWalk panes() {
        List<PaneWalk.Pane> panes = new ArrayList<>();
        for (int i = 0; i < view.panes().size(); i++) {
            int place = i;
            panes.add(new PaneWalk.Pane(view.panes().get(place), () -> view.focusPane(place)));
        }
        return new PaneWalk(panes);
    }
}
