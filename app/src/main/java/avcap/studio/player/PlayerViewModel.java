package avcap.studio.player;

import avcap.inference.clip.Clip;
import avcap.inference.clip.ClipState;
import avcap.inference.clip.TimeSpan;
import avcap.inference.features.ClipFeatures;
import avcap.inference.features.InputPreset;
import avcap.inference.features.Treatment;
import avcap.studio.landmark.PictureTimes;
import avcap.studio.notice.Notices;
import avcap.studio.session.Playhead;
import avcap.studio.session.Seeing;
import avcap.studio.session.Session;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import avcap.ui.Language;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * The clip that plays: opened for the session's choice, obeying its playhead.
 *
 * <p>The shared {@link Playhead} is where wishes come from and where the player's answers go. {@link #tick()} is called on every
 * pulse: it moves the playhead, repeats the span and stops at the end.
 */
public final class PlayerViewModel {

    private static final double END = .02;
    private static final double USUAL_RATE = 25;

    private final Session session;
    private final Playhead playhead;
    private final Words words = UiResources.laneWords();
    private final ReadOnlyObjectWrapper<@Nullable ClipPlayer> player = new ReadOnlyObjectWrapper<>(this, "player");
    private final ReadOnlyObjectWrapper<PlayerState> state = new ReadOnlyObjectWrapper<>(
            this, "state", new PlayerState(PlayerState.Kind.EMPTY, words.text("player.state.none")));
    private final ReadOnlyObjectWrapper<@Nullable Work<Path>> copying = new ReadOnlyObjectWrapper<>(this, "copying");
    private final ObservableValue<String> treatment;
    private final ObservableValue<Integer> turns;
    private final ObservableValue<String> damage;
    private final PictureLook look;
    private final SpanMarks spans;
    private final Shuttle shuttle;
    private final Transport transport;
    private final Jumps jumps;
    private final ClipLoading loading;
    private final BooleanProperty elsewhere = new SimpleBooleanProperty(this, "elsewhere");
    private Runnable onRelocate = () -> {};

    public PlayerViewModel(
            Session session, Workshop workshop, Notices notices, PlayerOpener opener, PlayableCopies copies) {
        this(session, workshop, notices, opener, copies, System::nanoTime);
    }

    /** @param nanos the clock of running back */
    PlayerViewModel(
            Session session,
            Workshop workshop,
            Notices notices,
            PlayerOpener opener,
            PlayableCopies copies,
            LongSupplier nanos) {
        this.session = session;
        this.playhead = session.playhead();
        this.look = new PictureLook(session);
        this.spans = new SpanMarks(playhead);
        this.shuttle = new Shuttle(playhead, nanos);
        this.transport = new Transport(playhead, spans, shuttle, this::pictures);
        this.jumps = new Jumps(session, notices, words);
        this.loading = new ClipLoading(opener, copies, workshop, notices, words, new ClipLoading.Shown() {
            @Override
            public void state(PlayerState now) {
                state.set(now);
            }

            @Override
            public void player(ClipPlayer opened) {
                arrived(opened);
            }

            @Override
            public void copying(@Nullable Work<Path> work) {
                copying.set(work);
            }
        });
        session.selectedIdProperty().addListener((property, old, now) -> load());
        session.selectedProperty().addListener((property, old, now) -> {
            if (old != null && now != null && now.isRelocated(old)) {
                load();
            }
        });
        playhead.playWantedProperty().addListener((property, old, now) -> obey(now));
        playhead.seekWantedProperty().addListener((property, old, now) -> with(open -> open.seek(now.seconds())));
        playhead.rateProperty().addListener((property, old, now) -> with(open -> open.setRate(now.doubleValue())));
        playhead.mutedProperty().addListener((property, old, now) -> with(open -> open.setMuted(now)));
        treatment = session.clip().featuresProperty().map(this::treated).orElse("");
        turns = Bindings.createObjectBinding(
                this::turnsNow, state, session.clip().featuresProperty());
        damage = session.clip().featuresProperty().map(this::damaged).orElse("");
        load();
    }

    /** What is done when the person wants to find a file that is not where it was. */
    public void setOnRelocate(Runnable action) {
        onRelocate = action;
    }

    /** The person wants to find the file of the chosen clip. */
    void relocate() {
        onRelocate.run();
    }

    private String damaged(ClipFeatures features) {
        return features.clip().states().contains(ClipState.DAMAGED) ? words.text("player.damaged") : "";
    }

    private int turnsNow() {
        return state.get().isAsStored()
                ? picture().map(Clip.PictureStream::quarterTurns).orElse(0)
                : 0;
    }

    private String treated(ClipFeatures features) {
        return new TreatmentWords(words).told(Treatment.of(features, InputPreset.STUDIO)); // by which the studio reads
    }

    private interface Wish {
        void of(ClipPlayer player);
    }

    private void with(Wish wish) {
        ClipPlayer open = player.get();
        if (open != null) {
            wish.of(open);
        }
    }

    private void load() {
        with(ClipPlayer::close);
        player.set(null);
        playhead.playing(false);
        shuttle.stop();
        spans.forget();
        loading.load(session.selected().orElse(null));
    }

    private void arrived(ClipPlayer opened) {
        with(ClipPlayer::close);
        opened.setRate(playhead.rateProperty().get());
        opened.setMuted(playhead.mutedProperty().get());
        if (playhead.duration() == 0) {
            playhead.measured(opened.duration()); // The file does not tell, as one whose recording was cut off.
        }
        opened.seek(playhead.time());
        player.set(opened);
        obey(playhead.playWantedProperty().get());
    }

    private void obey(boolean play) {
        with(open -> {
            if (play) {
                rewindAtTheEnd();
                open.play();
            } else {
                open.pause();
            }
            playhead.playing(play);
        });
    }

    private void rewindAtTheEnd() {
        if (playhead.time() >= playhead.duration() - END) {
            playhead.seek(playhead.loop().map(playhead::entry).orElse(0.0));
        }
    }

    /** Has the player go where it was last asked to, and asks it for the time; called once a pulse. */
    public void tick() {
        shuttle.tick();
        with(ClipPlayer::pulse);
        ClipPlayer open = player.get();
        if (open == null || !playhead.playingProperty().get()) {
            return;
        }
        double now = open.time();
        Optional<TimeSpan> loop = playhead.loop();
        if (loop.isPresent()
                && now >= loop.get().end() - END / 2
                && now < loop.get().end() + 1) {
            playhead.seek(playhead.entry(loop.get()));
        } else if (now >= playhead.duration() - END) {
            playhead.moved(playhead.duration());
            playhead.pause();
        } else {
            playhead.moved(now);
        }
    }

    /** The player of the open clip, null while there is none. */
    ReadOnlyObjectProperty<@Nullable ClipPlayer> playerProperty() {
        return player.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<PlayerState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** By how many quarters the video is turned clockwise to stand upright. */
    ObservableValue<Integer> turnsProperty() {
        return turns;
    }

    /** What is wrong with the file of the open clip, a sentence; empty if nothing is, or while it is not read. */
    ObservableValue<String> damageProperty() {
        return damage;
    }

    /** Whether the video is in a window of its own, so that the studio's has room for something else. */
    public BooleanProperty elsewhereProperty() {
        return elsewhere;
    }

    /** The job that makes a copy of the clip that plays, null while none does. */
    ReadOnlyObjectProperty<@Nullable Work<Path>> copyingProperty() {
        return copying.getReadOnlyProperty();
    }

    /** Makes no copy; the clip is shown from its file until it is chosen again. */
    void cancelCopy() {
        Work<Path> work = copying.get();
        if (work != null) {
            work.cancel();
        }
    }

    /** What keys and buttons ask for. */
    public Transport transport() {
        return transport;
    }

    /** What stands out and can be gone to. */
    public Jumps jumps() {
        return jumps;
    }

    public Playhead playhead() {
        return playhead;
    }

    /** What lies over the picture. */
    PictureLook look() {
        return look;
    }

    /** Whether a clip is open. */
    ObservableBooleanValue hasClipProperty() {
        return session.selectedIdProperty().isNotNull();
    }

    /** Whether the clip is shown as a person or as the model sees it. */
    ObjectProperty<Seeing> seeingProperty() {
        return session.seeingProperty();
    }

    /** What was done to the open clip before the model was given it, a line each; empty while it is not read. */
    ObservableValue<String> treatmentProperty() {
        return treatment;
    }

    Words words() {
        return words;
    }

    /** "0:06.62 · frame 165" at a time, or the time alone where there is no picture. */
    String readout(double time) {
        if (state.get().kind() == PlayerState.Kind.SOUND_ONLY) {
            return clock(time);
        }
        return words.text("player.readout", clock(time), Integer.toString(transport.frameAt(time)));
    }

    /** Minutes, seconds and hundredths, such as "0:06.62". */
    static String clock(double time) {
        long hundredths = Math.round(time * 100);
        return String.format(Language.spoken().numbers(), "%d:%05.2f", hundredths / 6000, hundredths % 6000 / 100.0);
    }

    /** By the timestamps that were decoded; until then by what the clip declares, so that a key is never dead. */
    private PictureTimes pictures() {
        return session.clip().landmarks().pictures().orElseGet(() -> PictureTimes.declared(frameRate()));
    }

    private double frameRate() {
        return picture()
                .map(Clip.PictureStream::frameRate)
                .filter(rate -> rate > 0)
                .orElse(USUAL_RATE);
    }

    private Optional<Clip.PictureStream> picture() {
        return session.clip().features().flatMap(features -> features.clip().picture());
    }
}
