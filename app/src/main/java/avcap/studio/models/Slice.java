package avcap.studio.models;

/**
 * A part of the time a clip takes.
 *
 * @param name of the stage, in words
 * @param seconds it took
 */
record Slice(String name, double seconds) {}
