package avcap.studio.annotation.planting;

import avcap.inference.clip.ClipId;
import avcap.inference.clip.Sha256;
import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Entry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Of which clips a person is shown a wrong draft. Nobody can tell beforehand, and it is always the same ones.
 *
 * @param project what names the project
 * @param who for whom
 * @param percent of how many clips in a hundred
 */
public record PlantDraw(String project, Annotator who, int percent) {

    /** At most one of so many clips in a row. */
    public static final int APART = 5;

    private static final int HUNDRED = 100;

    /**
     * Whether a clip is one of them, by the order of the project.
     *
     * @param entries all clips of the project
     */
    public boolean isPlanted(Entry wanted, List<Entry> entries) {
        if (!isDrawn(wanted.clip())) {
            return false; // as most are, whatever stands before them
        }
        Set<ClipId> seen = new HashSet<>();
        int since = APART;
        for (Entry entry : entries) {
            boolean isDrawn = seen.add(entry.clip()) && ++since >= APART && isDrawn(entry.clip());
            if (isDrawn) {
                since = 0;
            }
            if (entry.id().equals(wanted.id())) {
                return isDrawn;
            }
        }
        return false;
    }

    /** Whether a clip would be one of them by itself. */
    public boolean isDrawn(ClipId clip) {
        return percent > 0 && Long.remainderUnsigned(number(clip), HUNDRED) < percent;
    }

    /** What looks like chance and is not: the same for the same project, person and clip. */
    public long number(ClipId clip) {
        return Sha256.shortOfText(String.join("\n", project, who.name(), clip.sha256()));
    }
}
