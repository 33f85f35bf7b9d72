package avcap.studio.annotation.query;

/** Why a clip is where it is in the queue. */
public enum Reason {
    /** One of the machine's words is less likely than not by far. */
    DOUBTFUL_WORD,
    /** The machine's words are unlikely on the whole. */
    LOW_SCORE,
    /** The machine is less sure of its words than of most others', and of one word, which is named, least. */
    UNSURE_OF,
    /** The machine is less sure of its words than of most others', though each is likely. */
    LESS_SURE,
    /** Hearing and seeing do not agree, and by hearing alone the machine would write another word, which is named. */
    SOUND_SAYS,
    /** Hearing and seeing do not agree, and by seeing alone the machine would write another word, which is named. */
    PICTURE_SAYS,
    /** Hearing and seeing do not agree about a word, which is named. */
    MODES_APART,
    /** Words, which are named, stand in no caption that was accepted. */
    NEW_WORDS,
    /** A word, which is named, stands in few captions that were accepted. */
    RARE_WORD,
    /** Nothing of this is so: other clips teach more. */
    LITTLE_NEW,
    /** Nobody has said anything of it. */
    NO_DRAFT,
    /** Drawn by chance, so that what the machine is wrongly sure of is met too. */
    RANDOM
}
