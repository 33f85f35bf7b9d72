package avcap.inference.caption;

import avcap.inference.attention.AttentionMap;
import avcap.inference.attention.TokenLayout;

/**
 * Why these words: the caption re-scored word by word, its attention, and where each token lies.
 *
 * @param caption the explained words with the probabilities of the same pass
 * @param attention weights of every layer and head
 * @param layout where the audio-visual tokens lie
 */
public record Explanation(Caption caption, AttentionMap attention, TokenLayout layout) {}
