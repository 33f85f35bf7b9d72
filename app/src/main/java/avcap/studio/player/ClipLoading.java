package avcap.studio.player;

import avcap.inference.clip.ClipState;
import avcap.studio.annotation.Entry;
import avcap.studio.notice.Notice;
import avcap.studio.notice.Notices;
import avcap.studio.player.PlayerOpener.Refusal;
import avcap.studio.work.Latest;
import avcap.studio.work.Workshop;
import avcap.ui.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The way from an entry to a player: the file itself, else a copy the player can play, else a clock.
 *
 * <p>Once the sound device turned out to be missing, silent copies are used at once. A file that arrives after another was asked
 * for is closed and forgotten.
 */
final class ClipLoading {

    private final PlayerOpener opener;
    private final PlayableCopies copies;
    private final Workshop workshop;
    private final Notices notices;
    private final Words words;
    private final Shown shown;
    private final Latest<Path> copying = new Latest<>();
    private @Nullable Entry wanted;
    private boolean withoutSound;

    /** Whom to tell. */
    interface Shown {

        void state(PlayerState state);

        void player(ClipPlayer player);
    }

    ClipLoading(
            PlayerOpener opener, PlayableCopies copies, Workshop workshop, Notices notices, Words words, Shown shown) {
        this.opener = opener;
        this.copies = copies;
        this.workshop = workshop;
        this.notices = notices;
        this.words = words;
        this.shown = shown;
    }

    /** Opens an entry's clip, or nothing. */
    void load(@Nullable Entry entry) {
        copying.cancel();
        wanted = entry;
        if (entry == null) {
            tell(PlayerState.Kind.EMPTY, "player.state.none");
        } else if (!Files.isRegularFile(entry.file())) {
            tell(PlayerState.Kind.MISSING, "player.state.missing");
        } else if (entry.states().contains(ClipState.NO_PICTURE)) {
            tell(PlayerState.Kind.SOUND_ONLY, "player.state.soundOnly");
            openSound(entry);
        } else {
            tell(PlayerState.Kind.OPENING, "player.state.opening");
            if (withoutSound && !entry.states().contains(ClipState.NO_SOUND)) {
                copySilently(entry);
            } else {
                open(entry, entry.file(), refusal -> refused(entry, refusal));
            }
        }
    }

    private boolean isWanted(Entry entry) {
        Entry now = wanted;
        return now != null && now.id().equals(entry.id());
    }

    private void openSound(Entry entry) {
        if (withoutSound) {
            runClock(entry);
            return;
        }
        opener.open(entry.file(), false, player -> arrived(entry, player), refusal -> {
            if (isWanted(entry)) {
                missingDevice(refusal);
                runClock(entry);
            }
        });
    }

    private void open(Entry entry, Path file, Consumer<Refusal> refused) {
        opener.open(
                file,
                true,
                player -> {
                    if (isWanted(entry)) {
                        tell(PlayerState.Kind.PICTURE, "player.state.playing");
                    }
                    arrived(entry, player);
                },
                refused);
    }

    private void arrived(Entry entry, ClipPlayer player) {
        if (isWanted(entry)) {
            shown.player(player);
        } else {
            player.close();
        }
    }

    private void refused(Entry entry, Refusal refusal) {
        if (!isWanted(entry)) {
            return;
        }
        missingDevice(refusal);
        switch (refusal) {
            case NO_SOUND_DEVICE -> copySilently(entry);
            case UNKNOWN_FORMAT -> {
                tell(PlayerState.Kind.OPENING, "player.state.preview");
                copy(entry, withoutSound);
            }
            case NO_PLAYER -> {
                tell(PlayerState.Kind.BROKEN, "player.state.noPlayer");
                runClock(entry);
            }
        }
    }

    private void missingDevice(Refusal refusal) {
        if (refusal == Refusal.NO_SOUND_DEVICE && !withoutSound) {
            withoutSound = true;
            notices.post(Notice.news(words.text("player.notice.noDevice")));
        }
    }

    private void copySilently(Entry entry) {
        copy(entry, true);
    }

    private void copy(Entry entry, boolean silent) {
        String name = words.text("player.work.copy", entry.name());
        copying.start(() -> workshop.submitMedia(
                        name,
                        progress -> silent
                                ? copies.silent(entry.file(), progress)
                                : copies.playable(entry.file(), progress)))
                .whenDone(copy -> open(entry, copy, refusal -> copyRefused(entry, refusal, silent)))
                .whenFailed(failure -> broken(entry));
    }

    /** A copy with sound may be the first thing to meet the missing device. */
    private void copyRefused(Entry entry, Refusal refusal, boolean silent) {
        if (isWanted(entry) && refusal == Refusal.NO_SOUND_DEVICE && !silent) {
            missingDevice(refusal);
            copySilently(entry);
        } else {
            broken(entry);
        }
    }

    private void broken(Entry entry) {
        if (isWanted(entry)) {
            tell(PlayerState.Kind.BROKEN, "player.state.broken");
            runClock(entry);
        }
    }

    private void runClock(Entry entry) {
        shown.player(new ClockPlayer(entry.duration(), System::nanoTime));
    }

    private void tell(PlayerState.Kind kind, String sentence) {
        shown.state(new PlayerState(kind, words.text(sentence)));
    }
}
