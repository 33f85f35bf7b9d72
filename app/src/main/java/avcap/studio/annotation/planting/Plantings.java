package avcap.studio.annotation.planting;

import avcap.studio.annotation.EntryId;
import avcap.studio.annotation.StoreException;
import java.util.List;

/** Where it is kept which drafts were planted and what became of them; it is only ever added to. */
public interface Plantings {

    /** Of one clip, oldest first. */
    List<Planting> plantings(EntryId entry) throws StoreException;

    /** Keeps that something was planted, or what became of it. */
    void plant(Planting planting) throws StoreException;
}
