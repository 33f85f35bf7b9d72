package avcap.studio.player;

import avcap.studio.player.PlayerOpener.Refusal;
import avcap.studio.work.Latest;
import avcap.studio.work.Workshop;
import avcap.ui.Language;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Measures on the person's own computer whether picture, spectrogram and playhead are in step: plays the click-and-flash clip at
 * three speeds and compares where the playhead stands whenever the picture flashes.
 *
 * <p>What is heard cannot be measured without a microphone. Errors are told in milliseconds of the
 * person's time, whatever the speed.
 */
public final class SyncCheckViewModel {

    /** A speed and the moment of the clip up to which it is tried, so that each takes some seconds. */
    private record Trial(double rate, double until) {}

    private static final List<Trial> TRIALS = List.of(new Trial(.5, 3.5), new Trial(1, 5.5), new Trial(2, 9.5));

    /**
     * A measured line.
     *
     * @param what was compared
     * @param mean such as "+12 ms"
     * @param worst the largest, such as "+21 ms"
     */
    public record Line(String what, String mean, String worst, boolean isInStep) {}

    private final Workshop workshop;
    private final PlayerOpener opener;
    private final PlayableCopies copies;
    private final Path folder;
    private final Words words = UiResources.laneWords();
    private final Latest<SyncTruth> making = new Latest<>();
    private final Latest<Path> copying = new Latest<>();
    private final ReadOnlyObjectWrapper<@Nullable ClipPlayer> player = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private @Nullable SyncTruth truth;
    private @Nullable FlashWatch watch;
    private int trial;
    private boolean isSilent;
    private boolean isOver;

    /** @param folder where the clip is kept once it is made; may not exist yet */
    public SyncCheckViewModel(Workshop workshop, PlayerOpener opener, PlayableCopies copies, Path folder) {
        this.workshop = workshop;
        this.opener = opener;
        this.copies = copies;
        this.folder = folder;
    }

    /** What plays, null while nothing does. */
    ReadOnlyObjectProperty<@Nullable ClipPlayer> playerProperty() {
        return player.getReadOnlyProperty();
    }

    /** What is going on, what came out, or why it cannot be checked. */
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /** Whether a check is under way. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** What was measured so far. */
    public ObservableList<Line> lines() {
        return lines;
    }

    Words words() {
        return words;
    }

    /** Checks from the beginning. */
    public void begin() {
        closePlayer();
        lines.clear();
        running.set(true);
        sentence.set(words.text("sync.making"));
        making.start(() -> workshop.submitMedia(words.text("sync.making"), progress -> SyncTruth.in(folder, progress)))
                .whenDone(this::made)
                .whenFailed(failure -> end(failure.sentence()));
    }

    private void made(SyncTruth made) {
        truth = made;
        add(words.text("sync.click"), made.clickErrors());
        open(made.file(), refusal -> {
            if (refusal == Refusal.NO_SOUND_DEVICE) {
                openSilently(made.file());
            } else {
                refused(refusal);
            }
        });
    }

    private void openSilently(Path file) {
        isSilent = true;
        copying.start(() -> workshop.submitMedia(words.text("sync.making"), copies.silent(file)))
                .whenDone(copy -> open(copy, this::refused))
                .whenFailed(failure -> end(failure.sentence()));
    }

    private void open(Path file, Consumer<Refusal> refused) {
        opener.open(
                file,
                true,
                opened -> {
                    if (isOver) {
                        opened.close();
                    } else {
                        player.set(opened);
                        trial = 0;
                        start();
                    }
                },
                refused);
    }

    private void refused(Refusal refusal) {
        end(words.text(refusal == Refusal.NO_PLAYER ? "player.state.noPlayer" : "sync.refused"));
    }

    private void start() {
        ClipPlayer open = player.get();
        SyncTruth known = truth;
        if (open != null && known != null) {
            Trial now = TRIALS.get(trial);
            sentence.set(words.text("sync.playing", told(now.rate())));
            watch = new FlashWatch(known.flashes(), now.rate());
            open.pause();
            open.seek(0);
            open.setRate(now.rate());
            open.play();
        }
    }

    /**
     * What is on the screen in a pulse.
     *
     * @param brightness of the picture, in [0, 1]
     */
    void pulse(double brightness) {
        ClipPlayer open = player.get();
        FlashWatch watching = watch;
        if (open == null || watching == null || !running.get()) {
            return;
        }
        open.pulse();
        double time = open.time();
        watching.see(time, brightness);
        if (time >= TRIALS.get(trial).until()) {
            add(words.text("sync.playhead", told(TRIALS.get(trial).rate())), watching.errors());
            trial++;
            if (trial < TRIALS.size()) {
                start();
            } else {
                finish();
            }
        }
    }

    private void finish() {
        boolean isInStep = lines.stream().allMatch(Line::isInStep);
        String result = words.text(isInStep ? "sync.good" : "sync.bad", millis(SyncErrors.WANTED));
        end(isSilent ? result + " " + words.text("sync.silent") : result);
    }

    private void end(String told) {
        closePlayer();
        running.set(false);
        sentence.set(told);
    }

    private void add(String what, SyncErrors errors) {
        lines.add(
                errors.count() == 0
                        ? new Line(what, words.text("sync.unseen"), "", false)
                        : new Line(what, signed(errors.mean()), signed(errors.worst()), errors.isInStep()));
    }

    private static String told(double rate) {
        return String.format(Language.spoken().numbers(), rate < 1 ? "%.1f" : "%.0f", rate);
    }

    private static String millis(double seconds) {
        return String.format(Language.spoken().numbers(), "%.0f", seconds * 1000);
    }

    private String signed(double seconds) {
        return words.text("sync.millis", String.format(Language.spoken().numbers(), "%+.0f", seconds * 1000));
    }

    private void closePlayer() {
        ClipPlayer open = player.get();
        player.set(null);
        watch = null;
        if (open != null) {
            open.close();
        }
    }

    /** Stops what is under way. */
    public void dispose() {
        isOver = true;
        making.cancel();
        copying.cancel();
        closePlayer();
        running.set(false);
    }
}
