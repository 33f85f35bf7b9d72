package avcap.studio.annotation;

/**
 * Who says something: a person by the name they go by on this machine, or a model by its id.
 *
 * @param name not blank
 */
public record Annotator(String name) {

    public Annotator {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An annotator needs a name");
        }
        name = name.strip();
    }

    /** The person logged in on this machine. */
    public static Annotator ofThisMachine() {
        String user = System.getProperty("user.name", "");
        return new Annotator(user.isBlank() ? "annotator" : user);
    }

    @Override
    public String toString() {
        return name;
    }
}
