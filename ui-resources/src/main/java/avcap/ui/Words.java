package avcap.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of one bundle, found by key. */
public final class Words {

    private final ResourceBundle bundle;

    private Words(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The bundle of a name such as {@code avcap.ui.studio}, in English until another tongue is added. */
    public static Words of(String bundle) {
        return new Words(ResourceBundle.getBundle(bundle, Locale.ROOT, Words.class.getClassLoader()));
    }

    /**
     * The sentence of a key, with {0}, {1} … filled in.
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    public String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
    }
}
