package avcap.studio.annotation;

import java.util.Optional;

/**
 * How a person came to stand by a text: kept with the revision and never changed, so that a draft that was waved through is told
 * from one that was looked at.
 *
 * @param lookedMillis how long the draft had been on the screen, in milliseconds; time on other clips does not count
 * @param isUnchanged whether the text is the machine's draft as it was shown
 * @param writtenBlind what the person had written before the draft was shown, where it was held back until then
 */
public record Scrutiny(long lookedMillis, boolean isUnchanged, Optional<String> writtenBlind) {

    public Scrutiny {
        if (lookedMillis < 0) {
            throw new IllegalArgumentException("A draft was not looked at for " + lookedMillis + " ms");
        }
    }
}
