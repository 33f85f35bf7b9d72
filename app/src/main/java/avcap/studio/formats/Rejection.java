package avcap.studio.formats;

/**
 * A row that was not taken.
 *
 * @param place where it stands
 * @param reason why, a few words without a full stop
 */
public record Rejection(Place place, String reason) {

    @Override
    public String toString() {
        return place + ": " + reason;
    }
}
