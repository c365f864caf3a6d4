package coop.milpa.api;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import java.util.List;
import java.util.Locale;

/**
 * Something that other systems may ask for, and that changes something.
 *
 * @param <B>  what a request says
 */
public interface Operation<B> {

    /** Its name in the audit trail: dotted, module first, such as {@code savings.deposit}. */
    String name();

    /** Reads what a request says; what cannot be is left for {@link Fields#check} to tell. */
    B read(Fields fields);

    /**
     * Carries requests out, in the transaction that surrounds it and that also keeps their replies.
     *
     * @return an outcome for each, in order; of those refused nothing was changed
     */
    List<Outcome<Reply>> carryOut(CooperativeId cooperative, List<Asked<B>> asked);

    /** Whether requests of one cooperative that come at the same time are carried out together, in one transaction. */
    default boolean together() {
        return false;
    }

    /**
     * A request.
     *
     * @param client  who asked
     * @param key  by which it is the same when it comes again
     * @param reader  whose language it is answered in
     * @param body  what it says
     */
    record Asked<B>(Client client, IdempotencyKey key, Locale reader, B body) {

        /** The key as an actor. */
        public ActorId actor() {
            return client.acting().actor().id();
        }

        public RequestId request() {
            return key.request(client, 0);
        }

        /** The request of one row of a bulk, from 1. */
        public RequestId request(int row) {
            return key.request(client, row);
        }
    }
}
