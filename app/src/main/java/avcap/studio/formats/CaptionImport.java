package avcap.studio.formats;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.Entry;
import avcap.studio.annotation.Project;
import avcap.studio.annotation.StoreException;
import avcap.studio.annotation.Writing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Captions from a file into the entries of the same names.
 *
 * @param imported how many revisions were written
 * @param unmatched a sentence for each caption that belongs to no clip of the project
 */
public record CaptionImport(int imported, List<String> unmatched) {

    public CaptionImport {
        unmatched = List.copyOf(unmatched);
    }

    /** Writes a revision for every caption whose clip is here, as one step; existing texts stay in the history. */
    public static CaptionImport into(Project project, List<ClipCaption> captions, Annotator by) throws StoreException {
        Map<String, Entry> entries = new HashMap<>();
        project.entries().forEach(entry -> entries.put(entry.name(), entry));
        List<String> unmatched = new ArrayList<>();
        List<Edit> edits = new ArrayList<>();
        for (ClipCaption caption : captions) {
            Entry entry = entries.get(caption.name());
            if (entry == null) {
                unmatched.add("Caption " + caption.number() + ": no clip is called " + caption.name() + ".");
            } else {
                edits.add(new Edit.Write(Writing.imported(entry.id(), by, caption.caption())));
            }
        }
        if (!edits.isEmpty()) {
            project.carryOut("Import " + edits.size() + " captions", edits, by);
        }
        return new CaptionImport(edits.size(), unmatched);
    }
}
