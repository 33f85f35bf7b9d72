package avcap.studio.captioning;

/**
 * What stands before the caret and stays when the model writes the rest: whole words only.
 *
 * @param text without space at its end; may be empty
 */
record Beginning(String text) {

    /** A word the caret stands in is written anew; one it stands behind stays. */
    static Beginning before(int caret, String text) {
        int end = Math.min(Math.max(caret, 0), text.length());
        boolean isInside = end > 0
                && end < text.length()
                && !Character.isWhitespace(text.charAt(end - 1))
                && !Character.isWhitespace(text.charAt(end));
        while (isInside && end > 0 && !Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Beginning(text.substring(0, end).stripTrailing());
    }

    /** The model's caption with the beginning as the person wrote it: the model gives it back lowered, and perhaps spaced. */
    String continuedBy(String caption) {
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char wanted = Character.toLowerCase(text.charAt(i));
            if (Character.isWhitespace(wanted)) {
                continue;
            }
            while (done < caption.length() && Character.isWhitespace(caption.charAt(done))) {
                done++;
            }
            if (done == caption.length() || Character.toLowerCase(caption.charAt(done)) != wanted) {
                return caption;
            }
            done++;
        }
        return text + caption.substring(done);
    }
}
