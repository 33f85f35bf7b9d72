package avcap.studio.spectrogram;

import avcap.inference.clip.ClipState;
import avcap.inference.features.ClipFeatures;
import avcap.studio.annotation.Entry;
import avcap.studio.session.OpenClip;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why there is no picture of the sound, if there is none. */
enum LaneState {
    READY(""),
    EMPTY("lane.state.none"),
    DECODING("lane.state.decoding"),
    NO_SOUND("lane.state.noSound"),
    TOO_SHORT("lane.state.tooShort"),
    BROKEN("lane.state.broken");

    private final String key;

    LaneState(String key) {
        this.key = key;
    }

    /** Key of the sentence for the person, empty if there is nothing to say. */
    String key() {
        return key;
    }

    static LaneState of(@Nullable Entry entry, OpenClip clip) {
        Optional<ClipFeatures> read = clip.features();
        if (entry == null) {
            return EMPTY;
        }
        if (read.isPresent() && read.get().spectrogram().isPresent()) {
            return READY;
        }
        if (entry.states().contains(ClipState.NO_SOUND)
                || (read.isPresent() && read.get().sound().isEmpty())) {
            return NO_SOUND;
        }
        if (read.isPresent() || entry.states().contains(ClipState.TOO_SHORT)) {
            return TOO_SHORT;
        }
        return clip.problemProperty().get().isEmpty() ? DECODING : BROKEN;
    }
}
