package avcap.studio.shell;

import avcap.studio.annotation.Project;
import avcap.studio.firststeps.FirstStep;
import avcap.studio.firststeps.FirstStepsViewModel;
import avcap.studio.preferences.PreferencesFile;
import avcap.studio.preferences.StepsTaken;
import avcap.studio.session.AvcapHome;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Brings back how far a person came with the first steps, remembers it, and offers them to who opens the sample as the very first. */
final class RememberedSteps {

    private final FirstStepsViewModel model;
    private final PreferencesFile preferences;
    private final AvcapHome home;

    private RememberedSteps(FirstStepsViewModel model, PreferencesFile preferences, AvcapHome home) {
        this.model = model;
        this.preferences = preferences;
        this.home = home;
    }

    static void follow(FirstStepsViewModel model, Desk desk) {
        RememberedSteps steps = new RememberedSteps(model, desk.preferences(), desk.home());
        StepsTaken taken = desk.preferences().current().firstSteps();
        if (taken != null) {
            model.recall(
                    steps(step -> taken.done().contains(step.id())),
                    steps(step -> taken.passed().contains(step.id())),
                    taken.shown());
        } else if (desk.preferences().isNew()) {
            desk.session().projectProperty().addListener((observed, before, now) -> steps.offer(now));
        }
        model.changesProperty().addListener((observed, before, now) -> steps.keep());
        model.shownProperty().addListener((observed, before, now) -> steps.keep());
    }

    private void offer(@Nullable Project opened) {
        boolean isUndecided = preferences.current().firstSteps() == null;
        if (opened != null && isUndecided && isSample(opened)) {
            model.show();
        }
    }

    private boolean isSample(Project opened) {
        return opened.folder()
                .toAbsolutePath()
                .normalize()
                .equals(home.sampleProject().toAbsolutePath().normalize());
    }

    private void keep() {
        preferences.change(chosen -> chosen.withFirstSteps(new StepsTaken(
                names(model::isDone),
                names(model::isPassed),
                model.shownProperty().get())));
    }

    private static List<FirstStep> steps(Predicate<FirstStep> which) {
        return Arrays.stream(FirstStep.values()).filter(which).toList();
    }

    private static List<String> names(Predicate<FirstStep> which) {
        return steps(which).stream().map(FirstStep::id).toList();
    }
}
