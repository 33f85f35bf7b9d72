package avcap.studio.annotation.merge;

import avcap.studio.annotation.Annotator;
import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.Slot;
import java.util.List;
import java.util.Optional;

/**
 * Something that two people made different things of since the copies were one.
 *
 * @param entry the clip, as this project numbers it
 * @param clip what the clip is called
 * @param slot which of its captions; the first for a status or a tag
 * @param tag the tag's name, if it is about a tag
 * @param base what it was while the copies were one: a text, a status by name, or {@code on} and {@code off}
 * @param ours what it is here
 * @param theirs what it is there
 * @param oursBy who made it so here
 * @param theirsBy who made it so there
 */
public record Conflict(
        EntryId entry,
        String clip,
        Kind kind,
        Slot slot,
        Optional<String> tag,
        String base,
        String ours,
        String theirs,
        Annotator oursBy,
        Annotator theirsBy) {

    /** What it is about. */
    public enum Kind {
        CAPTION,
        STATUS,
        TAG
    }

    static Conflict ofCaption(EntryId entry, String clip, CaptionMerge caption) {
        return new Conflict(
                entry,
                clip,
                Kind.CAPTION,
                caption.slot(),
                Optional.empty(),
                caption.base().text(),
                caption.ours().text(),
                caption.theirs().text(),
                caption.ours().by(),
                caption.theirs().by());
    }

    static Conflict ofStatus(EntryId entry, String clip, StatusMerge status) {
        return new Conflict(
                entry,
                clip,
                Kind.STATUS,
                Slot.FIRST,
                Optional.empty(),
                status.base().name(),
                status.ours().name(),
                status.theirs().name(),
                status.oursBy(),
                status.theirsBy());
    }

    static Conflict ofTag(EntryId entry, String clip, TagMerge tag) {
        return new Conflict(
                entry,
                clip,
                Kind.TAG,
                Slot.FIRST,
                Optional.of(tag.name()),
                said(tag.base()),
                said(tag.ours()),
                said(tag.theirs()),
                tag.oursBy(),
                tag.theirsBy());
    }

    private static String said(boolean isOn) {
        return isOn ? "on" : "off";
    }

    /** Only captions can be kept as versions of two people. */
    public List<Choice> choices() {
        return kind == Kind.CAPTION
                ? List.of(Choice.OURS, Choice.THEIRS, Choice.BOTH)
                : List.of(Choice.OURS, Choice.THEIRS);
    }
}
