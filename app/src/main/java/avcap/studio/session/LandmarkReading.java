package avcap.studio.session;

import avcap.inference.features.ClipFeatures;
import avcap.inference.media.MediaException;
import avcap.inference.progress.Progress;
import avcap.studio.landmark.Landmarks;

/** How the landmarks of a clip are found; {@code new LandmarkReader()::read} in the studio. */
@FunctionalInterface
public interface LandmarkReading {

    Landmarks read(ClipFeatures clip, Progress progress) throws MediaException;
}
