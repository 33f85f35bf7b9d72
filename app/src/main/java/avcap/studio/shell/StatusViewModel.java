package avcap.studio.shell;

import avcap.inference.caption.Captioner;
import avcap.inference.caption.ComputeDevice;
import avcap.inference.caption.ComputeSettings;
import avcap.studio.captioning.ClipRound;
import avcap.studio.session.Saving;
import avcap.studio.session.Session;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import avcap.ui.Language;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What the line at the bottom says: model, device, saving, what runs. */
public final class StatusViewModel {

    private static final Words WORDS = UiResources.studioWords();

    private final Session session;
    private final Workshop workshop;
    private final List<ClipRound<?>> rounds;
    private final ReadOnlyStringWrapper model = new ReadOnlyStringWrapper(this, "model", "");
    private final StringProperty modelState = new SimpleStringProperty(this, "modelState", "");

    /** @param rounds through many clips, of which at most the first that runs is told */
    public StatusViewModel(Session session, Workshop workshop, List<ClipRound<?>> rounds) {
        this.session = session;
        this.workshop = workshop;
        this.rounds = List.copyOf(rounds);
        session.captionerProperty().addListener((observed, before, now) -> showModel());
        modelState.addListener((observed, before, now) -> showModel());
        showModel();
    }

    private void showModel() {
        Captioner captioner = session.captionerProperty().get();
        model.set(captioner == null ? modelState.get() : captioner.modelId().replace('@', ' '));
    }

    /** Which model is in use, or how it stands with it. */
    ReadOnlyStringProperty modelProperty() {
        return model.getReadOnlyProperty();
    }

    /** How it stands with the model while none is in use. */
    public StringProperty modelStateProperty() {
        return modelState;
    }

    /** Such as "CPU, 8 threads"; while no model is loaded, what there would be. */
    StringBinding deviceText() {
        return Bindings.createStringBinding(
                () -> {
                    ComputeSettings now = computing();
                    return now.device() == ComputeDevice.CPU
                            ? WORDS.text("status.device", now.encodeThreads())
                            : now.device().name();
                },
                session.captionerProperty());
    }

    /** Such as "fp32". */
    StringBinding precisionText() {
        return Bindings.createStringBinding(() -> computing().precision().words(), session.captionerProperty());
    }

    private ComputeSettings computing() {
        return session.captioner().map(Captioner::settings).orElseGet(ComputeSettings::defaults);
    }

    Session session() {
        return session;
    }

    Workshop workshop() {
        return workshop;
    }

    List<ClipRound<?>> rounds() {
        return rounds;
    }

    /** The round to show, if one runs. */
    Optional<ClipRound<?>> round() {
        return rounds.stream().filter(round -> round.runningProperty().get()).findFirst();
    }

    boolean isNotSaved() {
        return session.saving().state() == Saving.State.NOT_SAVED;
    }

    /** Such as "Saved 0.4 s ago". */
    String saved(Instant now) {
        if (!session.readOnlyReason().isEmpty()) {
            return WORDS.text("saving.readOnly");
        }
        Instant last = session.saving().lastSavedProperty().get();
        return switch (session.saving().state()) {
            case SAVING -> WORDS.text("saving.busy");
            case NOT_SAVED -> WORDS.text("saving.broken");
            case SAVED ->
                last == null ? WORDS.text("saving.fresh") : WORDS.text("saving.done", ago(Duration.between(last, now)));
        };
    }

    private static String ago(Duration since) {
        double seconds = since.toMillis() / 1000.0;
        if (seconds < 10) {
            return String.format(Language.spoken().numbers(), "%.1f s", Math.max(0, seconds));
        }
        return seconds < 90 ? Math.round(seconds) + " s" : Math.round(seconds / 60) + " min";
    }

    /** The job to show: the newest that has a name; saving has its own place. */
    Optional<Work<?>> job() {
        @Nullable Work<?> shown = null;
        for (Work<?> work : workshop.unfinished()) {
            if (!work.name().isEmpty() && !work.name().equals("Saving")) {
                shown = work;
            }
        }
        return Optional.ofNullable(shown);
    }
}
