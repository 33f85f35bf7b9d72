package avcap.studio.cli;

import avcap.inference.metrics.ClipCaptions;
import avcap.studio.formats.CaptionedClip;
import avcap.studio.formats.CaptionedClips;
import avcap.studio.formats.FormatException;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Which candidate belongs to which clip of the references: the one of the same id, else the one that another name of theirs
 * points to, and only to it.
 *
 * @param pairs clips that have both, in the order of the references
 * @param missing clips that have no candidate
 * @param extra candidates that belong to no clip
 */
record CandidateMatch(List<ClipCaptions> pairs, List<String> missing, List<String> extra) {

    private static final Words WORDS = UiResources.terminalWords();

    private static final int EXAMPLES = 3;

    CandidateMatch {
        pairs = List.copyOf(pairs);
        missing = List.copyOf(missing);
        extra = List.copyOf(extra);
    }

    /** @throws FormatException if a clip has several candidates, or no reference, or if nothing belongs together */
    static CandidateMatch of(List<CaptionedClip> candidates, CaptionedClips references) throws FormatException {
        requireReferences(references);
        Names names = new Names(references.clips());
        Map<CaptionedClip, String> captions = new LinkedHashMap<>();
        List<String> extra = new ArrayList<>();
        List<String> several = new ArrayList<>();
        for (CaptionedClip candidate : candidates) {
            Optional<CaptionedClip> clip = names.find(candidate);
            if (clip.isEmpty()) {
                extra.add(candidate.id());
            } else if (candidate.captions().size() > 1
                    || captions.put(clip.get(), candidate.captions().get(0)) != null) {
                several.add(candidate.id());
            }
        }
        if (!several.isEmpty()) {
            throw new FormatException(WORDS.text(
                    "candidates.several", several.size(), String.valueOf(several.size()), examples(several)));
        }
        return of(captions, references, extra);
    }

    private static CandidateMatch of(Map<CaptionedClip, String> captions, CaptionedClips references, List<String> extra)
            throws FormatException {
        List<ClipCaptions> pairs = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (CaptionedClip clip : references.clips()) {
            String caption = captions.get(clip);
            if (caption == null) {
                missing.add(clip.id());
            } else {
                pairs.add(new ClipCaptions(clip.id(), caption, clip.captions()));
            }
        }
        if (pairs.isEmpty()) {
            throw new FormatException(WORDS.text("candidates.apart", examples(extra), examples(missing)));
        }
        return new CandidateMatch(pairs, missing, extra);
    }

    private static void requireReferences(CaptionedClips references) throws FormatException {
        List<String> without = Stream.concat(
                        references.failed().stream(),
                        references.clips().stream()
                                .filter(clip -> clip.captions().isEmpty())
                                .map(CaptionedClip::id))
                .toList();
        if (!without.isEmpty()) {
            throw new FormatException(WORDS.text("candidates.noReference", without.size(), examples(without)));
        }
    }

    /** Clips that bring their candidates. */
    static CandidateMatch complete(List<ClipCaptions> pairs) {
        return new CandidateMatch(pairs, List.of(), List.of());
    }

    /** Its first clips, of which none is missing that is not wanted. */
    CandidateMatch first(OptionalInt most) {
        return most.isEmpty() || most.getAsInt() >= pairs.size() ? this : complete(pairs.subList(0, most.getAsInt()));
    }

    CandidateMatch withoutExtra() {
        return new CandidateMatch(pairs, missing, List.of());
    }

    boolean isComplete() {
        return missing.isEmpty() && extra.isEmpty();
    }

    /** What does not belong together, without a full stop; empty if everything does. */
    String mismatch() {
        int clips = missing.size() + pairs.size();
        int candidates = extra.size() + pairs.size();
        if (isComplete()) {
            return "";
        }
        if (extra.isEmpty()) {
            return WORDS.text("candidates.missing", missing.size(), clips, examples(missing));
        }
        if (missing.isEmpty()) {
            return WORDS.text("candidates.extra", extra.size(), candidates, examples(extra));
        }
        return WORDS.text(
                "candidates.both", missing.size(), clips, examples(missing), extra.size(), candidates, examples(extra));
    }

    private static String examples(List<String> ids) {
        return ids.stream()
                        .limit(EXAMPLES)
                        .reduce((one, other) -> one + ", " + other)
                        .orElseGet(() -> WORDS.text("candidates.none"))
                + (ids.size() > EXAMPLES ? ", …" : "");
    }

    /** The clips of the references by all of their names. */
    static final class Names {

        private final Map<String, CaptionedClip> byId = new HashMap<>();
        private final Map<String, Optional<CaptionedClip>> byName = new HashMap<>();

        Names(List<CaptionedClip> clips) {
            for (CaptionedClip clip : clips) {
                byId.put(clip.id(), clip);
                for (String name : clip.names()) {
                    byName.merge(name, Optional.of(clip), (one, other) -> one.equals(other) ? one : Optional.empty());
                }
            }
        }

        /** Empty if no name points to a clip, or only names that several clips have. */
        Optional<CaptionedClip> find(CaptionedClip candidate) {
            return Stream.concat(Stream.of(candidate.id()), candidate.names().stream())
                    .map(this::find)
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        private Optional<CaptionedClip> find(String name) {
            return Optional.ofNullable(byId.get(name)).or(() -> byName.getOrDefault(name, Optional.empty()));
        }
    }
}
