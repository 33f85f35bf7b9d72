package avcap.studio.annotation;

import java.time.Instant;

/**
 * Where a clip stood and stands since, once and for good.
 *
 * @param by who moved it; a model's name where its words did
 * @param at when, to the millisecond
 * @param stands whether it is a judgement: it was not undone since, and is more than the undoing or redoing of another
 */
public record StatusChange(Annotator by, Instant at, Status was, Status became, boolean stands) {}
