package avcap.studio.annotation.bulk;

import avcap.studio.annotation.CaptionNow;
import avcap.studio.annotation.Edit;
import avcap.studio.annotation.Standing;
import avcap.studio.annotation.Status;
import java.util.Optional;

/** What can be done to many clips at once. */
public enum BulkAction {
    /** Drafts of the machine or of an import that nobody has touched are accepted as they are, each of a clip's captions by itself. */
    ACCEPT {
        @Override
        Optional<PassedOver> obstacle(CaptionNow clip, boolean isTagged) {
            if (!clip.slot().isFirst()) {
                return furtherObstacle(clip.standing());
            }
            Status status = clip.standing().status();
            if (status == Status.ACCEPTED) {
                return Optional.of(PassedOver.ALREADY);
            }
            if (!status.isUnfinished()) {
                return Optional.of(PassedOver.JUDGED);
            }
            if (status == Status.EDITING || clip.standing().source() == Standing.Source.DRAFT) {
                return Optional.of(PassedOver.BEING_EDITED);
            }
            if (status == Status.RETURNED) {
                return Optional.of(PassedOver.JUDGED);
            }
            return clip.standing().text().isBlank() ? Optional.of(PassedOver.NO_TEXT) : Optional.empty();
        }

        @Override
        Standing becomes(CaptionNow clip) {
            Status status =
                    clip.slot().isFirst() ? Status.ACCEPTED : clip.standing().status();
            return new Standing(status, clip.standing().text(), Standing.Source.PERSON);
        }

        /** Of a caption after the first, which has no status: where its clip was judged, it waits for whoever looks at that. */
        private Optional<PassedOver> furtherObstacle(Standing standing) {
            if (standing.source() == Standing.Source.PERSON) {
                return Optional.of(PassedOver.ALREADY);
            }
            if (standing.source() == Standing.Source.DRAFT) {
                return Optional.of(PassedOver.BEING_EDITED);
            }
            boolean isOpen = standing.status() == Status.ACCEPTED
                    || (standing.status().isUnfinished() && standing.status() != Status.RETURNED);
            return isOpen ? Optional.empty() : Optional.of(PassedOver.JUDGED);
        }

        @Override
        Edit edit(CaptionNow clip, String tag) {
            return new Edit.Accept(clip.entry(), clip.slot());
        }
    },
    FLAG {
        @Override
        Optional<PassedOver> obstacle(CaptionNow clip, boolean isTagged) {
            return already(clip, Status.FLAGGED);
        }

        @Override
        Standing becomes(CaptionNow clip) {
            return marked(clip, Status.FLAGGED);
        }
    },
    REJECT {
        @Override
        Optional<PassedOver> obstacle(CaptionNow clip, boolean isTagged) {
            return already(clip, Status.REJECTED);
        }

        @Override
        Standing becomes(CaptionNow clip) {
            return marked(clip, Status.REJECTED);
        }
    },
    /** What was judged waits for a person again; the text stays. */
    REOPEN {
        @Override
        Optional<PassedOver> obstacle(CaptionNow clip, boolean isTagged) {
            if (clip.standing().status() == Status.DAMAGED) {
                return Optional.of(PassedOver.DAMAGED);
            }
            return clip.standing().status().isUnfinished() ? Optional.of(PassedOver.ALREADY) : Optional.empty();
        }

        @Override
        Standing becomes(CaptionNow clip) {
            return marked(clip, waiting(clip.standing()));
        }
    },
    TAG {
        @Override
        Optional<PassedOver> obstacle(CaptionNow clip, boolean isTagged) {
            return isTagged ? Optional.of(PassedOver.HAS_TAG) : Optional.empty();
        }

        @Override
        Edit edit(CaptionNow clip, String tag) {
            return new Edit.Tag(clip.entry(), tag, true);
        }
    },
    UNTAG {
        @Override
        Optional<PassedOver> obstacle(CaptionNow clip, boolean isTagged) {
            return isTagged ? Optional.empty() : Optional.of(PassedOver.HAS_NO_TAG);
        }

        @Override
        Edit edit(CaptionNow clip, String tag) {
            return new Edit.Tag(clip.entry(), tag, false);
        }
    },
    /** What people typed and have not accepted goes; the latest revision counts again. */
    DISCARD {
        @Override
        Optional<PassedOver> obstacle(CaptionNow clip, boolean isTagged) {
            return clip.standing().source() == Standing.Source.DRAFT
                    ? Optional.empty()
                    : Optional.of(PassedOver.NO_DRAFT);
        }

        @Override
        Standing becomes(CaptionNow clip) {
            boolean waits = clip.slot().isFirst() && clip.standing().status() == Status.EDITING;
            Status status = waits ? waiting(settled(clip)) : clip.standing().status();
            return new Standing(status, clip.settled(), Standing.Source.OTHER);
        }

        @Override
        Edit edit(CaptionNow clip, String tag) {
            return new Edit.Discard(clip.entry(), clip.slot());
        }
    };

    /** Whether it has to be told which tag. */
    public boolean needsTag() {
        return this == TAG || this == UNTAG;
    }

    /** Whether it is done to each of a clip's captions; else it is done to the clip as a whole. */
    public boolean isOfCaptions() {
        return this == ACCEPT || this == DISCARD;
    }

    /** Why it would do nothing to a caption, or to the clip of the first caption, if so. */
    abstract Optional<PassedOver> obstacle(CaptionNow clip, boolean isTagged);

    /** How the clip stands afterwards. */
    Standing becomes(CaptionNow clip) {
        return clip.standing();
    }

    /** What makes it so. */
    Edit edit(CaptionNow clip, String tag) {
        return new Edit.Mark(clip.entry(), becomes(clip).status());
    }

    private static Optional<PassedOver> already(CaptionNow clip, Status status) {
        return clip.standing().status() == status ? Optional.of(PassedOver.ALREADY) : Optional.empty();
    }

    private static Standing marked(CaptionNow clip, Status status) {
        return new Standing(status, clip.standing().text(), clip.standing().source());
    }

    private static Standing settled(CaptionNow clip) {
        return new Standing(clip.standing().status(), clip.settled(), Standing.Source.OTHER);
    }

    /** Where a clip stands that waits for a person. */
    private static Status waiting(Standing standing) {
        if (standing.text().isBlank()) {
            return Status.NEW;
        }
        return standing.source() == Standing.Source.DRAFT ? Status.EDITING : Status.DRAFT;
    }
}
