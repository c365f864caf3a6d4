package coop.milpa.envelopes;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import java.util.List;
import java.util.Optional;

/**
 * Keeps lists between the page that checks them and the window that takes them, so that what is taken is what was
 * checked. They belong to one cooperative, are offered to whoever checked them, and go after two hours.
 */
public interface KeptLists {

    /** Keeps one; the old ones of the cooperative are forgotten. */
    KeptList keep(CooperativeId cooperative, KeptList.About about, ActorId by, byte[] content);

    Optional<KeptList> find(CooperativeId cooperative, ListCode code);

    /** What somebody checked that waits for its cash, the newest first. */
    List<KeptList> of(CooperativeId cooperative, ActorId by);

    /** What a list of deposits says; empty if it is not kept. */
    Optional<byte[]> content(CooperativeId cooperative, ListCode code);

    /** It was taken: for ten minutes more, whoever presses again finds it and is answered with the same slip. */
    void taken(CooperativeId cooperative, ListCode code);

    /** It is not needed any more. */
    void forget(CooperativeId cooperative, ListCode code);
}
