package avcap.studio.annotation;

import avcap.inference.clip.TimeSpan;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is kept about clips beside their captions: tags, labels, notes, and texts of stretches of time. */
public interface Remarks {

    /** In the order of the alphabet, without regard to case. */
    default Set<String> tags(EntryId entry) throws StoreException {
        return tags(List.of(entry)).getOrDefault(entry, Set.of());
    }

    /** The tags of those of some clips that bear any. */
    Map<EntryId, Set<String>> tags(Collection<EntryId> wanted) throws StoreException;

    /** Every tag that some clip bears, in the order of the alphabet. */
    Set<String> tags() throws StoreException;

    /** Puts a tag on a clip, or takes it away. */
    void tag(EntryId entry, String tag, boolean isOn, Annotator by) throws StoreException;

    /** What data sets say a clip is about, in the order of the alphabet; imports that were taken back are passed over. */
    default Set<String> labels(EntryId entry) throws StoreException {
        return labels(List.of(entry)).getOrDefault(entry, Set.of());
    }

    /** The labels of those of some clips that have any. */
    Map<EntryId, Set<String>> labels(Collection<EntryId> wanted) throws StoreException;

    /** Adds labels that came with a data set and not with an import that can be taken back. */
    void label(EntryId entry, Set<String> labels) throws StoreException;

    /** Oldest first. */
    List<Note> notes(EntryId entry) throws StoreException;

    Note note(EntryId entry, String text, Annotator by) throws StoreException;

    /** The segments of a clip that are there now, in the order of time. */
    List<Segment> segments(EntryId entry) throws StoreException;

    /** The segments of some clips, each clip's in the order of time. */
    List<Segment> segments(Collection<EntryId> wanted) throws StoreException;

    Segment addSegment(EntryId entry, TimeSpan span, String text, Annotator by) throws StoreException;

    /** Says something else of a segment, or moves it; what was said before stays in the file. */
    Segment changeSegment(Segment segment, TimeSpan span, String text, Annotator by) throws StoreException;

    /** Takes a segment away; what was said of it stays in the file. */
    void removeSegment(Segment segment, Annotator by) throws StoreException;
}
