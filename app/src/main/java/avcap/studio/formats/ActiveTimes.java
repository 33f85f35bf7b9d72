package avcap.studio.formats;

import avcap.inference.progress.Progress;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.effort.Effort;
import avcap.studio.annotation.effort.Efforts;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How long each annotator worked on each clip, looked at its draft and listened to it, which only the edit log tells: it is counted over the whole project. */
final class ActiveTimes {

    /** Of which nothing was counted. */
    static final ActiveTimes UNKNOWN = new ActiveTimes(Map.of());

    private final Map<Key, Effort> efforts;

    private record Key(long entry, String annotator) {}

    private ActiveTimes(Map<Key, Effort> efforts) {
        this.efforts = efforts;
    }

    static ActiveTimes of(Project project, Progress progress) throws StoreException {
        Map<Key, Effort> efforts = new HashMap<>();
        for (Effort effort : Efforts.of(project, ZoneOffset.UTC, progress).all()) {
            efforts.put(new Key(effort.entry().value(), effort.who().name()), effort);
        }
        return new ActiveTimes(efforts);
    }

    /** A clip with the time of the annotator whose text goes out, if it is known. */
    ClipRecord told(ClipRecord record) {
        Provenance provenance = record.provenance();
        return provenance
                .annotator()
                .flatMap(name -> Optional.ofNullable(efforts.get(new Key(record.number(), name))))
                .map(effort -> record.withProvenance(provenance.withEffort(effort.activeMillis(), effort.scrutiny())))
                .orElse(record);
    }
}
