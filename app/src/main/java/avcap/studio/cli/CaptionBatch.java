package avcap.studio.cli;

import avcap.inference.caption.Caption;
import avcap.inference.caption.Captioner;
import avcap.inference.caption.SearchOptions;
import avcap.inference.features.AvInput;
import avcap.inference.features.ClipFeatures;
import avcap.inference.features.ReadAhead;
import avcap.inference.media.MediaException;
import avcap.inference.progress.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Captions clip after clip while the next are read: a line for each in the order of the files, whatever becomes of it.
 *
 * <p>Between two lines and within a clip it asks whether to stop; lines that were added stay.
 */
final class CaptionBatch {

    private final Captioner captioner;
    private final InputChoice choice;
    private final SearchOptions search;
    private final ClipReaders readers;
    private final CaptionLines lines;
    private final BatchProgress progress;
    private final Terminal terminal;

    CaptionBatch(
            Captioner captioner,
            InputChoice choice,
            SearchOptions search,
            ClipReaders readers,
            CaptionLines lines,
            BatchProgress progress,
            Terminal terminal) {
        this.captioner = captioner;
        this.choice = choice;
        this.search = search;
        this.readers = readers;
        this.lines = lines;
        this.progress = progress;
        this.terminal = terminal;
    }

    /**
     * Works through all files.
     *
     * @throws CancellationException if it was asked to stop on the way
     */
    void run(Iterator<Path> files, Progress stop) throws IOException, RefusedException {
        List<Path> worked = new ArrayList<>();
        try (ReadAhead<Path, ReadClip> coming = ReadAhead.ofThisMachine(files, readers::read)) {
            while (coming.hasNext()) {
                stop.checkCancelled();
                ReadClip clip = next(coming);
                work(clip);
                worked.add(clip.file());
            }
        }
        lines.arrange(worked);
    }

    private static ReadClip next(ReadAhead<Path, ReadClip> coming) {
        try {
            return coming.next();
        } catch (MediaException e) {
            throw new IllegalStateException("The readers make sentences of what cannot be read", e);
        }
    }

    private void work(ReadClip clip) throws IOException {
        boolean isKnown = clip.clipId().isPresent()
                && (lines.holds(clip.file(), clip.clipId().get())
                        || lines.repeat(clip.file(), clip.clipId().get()));
        if (isKnown) {
            progress.doneBefore();
            return;
        }
        boolean isRead = clip.features().isPresent() || clip.error().isPresent();
        CaptionLine line = line(isRead ? clip : readers.readAgain(clip)).withClip(clip.clipId());
        lines.add(line);
        if (line.error() != null) {
            terminal.say(line.error());
            progress.failed();
        } else {
            progress.captioned();
        }
    }

    private CaptionLine line(ReadClip clip) {
        if (clip.error().isPresent()) {
            return CaptionLine.failed(clip.file(), clip.error().get());
        }
        try {
            return captioned(clip.file(), clip.features().orElseThrow());
        } catch (CancellationException e) {
            throw e;
        } catch (MediaException | RuntimeException | OutOfMemoryError e) {
            return CaptionLine.failed(clip.file(), Faults.ofClip(clip.file(), e));
        }
    }

    private CaptionLine captioned(Path file, ClipFeatures clip) throws MediaException {
        AvInput input = choice.of(clip);
        StageClock clock = StageClock.after(clip.timing(), progress.of(file));
        Caption caption = captioner.caption(input, search, clock);
        return CaptionLine.of(file, caption, clip.clip().states(), clock.milliseconds());
    }
}
