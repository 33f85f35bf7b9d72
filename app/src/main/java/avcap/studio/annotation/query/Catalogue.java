package avcap.studio.annotation.query;

import avcap.studio.annotation.StoreException;
import java.time.LocalDate;
import java.util.List;

/** What can be looked up in. */
public interface Catalogue {

    /**
     * The clips that a query asks for.
     *
     * @param day which the random part of the queues depends on
     */
    List<Listed> list(Query query, Order order, LocalDate day) throws StoreException;
}
