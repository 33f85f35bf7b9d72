package avcap.inference.decode;

/**
 * A possible next word of a living sequence.
 *
 * @param branch which living sequence
 * @param total log-probability of sequence and word, rounded to 32 bits as the reference does at every step
 */
record Candidate(int branch, int word, float total) {}
