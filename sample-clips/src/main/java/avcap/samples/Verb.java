package avcap.samples;

/**
 * What a thing does, one to three words.
 *
 * @param singular as in "a dog barks"
 * @param plural as in "two dogs bark"
 * @param ing as in "a dog barking"
 */
public record Verb(String singular, String plural, String ing) {

    static Verb verb(String singular, String plural, String ing) {
        return new Verb(singular, plural, ing);
    }
}
