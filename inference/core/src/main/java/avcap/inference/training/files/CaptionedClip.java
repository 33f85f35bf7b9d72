package avcap.inference.training.files;

import java.util.List;

/**
 * A clip on disk with everything people say of it.
 *
 * @param id by which it is known, the same wherever the data lies
 * @param captions at least one
 * @param media where its sound and pictures lie
 */
public record CaptionedClip(String id, List<String> captions, ClipOnDisk media) {

    public CaptionedClip {
        captions = List.copyOf(captions);
        if (captions.isEmpty()) {
            throw new IllegalArgumentException("The clip " + id + " has no caption");
        }
    }
}
