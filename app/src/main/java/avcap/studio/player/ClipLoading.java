package avcap.studio.player;

import avcap.inference.clip.ClipState;
import avcap.studio.annotation.Entry;
import avcap.studio.notice.Notice;
import avcap.studio.notice.Notices;
import avcap.studio.player.PlayerOpener.Refusal;
import avcap.studio.work.Failure;
import avcap.studio.work.Latest;
import avcap.studio.work.Work;
import avcap.studio.work.Workshop;
import avcap.ui.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The way from an entry to a player: the file itself, else a copy the player can play, else a clock.
 *
 * <p>While a copy is made, which takes as long as the clip is large, the pictures come from the decoder, without sound. Once the sound device turned out to be missing, silent copies are used at once. A file that arrives after another was asked
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
    private @Nullable Work<Path> copy;
    private boolean withoutSound;

    /** Whom to tell. */
    interface Shown {

        void state(PlayerState state);

        void player(ClipPlayer player);

        /** The job that makes a copy that plays, null once it is over. */
        void copying(@Nullable Work<Path> work);
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
        wanted = entry;
        copying(null);
        copying.cancel();
        if (entry == null) {
            tell(PlayerState.Kind.EMPTY, "player.state.none");
        } else if (!Files.isRegularFile(entry.file())) {
            tell(PlayerState.Kind.MISSING, "player.state.missing");
        } else if (!hasPicture(entry)) {
            tell(PlayerState.Kind.SOUND_ONLY, "player.state.soundOnly");
            openSound(entry);
        } else {
            tell(PlayerState.Kind.OPENING, "player.state.opening");
            if (withoutSound && !entry.states().contains(ClipState.NO_SOUND)) {
                copy(entry, true);
            } else {
                open(entry, entry.file(), refusal -> refused(entry, refusal));
            }
        }
    }

    private static boolean hasPicture(Entry entry) {
        return !entry.states().contains(ClipState.NO_PICTURE);
    }

    private boolean isWanted(Entry entry) {
        Entry now = wanted;
        return now != null && now.id().equals(entry.id());
    }

    private void openSound(Entry entry) {
        runClock(entry);
        if (!withoutSound) {
            opener.open(entry.file(), false, player -> arrived(entry, player), refusal -> {
                if (isWanted(entry)) {
                    missingDevice(refusal);
                    soundRefused(entry, refusal);
                }
            });
        }
    }

    private void soundRefused(Entry entry, Refusal refusal) {
        switch (refusal) {
            case NO_SOUND_DEVICE -> {} // The clock runs, and the person was told.
            case UNKNOWN_FORMAT -> copy(entry, false);
            case NO_PLAYER -> tellPicture(entry, words.text("player.state.noPlayer"));
        }
    }

    private void open(Entry entry, Path file, Consumer<Refusal> refused) {
        opener.open(
                file,
                hasPicture(entry),
                player -> {
                    if (isWanted(entry) && hasPicture(entry)) {
                        shown.state(new PlayerState(
                                PlayerState.Kind.PICTURE,
                                words.text("player.state.playing"),
                                file.equals(entry.file())));
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
            case NO_SOUND_DEVICE, UNKNOWN_FORMAT -> copy(entry, withoutSound);
            case NO_PLAYER -> preview(entry, words.text("player.state.noPlayer"));
        }
    }

    private void missingDevice(Refusal refusal) {
        if (refusal == Refusal.NO_SOUND_DEVICE && !withoutSound) {
            withoutSound = true;
            notices.post(Notice.news(words.text("player.notice.noDevice")));
        }
    }

    /** Makes a copy that plays, or takes the one that was made before, and shows the clip from its file meanwhile. */
    private void copy(Entry entry, boolean silent) {
        if (hasPicture(entry)) {
            preview(entry, words.text("player.state.preview"));
        }
        Work<Path> work = copying.start(
                () -> workshop.submitMedia(words.text("player.work.copy", entry.name()), copies.of(entry, silent)));
        copying(work);
        work.whenOver(over -> {
            if (over == copy) {
                copying(null);
                copied(entry, over, silent);
            }
        });
    }

    private void copying(@Nullable Work<Path> work) {
        copy = work;
        shown.copying(work);
    }

    private void copied(Entry entry, Work<Path> over, boolean silent) {
        over.result().ifPresent(copied -> open(entry, copied, refusal -> copyRefused(entry, refusal, silent)));
        over.failure().ifPresent(failure -> failed(entry, failure));
        if (over.state() == Work.State.CANCELLED) {
            tellPicture(entry, words.text("player.state.uncopied"));
        }
    }

    /** A copy with sound may be the first thing to meet the missing device. */
    private void copyRefused(Entry entry, Refusal refusal, boolean silent) {
        if (!isWanted(entry)) {
            return;
        }
        if (refusal == Refusal.NO_SOUND_DEVICE && !silent) {
            missingDevice(refusal);
            if (hasPicture(entry)) {
                copy(entry, true);
            }
        } else {
            String why = refusal == Refusal.NO_PLAYER ? "player.state.noPlayer" : "player.state.unplayed";
            tellPicture(entry, words.text(why)); // It was read, so its pictures can be shown.
        }
    }

    private void failed(Entry entry, Failure failure) {
        if (failure.cause() instanceof PlayableCopies.NoPlaceException) {
            tellPicture(entry, failure.sentence()); // The pictures still come from the file.
        } else {
            broken(entry, failure.isMendable() ? failure.sentence() : words.text("player.state.broken"));
        }
    }

    private void broken(Entry entry, String sentence) {
        shown.state(new PlayerState(PlayerState.Kind.BROKEN, sentence));
        runClock(entry);
    }

    private void preview(Entry entry, String sentence) {
        shown.player(new DecodedPlayer(clockOf(entry), new PictureSource(entry.file()), workshop));
        shown.state(new PlayerState(PlayerState.Kind.PREVIEW, sentence));
    }

    private void tellPicture(Entry entry, String sentence) {
        shown.state(
                new PlayerState(hasPicture(entry) ? PlayerState.Kind.PREVIEW : PlayerState.Kind.SOUND_ONLY, sentence));
    }

    private void runClock(Entry entry) {
        shown.player(clockOf(entry));
    }

    private static ClockPlayer clockOf(Entry entry) {
        return new ClockPlayer(entry.duration(), System::nanoTime);
    }

    private void tell(PlayerState.Kind kind, String sentence) {
        shown.state(new PlayerState(kind, words.text(sentence)));
    }
}
