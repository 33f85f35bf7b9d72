package avcap.studio.session;

import java.util.Locale;

/**
 * What a word was taken from, as a letter: never by colour alone.
 *
 * <p>Told by what the word loses when the model is not given the sound, when it is not given the picture, and when it is given a clip
 * that tells nothing: a word that loses only by the last is in sound and picture alike, so that either would have done.
 */
public enum WordSource {
    SOUND,
    PICTURE,
    BOTH,
    /** Neither: the habit of the language. */
    WORDS;

    /** Log-probability (natural) a word has to lose before what it lost by counts: it becomes a fifth less likely. */
    public static final double LEAST_LOSS = 0.22;

    /** How many times as large one loss must be as the other for the other not to count beside it. */
    public static final double CLEARLY = 3;

    /**
     * The source of a word.
     *
     * @param withoutSound log-probability it loses without the sound; negative if it becomes likelier
     * @param withoutPicture the same without the picture
     * @param withoutBoth the same without what either tells
     */
    public static WordSource of(double withoutSound, double withoutPicture, double withoutBoth) {
        boolean isHeard = withoutSound >= LEAST_LOSS && withoutSound * CLEARLY >= withoutPicture;
        boolean isSeen = withoutPicture >= LEAST_LOSS && withoutPicture * CLEARLY >= withoutSound;
        if (isHeard == isSeen) {
            return isHeard || withoutBoth >= LEAST_LOSS ? BOTH : WORDS;
        }
        return isHeard ? SOUND : PICTURE;
    }

    public String wordKey() {
        return "attention.tag." + name().toLowerCase(Locale.ROOT);
    }

    public String style() {
        return "tag-" + name().toLowerCase(Locale.ROOT);
    }
}
