package avcap.studio.session;

import avcap.studio.annotation.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import javafx.collections.ModifiableObservableListBase;

/** Entries in a list that tells once of all the places that change together. */
final class EntryRows extends ModifiableObservableListBase<Entry> {

    private final List<Entry> kept = new ArrayList<>();

    @Override
    public Entry get(int place) {
        return kept.get(place);
    }

    @Override
    public int size() {
        return kept.size();
    }

    @Override
    protected void doAdd(int place, Entry entry) {
        kept.add(place, entry);
    }

    @Override
    protected Entry doSet(int place, Entry entry) {
        return kept.set(place, entry);
    }

    @Override
    protected Entry doRemove(int place) {
        return kept.remove(place);
    }

    /** One by one, as it is done elsewhere, each would move all that come after it. */
    @Override
    protected void removeRange(int from, int to) {
        beginChange();
        List<Entry> gone = kept.subList(from, to);
        nextRemove(from, gone);
        gone.clear();
        modCount++;
        endChange();
    }

    /** Puts entries in their places; whoever listens hears of all of them in one change. */
    void replace(SortedMap<Integer, Entry> changed) {
        beginChange();
        changed.forEach(this::set);
        endChange();
    }
}
