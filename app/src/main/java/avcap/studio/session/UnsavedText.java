package avcap.studio.session;

import avcap.studio.annotation.EntryId;

/**
 * A person's text that is not on disk yet.
 *
 * @param entry what it speaks of
 * @param text as typed
 */
public record UnsavedText(EntryId entry, String text) {}
