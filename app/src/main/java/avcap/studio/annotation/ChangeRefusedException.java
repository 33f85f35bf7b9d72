package avcap.studio.annotation;

/** What was asked of a project does not go together with how it stands; asking again changes nothing. */
public final class RefusedException extends StoreException {

    private static final long serialVersionUID = 1L;

    public RefusedException(String sentence) {
        super(sentence);
    }
}
