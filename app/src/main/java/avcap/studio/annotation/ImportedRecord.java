package avcap.studio.annotation;

/**
 * What a file said of a clip, kept to be given back for as long as its import is not taken back.
 *
 * @param entry the clip
 * @param step the import
 * @param record as the import wrote it down
 */
public record ImportedRecord(EntryId entry, long step, String record) {}
