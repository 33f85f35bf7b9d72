package avcap.studio.annotation.effort;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.ClipLog;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Status;
import avcap.studio.annotation.Versions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Something a person did to a clip at some moment. */
record Deed(Annotator by, EntryId entry, long atMillis) {

    /** All that people did to a clip; what machines and imports say is nobody's time. */
    static List<Deed> of(ClipLog log) {
        List<Deed> deeds = new ArrayList<>();
        EntryId entry = log.entry().id();
        BiConsumer<Annotator, Instant> add = (by, at) -> deeds.add(new Deed(by, entry, at.toEpochMilli()));
        Versions.byPeople(log.revisions()).forEach(each -> add.accept(each.by(), each.at()));
        log.takenBack().forEach(each -> add.accept(each.by(), each.at()));
        log.typed().forEach(each -> add.accept(each.by(), each.at()));
        log.tags().forEach(each -> add.accept(each.by(), each.at()));
        log.notes().forEach(each -> add.accept(each.by(), each.at()));
        log.statuses().stream()
                .filter(each -> each.became() != Status.DRAFT && each.became() != Status.NEW)
                .forEach(each -> add.accept(each.by(), each.at()));
        return deeds;
    }
}
