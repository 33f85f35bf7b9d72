package avcap.studio.session;

import avcap.studio.annotation.Place;

/**
 * A person's text that is not on disk yet.
 *
 * @param place the caption
 * @param text as typed
 */
public record UnsavedText(Place place, String text) {}
