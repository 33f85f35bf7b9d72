package avcap.inference.checkpoint;

import java.util.Optional;

/** What one kind of foreign checkpoint calls the network's weights, and which of them it is not expected to hold. */
interface WeightNames {

    /** Where a weight of that name goes. */
    Placement place(String name);

    /** Why a weight of the network is not in this file and need not be; empty if it should be there. */
    Optional<String> whyAbsent(String target);

    /** Whether a weight of the network comes from this kind of file at all. */
    boolean isOurs(String target);
}
