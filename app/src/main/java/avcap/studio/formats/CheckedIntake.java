package avcap.studio.formats;

import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Lets through what an honest file would say, and rejects the rest with the reason. */
final class CheckedIntake implements Intake {

    private static final Words WORDS = UiResources.formatWords();
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
            return Optional.of(WORDS.text("row.bytes"));
        }
        if (record.captions().isEmpty() && record.segments().isEmpty()) {
            return Optional.of(WORDS.text("row.noCaption", record.name()));
        }
        for (Saying caption : record.captions()) {
            if (caption.text().length() > MOST_LETTERS) {
                return Optional.of(WORDS.text("long.caption", MOST_LETTERS));
            }
        }
        for (Segment segment : record.segments()) {
            if (segment.text().length() + segment.kind().length() > MOST_LETTERS) {
                return Optional.of(WORDS.text("long.segment", MOST_LETTERS));
            }
        }
        for (String name :
                Stream.concat(record.labels().stream(), record.tags().stream()).toList()) {
            if (name.length() > MOST_LETTERS) {
                return Optional.of(WORDS.text("long.label", MOST_LETTERS));
            }
        }
        for (Saying caption : record.captions()) {
            if (caption.id() != 0 && !captionIds.add(caption.id())) {
                return Optional.of(WORDS.text("row.captionTwice", caption.id()));
            }
        }
        String clip = record.name() + "\n" + record.file() + "\n" + record.startMillis();
        if (!repeatsClips && !clips.add(clip)) {
            return Optional.of(WORDS.text("row.clipTwice", record.name()));
        }
        return Optional.empty();
    }

    @Override
    public void reject(Place place, String reason) {
        next.reject(place, reason);
    }
}
