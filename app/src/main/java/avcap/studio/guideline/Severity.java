package avcap.studio.guideline;

/** How much a departure from a rule matters. */
public enum Severity {
    /** Worth a second look; often fine. */
    HINT,
    /** Seldom right. */
    WARNING
}
