package avcap.studio.landmark;

import avcap.inference.features.ClipFeatures;
import avcap.inference.media.Frame;
import avcap.inference.media.MediaException;
import avcap.inference.media.MediaReader;
import avcap.inference.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the landmarks of a clip that was read. Decodes all its pictures once more, small; the sound is read already. */
public final class LandmarkReader {

    private final MediaReader media = new MediaReader();

    /**
     * Takes a fraction of a second for ten seconds, on a media thread.
     *
     * @throws MediaException if the file cannot be opened any more
     * @throws java.util.concurrent.CancellationException if nobody waits for it any more
     */
    public Landmarks read(ClipFeatures clip, Progress progress) throws MediaException {
        List<Double> onsets = clip.spectrogram().map(SoundOnsets::of).orElse(List.of());
        List<Frame> pictures = new ArrayList<>();
        media.everyPicture(clip.clip().file(), ShotChanges.WIDTH, pictures::add, progress);
        List<Double> times = pictures.stream().map(Frame::time).toList();
        return new Landmarks(
                times.isEmpty() ? Optional.empty() : Optional.of(PictureTimes.decoded(times)),
                onsets,
                ShotChanges.of(pictures));
    }
}
