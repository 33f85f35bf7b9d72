package avcap.studio.annotation;

import java.time.Instant;

/**
 * Where a clip stood and stands since, once and for good.
 *
 * @param by who moved it; a model's name where its words did
 * @param at when, to the millisecond
 */
public record StatusChange(Annotator by, Instant at, Status was, Status became) {}
