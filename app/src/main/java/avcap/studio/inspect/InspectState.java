package avcap.studio.inspect;

/** Whether there is something to look into, and why not. */
enum InspectState {
    NO_CLIP,
    READING,
    UNREADABLE,
    NO_MODEL,
    NO_CAPTION,
    EXPLAINING,
    READY
}
