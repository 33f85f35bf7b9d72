package avcap.ui;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A language that the studio speaks, with the numbers and dates that go with it.
 *
 * <p>English is spoken until the program {@link #speak chooses}: the machine's language at first, in a window the one its user chose.
 * Keys and names that other programs read are the same in every language.
 */
public enum Language {
    ENGLISH("English", Locale.ROOT, Locale.ENGLISH),
    GERMAN("Deutsch", Locale.GERMAN, Locale.GERMAN);

    private static volatile Language spoken = ENGLISH;

    private final String ownName;
    private final Locale bundle;
    private final Locale calendar;

    Language(String ownName, Locale bundle, Locale calendar) {
        this.ownName = ownName;
        this.bundle = bundle;
        this.calendar = calendar;
    }

    /** The language spoken now. */
    public static Language spoken() {
        return spoken;
    }

    /** That of the machine; English where the studio has not learnt it. */
    public static Language ofMachine() {
        return of(Locale.getDefault(Locale.Category.DISPLAY));
    }

    static Language of(Locale locale) {
        return locale.getLanguage().equals(GERMAN.bundle.getLanguage()) ? GERMAN : ENGLISH;
    }

    /** Has everything that is made from now on speak this language, the controls of JavaFX as well. */
    public void speak() {
        spoken = this;
        Locale.setDefault(calendar);
    }

    /** How it is called by those who speak it. */
    public String ownName() {
        return ownName;
    }

    /** How numbers are shown to a person: with the comma or the point that belongs to the language. */
    public Locale numbers() {
        return bundle;
    }

    /** The bundles that hold its sentences. */
    Locale bundles() {
        return bundle;
    }

    /** Dates of an English pattern such as {@code d MMM yyyy}, as the language writes them. */
    public DateTimeFormatter dates(String pattern) {
        String own = this == GERMAN ? pattern.replace("d M", "d. M") : pattern;
        return DateTimeFormatter.ofPattern(own, calendar);
    }
}
