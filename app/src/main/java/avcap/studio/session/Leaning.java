package avcap.studio.session;

import avcap.inference.attention.Saliency;
import avcap.inference.attention.TokenLayout;
import avcap.inference.caption.Explanation;
import avcap.studio.session.LookedPlace.Kind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The other way round: not where a word looked, but which words looked at a place of the clip that is pointed at, by the
 * chosen method.
 *
 * <p>A place is pointed at by mouse or walked by keys; either way there is one at a time, for all views.
 */
public final class Leaning {

    private final Session session;
    private final ReadOnlyObjectWrapper<@Nullable LookedPlace> place = new ReadOnlyObjectWrapper<>(this, "place");
    private final ReadOnlyObjectWrapper<List<Double>> shares = new ReadOnlyObjectWrapper<>(this, "shares", List.of());
    private @Nullable LookedPlace there;
    private LookedPlace.@Nullable Region region;
    private boolean isWalked;
    private Kind kind = Kind.TIME;
    private @Nullable List<Optional<Saliency>> maps;
    private @Nullable TokenLayout layoutOfRegion;

    Leaning(Session session) {
        this.session = session;
        InvalidationListener forget = observed -> {
            maps = null;
            weigh();
        };
        List.<Observable>of(
                        session.attention().methodProperty(),
                        session.attention().foundProperty(),
                        session.attention().reductionProperty(),
                        session.attention().viewProperty())
                .forEach(cause -> cause.addListener(forget));
        session.explanationProperty().addListener((observed, before, now) -> {
            maps = null;
            weigh();
        });
        session.selectedIdProperty().addListener((observed, before, now) -> {
            region = null;
            clear();
        });
        session.captionerProperty().addListener((observed, before, now) -> region = null);
    }

    /** What is pointed at, null if nothing is. */
    public ReadOnlyObjectProperty<@Nullable LookedPlace> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** The patch of a picture of this clip that is pointed at, or was last; leaving it for another pane does not undo it. */
    public Optional<LookedPlace.Region> region() {
        return Optional.ofNullable(region);
    }

    /** Of which it is a patch; the words of the text may be explained no more. */
    public Optional<TokenLayout> layoutOfRegion() {
        return Optional.ofNullable(layoutOfRegion).filter(layout -> region != null);
    }

    /** Part of each word's whole weight that lies at the place, in [0, 1], in the order of the words; empty without a place. */
    public ReadOnlyObjectProperty<List<Double>> sharesProperty() {
        return shares.getReadOnlyProperty();
    }

    /**
     * How strongly a word stands out among all, in [0, 1]: its share as a part of the largest. Where even the largest is less
     * than one that looks everywhere alike would have, nothing stands out much.
     */
    public double glow(int word) {
        List<Double> all = shares.get();
        double most = all.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double scale = Math.max(most, evenShare());
        return scale > 0 && word >= 0 && word < all.size() ? all.get(word) / scale : 0;
    }

    private double evenShare() {
        LookedPlace now = there;
        return now == null
                ? 0
                : layout().map(layout -> (double) now.tokens(layout).count() / layout.tokens())
                        .orElse(0.0);
    }

    /** Whether keys brought the place where it is; one that a pointer rests on leaves the arrows to others. */
    public boolean isWalked() {
        return isWalked;
    }

    /** Whether sound is pointed at by time, by frequency or by both. */
    public Kind kind() {
        return kind;
    }

    /** Points at the sound there, by what it is pointed at now: a picture's turn becomes that of time. */
    public void pointAtSound(int column, int band) {
        isWalked = false;
        kind = kind == Kind.REGION ? Kind.TIME : kind;
        point(new LookedPlace.Sound(kind, column, band));
    }

    /** Points at a patch of a picture. */
    public void pointAtPicture(int tubelet, int row, int column) {
        isWalked = false;
        point(new LookedPlace.Region(tubelet, row, column));
    }

    /** Goes to a place by keys. */
    public void walkTo(LookedPlace wanted) {
        isWalked = true;
        point(wanted);
    }

    /** Points at a place; one that the clip lacks is none. */
    private void point(LookedPlace wanted) {
        boolean isThere = layout().filter(
                        layout -> wanted.tokens(layout).findAny().isPresent())
                .isPresent();
        LookedPlace now = isThere ? wanted : null;
        if (!Objects.equals(now, there)) {
            go(now);
        }
    }

    /** Whoever is told of the place finds the shares of it. */
    private void go(@Nullable LookedPlace now) {
        there = now;
        if (now instanceof LookedPlace.Region patch) {
            region = patch;
            layoutOfRegion = layout().orElse(null);
        }
        weigh();
        place.set(now);
    }

    /** Points at nothing. */
    public void clear() {
        isWalked = false;
        go(null);
    }

    /** From nothing to the moment that is played, then from kind to kind, those that the clip lacks left out. */
    public void turn() {
        LookedPlace now = there;
        TokenLayout layout = layout().orElse(null);
        if (layout == null || layout.tokens() == 0) {
            return;
        }
        isWalked = true;
        if (now == null) {
            begin(layout, layout.hasSound() ? (kind == Kind.REGION ? Kind.TIME : kind) : Kind.REGION);
            return;
        }
        Kind next = now.kind().next();
        boolean isMissing = next == Kind.REGION ? !layout.hasPicture() : !layout.hasSound();
        if (isMissing) {
            next = layout.hasSound() ? Kind.TIME : Kind.REGION;
        }
        if (next != Kind.REGION && now instanceof LookedPlace.Sound sound) {
            kind = next;
            point(new LookedPlace.Sound(next, sound.column(), sound.band()));
        } else {
            begin(layout, next);
        }
    }

    private void begin(TokenLayout layout, Kind with) {
        if (with == Kind.REGION) {
            point(new LookedPlace.Region(0, layout.patchesPerSide() / 2, layout.patchesPerSide() / 2));
        } else {
            kind = with;
            int column = (int) (session.playhead().time() / TokenLayout.COLUMN_SECONDS);
            point(new LookedPlace.Sound(with, Math.min(layout.audioColumns() - 1, column), 0));
        }
    }

    /** Goes to a neighbour, right and up counted as positive; stays at the edge, and in pictures goes on to the next. */
    public void move(int right, int up) {
        LookedPlace now = there;
        TokenLayout layout = layout().orElse(null);
        isWalked = true;
        if (now == null || layout == null) {
            turn();
        } else if (now instanceof LookedPlace.Sound sound) {
            point(new LookedPlace.Sound(
                    sound.kind(),
                    within(sound.column() + right, layout.audioColumns()),
                    within(sound.band() + up, layout.audioBands())));
        } else if (now instanceof LookedPlace.Region region) {
            int side = layout.patchesPerSide();
            int across = within(region.tubelet() * side + region.column() + right, layout.tubelets() * side);
            point(new LookedPlace.Region(across / side, within(region.row() - up, side), across % side));
        }
    }

    private static int within(int place, int places) {
        return Math.max(0, Math.min(places - 1, place));
    }

    /** Where the tokens of the explained words lie; empty while none are explained. */
    public Optional<TokenLayout> layout() {
        return Optional.ofNullable(session.explanationProperty().get()).map(Explanation::layout);
    }

    private void weigh() {
        LookedPlace now = there;
        Explanation why = session.explanationProperty().get();
        if (now == null || why == null) {
            shares.set(List.of());
            return;
        }
        int[] tokens = now.tokens(why.layout()).toArray();
        shares.set(maps(why).stream()
                .map(map -> map.map(one -> share(one, tokens)).orElse(0.0))
                .toList());
    }

    private static double share(Saliency map, int[] tokens) {
        return IntStream.of(tokens).mapToDouble(map::weight).sum();
    }

    private List<Optional<Saliency>> maps(Explanation why) {
        List<Optional<Saliency>> known = maps;
        if (known == null) {
            known = IntStream.range(0, why.caption().words().size())
                    .mapToObj(word -> ChosenSaliency.byMethod(why, word, session.attention()))
                    .toList();
            maps = known;
        }
        return known;
    }
}
