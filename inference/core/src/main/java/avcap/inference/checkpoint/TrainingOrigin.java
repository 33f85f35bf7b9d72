package avcap.inference.checkpoint;

/**
 * How a model came about by training.
 *
 * @param data what it learnt from, in words
 * @param dataSha256 of the list of clips and captions, lower case; empty if the words say it all
 * @param recipe every number of the run, YAML
 * @param parentSha256 of the weights it began with; empty if they were fresh
 * @param steps made
 * @param software with its version
 */
public record TrainingOrigin(
        String data, String dataSha256, String recipe, String parentSha256, long steps, String software) {}
