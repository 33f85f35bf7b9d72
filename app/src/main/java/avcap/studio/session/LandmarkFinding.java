package avcap.studio.session;

import avcap.inference.features.ClipFeatures;
import avcap.studio.landmark.Landmarks;
import avcap.studio.work.Latest;
import avcap.studio.work.Workshop;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** Finds the landmarks of the chosen clip once it is read, and keeps them for as long as what was read of it is kept. */
public final class LandmarkFinding {

    private final OpenClip clip;
    private final Workshop workshop;
    private final LandmarkReading reading;
    private final Latest<Landmarks> latest = new Latest<>();
    private final Map<ClipFeatures, Landmarks> found = new WeakHashMap<>();

    private LandmarkFinding(OpenClip clip, Workshop workshop, LandmarkReading reading) {
        this.clip = clip;
        this.workshop = workshop;
        this.reading = reading;
    }

    /** Follows what is read of the chosen clip from now on. */
    public static void follow(Session session, Workshop workshop, LandmarkReading reading) {
        LandmarkFinding finding = new LandmarkFinding(session.clip(), workshop, reading);
        session.clip().featuresProperty().subscribe(finding::read);
    }

    private void read(@Nullable ClipFeatures features) {
        latest.cancel();
        Landmarks known = features == null ? null : found.get(features);
        clip.landmarks(known == null ? Landmarks.NONE : known);
        if (features != null && known == null) {
            latest.start(() -> workshop.submitMedia("", progress -> reading.read(features, progress)))
                    .whenDone(landmarks -> {
                        found.put(features, landmarks);
                        clip.landmarks(landmarks);
                    });
        }
    }
}
