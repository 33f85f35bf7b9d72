package avcap.inference.sentences;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of one package, found by key, in the language in which this Java displays; English where it has no other.
 *
 * <p>The language is {@link Locale.Category#DISPLAY} when something is said.
 */
public final class Sentences {

    private static final Control OF_THAT_LANGUAGE_ONLY = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final String name;
    private final ClassLoader loader;

    private Sentences(Class<?> speaker) {
        this.name = speaker.getPackageName() + ".sentences";
        this.loader = speaker.getClassLoader();
    }

    /** Those of the package that a class lies in; the package has a {@code sentences.properties}. */
    public static Sentences of(Class<?> speaker) {
        return new Sentences(speaker);
    }

    /**
     * The sentence of a key, with {0}, {1} … filled in.
     *
     * <p>A value stands as Java writes it, so a shape or a line number is not grouped; a place that names a format, such as
     * {@code {0,number}} or {@code {0,choice,1#1 clip|1<{0} clips}}, follows the language.
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    public String text(String key, @Nullable Object... values) {
        return text(Locale.getDefault(Locale.Category.DISPLAY), key, values);
    }

    String text(Locale language, String key, @Nullable Object... values) {
        ResourceBundle bundle = ResourceBundle.getBundle(name, language, loader, OF_THAT_LANGUAGE_ONLY);
        String sentence = bundle.getString(key);
        @Nullable Object[] told = new @Nullable Object[values.length];
        for (int i = 0; i < told.length; i++) {
            boolean hasFormat = sentence.contains("{" + i + ",");
            told[i] = hasFormat ? values[i] : String.valueOf(values[i]);
        }
        return new MessageFormat(sentence, bundle.getLocale()).format(told);
    }
}
