package avcap.studio.session;

import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.MissingClip;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The clips of the open project whose files were not found when they were last looked for. */
public final class MissingClips {

    private final ReadOnlyObjectWrapper<List<MissingClip>> clips = new ReadOnlyObjectWrapper<>(List.of());
    private Set<EntryId> entries = Set.of();

    /** In the order of the project; another list whenever they were looked for. */
    public ReadOnlyObjectProperty<List<MissingClip>> clipsProperty() {
        return clips.getReadOnlyProperty();
    }

    public boolean contains(EntryId entry) {
        return entries.contains(entry);
    }

    /** What a search found to be missing. */
    public void found(List<MissingClip> missing) {
        entries = missing.stream().map(MissingClip::entry).collect(Collectors.toUnmodifiableSet());
        clips.set(List.copyOf(missing));
    }
}
