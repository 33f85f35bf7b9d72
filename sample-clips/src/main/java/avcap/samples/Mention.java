package avcap.samples;

import avcap.samples.Trait.Kind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A source that is told of, and what is told of it. */
public record Mention(SoundSource source, Set<Trait> traits) {

    public Mention {
        traits = Set.copyOf(traits);
    }

    static Mention of(SoundSource source, Trait... traits) {
        return new Mention(source, Set.of(traits));
    }

    /** What is told of one kind. */
    Optional<Trait> trait(Kind kind) {
        return traits.stream().filter(trait -> trait.kind() == kind).findFirst();
    }

    Mention with(Trait trait) {
        EnumSet<Trait> more = EnumSet.of(trait);
        more.addAll(traits);
        return new Mention(source, more);
    }
}
