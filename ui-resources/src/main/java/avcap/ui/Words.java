package avcap.ui;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The sentences of one bundle, found by key, in the language that is {@link Language#spoken spoken} when they are said. */
public final class Words {

    /** A bundle in one language. */
    private record Said(Language language, ResourceBundle bundle) {}

    private final String name;
    private volatile Said said;

    private Words(String name) {
        this.name = name;
        this.said = in(Language.spoken());
    }

    /**
     * The bundle of a name such as {@code avcap.ui.studio}.
     *
     * @throws java.util.MissingResourceException if there is no such bundle
     */
    public static Words of(String bundle) {
        return new Words(bundle);
    }

    static ResourceBundle bundle(String name, Language language) {
        return ResourceBundle.getBundle(name, language.bundles(), Words.class.getClassLoader());
    }

    private Said in(Language language) {
        return new Said(language, bundle(name, language));
    }

    /**
     * The sentence of a key, with {0}, {1} … filled in.
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    public String text(String key, @Nullable Object... values) {
        return text(Language.spoken(), key, values);
    }

    /** The same in a language that need not be the one spoken. */
    public String text(Language language, String key, @Nullable Object... values) {
        Said now = said;
        if (now.language() != language) {
            now = in(language);
            said = now;
        }
        return new MessageFormat(now.bundle().getString(key), now.bundle().getLocale()).format(values);
    }
}
