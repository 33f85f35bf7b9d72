package avcap.studio.session;

/** How the lanes and the video show a clip. */
public enum Seeing {
    /** As a person hears it: scaled to the clip's own loudest moment. */
    LISTEN,
    /** The very numbers the model is given, with what it does not get marked. */
    AS_THE_MODEL_SEES
}
