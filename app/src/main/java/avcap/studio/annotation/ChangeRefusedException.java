package avcap.studio.annotation;

/** What was asked of a project does not go together with how it stands; asking again changes nothing. */
public final class ChangeRefusedException extends StoreException {

    private static final long serialVersionUID = 1L;

    public ChangeRefusedException(String sentence) {
        super(sentence);
    }
}
