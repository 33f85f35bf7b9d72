package avcap.studio.annotation;

import avcap.inference.clip.TimeSpan;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What is kept about clips beside their captions: tags, labels, notes, and texts of stretches of time. */
public interface Remarks {

    /** In the order of the alphabet, without regard to case. */
    Set<String> tags(EntryId entry) throws StoreException;

    /** Every tag that some clip bears, in the order of the alphabet. */
    Set<String> tags() throws StoreException;

    /** Puts a tag on a clip, or takes it away. */
    void tag(EntryId entry, String tag, boolean isOn, Annotator by) throws StoreException;

    /** What a data set says a clip is about, in the order of the alphabet. */
    Set<String> labels(EntryId entry) throws StoreException;

    /** Adds labels that came with a data set. */
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
