package coop.milpa.api;

import java.util.Optional;

/** What systems were answered, for those whom an answer did not reach. */
public interface Replies {

    /** The reply to a system's request with this key; none if no such request was carried out, or long ago. */
    Optional<KeptReply> find(Client client, IdempotencyKey key);
}
