package avcap.studio.session;

import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The order in which a person goes through the clips: as they are listed. */
@FunctionalInterface
public interface Walk {

    /** The clips that come after one, on round the end until just before it; all of them after none. */
    Stream<Entry> after(@Nullable EntryId id);
}
