package avcap.inference.training;

/**
 * What the card of a model says that its run does not know.
 *
 * @param name of the model
 * @param license SPDX name or words, empty if unknown
 * @param software that trained it, with its version
 */
public record ModelLabel(String name, String license, String software) {}
