package avcap.studio.annotation.query;

import avcap.studio.annotation.EntryId;
import java.util.Optional;

/**
 * A clip's place in a list.
 *
 * @param entry the clip
 * @param reason why it is there, where the order has reasons
 */
public record Listed(EntryId entry, Optional<Reason> reason) {}
