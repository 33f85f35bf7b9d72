package avcap.samples;

/**
 * The word for a kind of thing, one word or two.
 *
 * @param singular without an article, such as "dog"; of a mass, the only form
 * @param plural such as "dogs"; of a mass, the same as the singular
 */
public record Noun(String singular, String plural, Use use) {

    /** How a caption speaks of a thing whose number does not matter. */
    public enum Use {
        /** "a dog" */
        ONE,
        /** "birds" */
        MANY,
        /** "rain" */
        MASS
    }

    static Noun one(String singular) {
        return one(singular, singular + "s");
    }

    static Noun one(String singular, String plural) {
        return new Noun(singular, plural, Use.ONE);
    }

    static Noun many(String singular) {
        return new Noun(singular, singular + "s", Use.MANY);
    }

    static Noun mass(String word) {
        return new Noun(word, word, Use.MASS);
    }

    /** The form a caption uses when the number does not matter, without an article: "dog", "birds", "rain". */
    public String usual() {
        return use == Use.MANY ? plural : singular;
    }

    /** The same with its article if it takes one: "a dog", "birds", "rain". */
    public String withArticle() {
        return use == Use.ONE ? article() + " " + singular : usual();
    }

    /** The article that the singular takes, "a" or "an". */
    public String article() {
        return "aeiou".indexOf(singular.charAt(0)) >= 0 ? "an" : "a";
    }
}
