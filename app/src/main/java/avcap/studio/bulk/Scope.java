package avcap.studio.bulk;

import avcap.studio.annotation.Entry;
import avcap.studio.annotation.EntryId;
import avcap.studio.session.ClipScope;
import avcap.studio.session.Session;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.ArrayList;
import java.util.List;

/** Which clips of those that could be meant. */
enum Scope {
    /** Those that a person marked in the list. */
    MARKED,
    /** Those that match the query. */
    LISTED,
    /** Every clip of the project. */
    ALL;

    private static final Words WORDS = UiResources.bulkWords();

    /** Those that make a difference now, the narrowest first. */
    static List<Scope> offered(ClipScope clips) {
        List<Scope> offered = new ArrayList<>();
        if (clips.hasMarks()) {
            offered.add(MARKED);
        }
        if (clips.hasQuery()) {
            offered.add(LISTED);
        }
        offered.add(ALL);
        return offered;
    }

    List<EntryId> of(ClipScope clips, Session session) {
        return switch (this) {
            case MARKED -> clips.marked();
            case LISTED -> clips.listed();
            case ALL -> session.entries().stream().map(Entry::id).toList();
        };
    }

    String text(ClipScope clips, Session session) {
        return switch (this) {
            case MARKED -> WORDS.text("scope.marked", clips.marked().size());
            case LISTED -> WORDS.text("scope.listed", clips.listed().size(), clips.query());
            case ALL -> WORDS.text("scope.all", session.entries().size());
        };
    }
}
