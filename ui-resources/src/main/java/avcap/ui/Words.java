package avcap.ui;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The sentences of one bundle, found by key. */
public final class Words {

    private final ResourceBundle bundle;

    private Words(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The bundle of a name such as {@code avcap.ui.studio}, in the language that is {@link Language#spoken spoken}. */
    public static Words of(String bundle) {
        return of(bundle, Language.spoken());
    }

    static Words of(String bundle, Language language) {
        return new Words(ResourceBundle.getBundle(bundle, language.bundles(), Words.class.getClassLoader()));
    }

    /**
     * The sentence of a key, with {0}, {1} … filled in.
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    public String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(values);
    }
}
