package avcap.studio.captioning;

import avcap.inference.caption.Caption;
import avcap.inference.caption.Captioner;
import avcap.inference.caption.SearchOptions;
import avcap.inference.features.AvInput;
import avcap.inference.features.Modality;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Help;
import avcap.studio.captioning.SourceLine.State;
import avcap.studio.session.Session;
import avcap.studio.work.Latest;
import avcap.studio.work.Workshop;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What the model says from both streams, from the sound only and from the picture only; asked after the draft is there. */
public final class SourcesViewModel {

    private static final Words WORDS = UiResources.studioWords();
    private static final int REMEMBERED_CLIPS = 200;

    private final Session session;
    private final Workshop workshop;
    private final CaptioningViewModel captioning;
    private final Map<Modality, ReadOnlyObjectWrapper<SourceLine>> lines = new EnumMap<>(Modality.class);
    private final Map<Modality, Latest<Caption>> asking = new EnumMap<>(Modality.class);
    private final Map<EntryId, Map<Modality, Said>> remembered = new LinkedHashMap<>();

    public SourcesViewModel(Session session, Workshop workshop, CaptioningViewModel captioning) {
        this.session = session;
        this.workshop = workshop;
        this.captioning = captioning;
        for (Modality modality : Modality.values()) {
            lines.put(modality, new ReadOnlyObjectWrapper<>(SourceLine.waiting(modality)));
            asking.put(modality, new Latest<>());
        }
        session.selectedIdProperty().addListener((observed, before, now) -> forget());
        session.clip().featuresProperty().addListener((observed, before, now) -> ask());
        session.captionerProperty().addListener((observed, before, now) -> forgetAll());
        session.projectProperty().addListener((observed, before, now) -> forgetAll());
        session.guarding().heldBackProperty().addListener((observed, before, now) -> forget());
        captioning.machineProperty().addListener((observed, before, now) -> machineSpoke(now));
        machineSpoke(captioning.machineProperty().get());
    }

    ReadOnlyObjectProperty<SourceLine> line(Modality modality) {
        return wrapper(modality).getReadOnlyProperty();
    }

    /** Puts what a line says into the editor; it can be undone like typing. */
    public void take(Modality modality) {
        Said said = wrapper(modality).get().said();
        if (said != null) {
            captioning.took(said.text(), Help.PART_ONLY);
        }
    }

    /** Another model says other things, and an entry's id names another clip in another project. */
    private void forgetAll() {
        remembered.clear();
        forget();
    }

    private void forget() {
        State state = session.guarding().heldBackProperty().get() ? State.HELD_BACK : State.WAITING;
        for (Modality modality : Modality.values()) {
            latest(modality).cancel();
            wrapper(modality).set(SourceLine.waiting(modality).with(state));
        }
        machineSpoke(captioning.machineProperty().get());
    }

    private void machineSpoke(@Nullable Said said) {
        if (said != null) {
            wrapper(Modality.SOUND_AND_PICTURE)
                    .set(SourceLine.waiting(Modality.SOUND_AND_PICTURE).with(said));
            ask();
        }
    }

    private void ask() {
        AvInput input =
                session.clip().features().map(features -> features.input()).orElse(null);
        Captioner captioner = session.captionerProperty().get();
        if (input == null || captioner == null || captioning.machineProperty().get() == null) {
            return;
        }
        boolean hasBoth = input.modality() == Modality.SOUND_AND_PICTURE;
        ask(Modality.SOUND, hasBoth, input, captioner);
        ask(Modality.PICTURE, hasBoth, input, captioner);
    }

    private void ask(Modality modality, boolean hasBoth, AvInput input, Captioner captioner) {
        SourceLine line = wrapper(modality).get();
        EntryId id = session.selectedIdProperty().get();
        if (!hasBoth) {
            wrapper(modality).set(line.with(State.MISSING));
        } else if (id != null && remembered(id, modality).isPresent()) {
            wrapper(modality).set(line.with(remembered(id, modality).orElseThrow()));
        } else if (id != null
                && line.state() == State.WAITING
                && captioner.inputShape().equals(input.shape())) {
            AvInput part = modality == Modality.SOUND ? input.soundOnly() : input.pictureOnly();
            start(id, modality, part, captioner);
        }
    }

    private void start(EntryId id, Modality modality, AvInput part, Captioner captioner) {
        ReadOnlyObjectWrapper<SourceLine> line = wrapper(modality);
        line.set(line.get().with(State.WORKING));
        latest(modality)
                .start(() -> workshop.submitModel(
                        WORDS.text("work.source." + modality.mode()),
                        progress -> captioner.caption(part, SearchOptions.defaults(), progress)))
                .whenDone(caption -> {
                    remember(id, modality, Said.of(caption));
                    line.set(line.get().with(Said.of(caption)));
                })
                .whenFailed(failure -> line.set(line.get().with(State.FAILED)));
    }

    private Optional<Said> remembered(EntryId id, Modality modality) {
        return Optional.ofNullable(remembered.get(id)).map(said -> said.get(modality));
    }

    private void remember(EntryId id, Modality modality, Said said) {
        remembered.computeIfAbsent(id, any -> new EnumMap<>(Modality.class)).put(modality, said);
        if (remembered.size() > REMEMBERED_CLIPS) {
            remembered.remove(remembered.keySet().iterator().next());
        }
    }

    private ReadOnlyObjectWrapper<SourceLine> wrapper(Modality modality) {
        return Objects.requireNonNull(lines.get(modality));
    }

    private Latest<Caption> latest(Modality modality) {
        return Objects.requireNonNull(asking.get(modality));
    }
}
