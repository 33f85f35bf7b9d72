package avcap.studio.formats;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Lets through what an honest file would say, and rejects the rest with the reason. */
final class CheckedIntake implements Intake {

    private static final int MOST_LETTERS = 10_000; // of one text

    private final Intake next;
    private final boolean repeatsClips;
    private final Set<Long> captionIds = new HashSet<>();
    private final Set<String> clips = new HashSet<>();

    CheckedIntake(Intake next, CaptionFormat format) {
        this.next = next;
        this.repeatsClips = format.repeatsClips();
    }

    @Override
    public void take(Place place, ClipRecord record) throws FormatException {
        Optional<String> complaint = complaint(record);
        if (complaint.isPresent()) {
            reject(place, complaint.get());
        } else {
            next.take(place, record);
        }
    }

    private Optional<String> complaint(ClipRecord record) {
        if (record.toString().indexOf(Source.NOT_TEXT) >= 0) {
            return Optional.of("it has bytes that are not UTF-8");
        }
        if (record.captions().isEmpty() && record.segments().isEmpty()) {
            return Optional.of("the clip " + record.name() + " has no caption");
        }
        for (Saying caption : record.captions()) {
            if (caption.text().length() > MOST_LETTERS) {
                return Optional.of("the caption is longer than " + MOST_LETTERS + " letters");
            }
        }
        for (Segment segment : record.segments()) {
            if (segment.text().length() + segment.kind().length() > MOST_LETTERS) {
                return Optional.of("the text of a segment is longer than " + MOST_LETTERS + " letters");
            }
        }
        for (String name :
                Stream.concat(record.labels().stream(), record.tags().stream()).toList()) {
            if (name.length() > MOST_LETTERS) {
                return Optional.of("a label or a tag is longer than " + MOST_LETTERS + " letters");
            }
        }
        for (Saying caption : record.captions()) {
            if (caption.id() != 0 && !captionIds.add(caption.id())) {
                return Optional.of("the caption number " + caption.id() + " is in the file twice");
            }
        }
        String clip = record.name() + "\n" + record.file() + "\n" + record.startMillis();
        if (!repeatsClips && !clips.add(clip)) {
            return Optional.of("the clip " + record.name() + " is in the file twice");
        }
        return Optional.empty();
    }

    @Override
    public void reject(Place place, String reason) {
        next.reject(place, reason);
    }
}
