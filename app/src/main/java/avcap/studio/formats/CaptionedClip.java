package avcap.studio.formats;

import java.util.List;
import java.util.Set;

/**
 * A clip and what is said of it, as a file of captions has it.
 *
 * @param id what the file calls it
 * @param names other names by which another file may call it, such as the name of its file without the ending
 * @param captions letter by letter as in the file, in its order
 */
public record CaptionedClip(String id, Set<String> names, List<String> captions) {

    public CaptionedClip {
        names = Set.copyOf(names);
        captions = List.copyOf(captions);
    }

    /** A file with one caption, known by its name with and without folders and ending. */
    public static CaptionedClip ofFile(String path, String caption) {
        return new CaptionedClip(path, CaptionRecord.namesOfFile(path), List.of(caption));
    }
}
