package avcap.studio.annotation.query;

import java.util.List;

/**
 * Which clips are asked for: those of which every term holds.
 *
 * @param terms in the order in which they were typed; none asks for every clip
 */
public record Query(List<Term> terms) {

    public static final Query EVERYTHING = new Query(List.of());

    public Query {
        terms = List.copyOf(terms);
    }

    /**
     * Understands what was typed, such as {@code bell status:draft -tag:"too loud" logprob<-1.2}.
     *
     * @throws QueryException with a sentence that names the place
     */
    public static Query parse(String typed) throws QueryException {
        return new Query(new QueryReader(typed).terms());
    }
}
