package avcap.studio.session;

import avcap.inference.features.ClipFeatures;
import avcap.studio.annotation.EntryId;

/**
 * A clip that was read before anyone chose it.
 *
 * @param entry which
 * @param features all that was read of it
 */
public record ClipAhead(EntryId entry, ClipFeatures features) {}
