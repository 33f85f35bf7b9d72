package avcap.studio.session;

import avcap.inference.features.ClipFeatures;
import avcap.inference.features.InputShape;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The few clips that were read last, so that going on and going back do not read them again. */
final class ReadClips {

    private static final int MOST = 4;

    /** What a clip was read from and for. */
    record Key(EntryId entry, Path file, InputShape shape) {

        static Key of(Entry entry, InputShape shape) {
            return new Key(entry.id(), entry.file(), shape);
        }
    }

    private final Map<Key, ClipFeatures> clips = new LinkedHashMap<>(MOST, 0.75f, true);

    Optional<ClipFeatures> get(Key key) {
        return Optional.ofNullable(clips.get(key));
    }

    void put(Key key, ClipFeatures features) {
        clips.put(key, features);
        if (clips.size() > MOST) {
            clips.remove(clips.keySet().iterator().next());
        }
    }

    void forget(Key key) {
        clips.remove(key);
    }

    void forgetAll() {
        clips.clear();
    }
}
