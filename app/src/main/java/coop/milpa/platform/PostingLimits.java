package coop.milpa.platform;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.AmountLimits.Act;
import java.util.Collection;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The limits that hold where the program runs, asked as one: none where nobody knows who may do what. */
@Component
public final class PostingLimits {

    private final ObjectProvider<AmountLimits> limits;

    PostingLimits(ObjectProvider<AmountLimits> limits) {
        this.limits = limits;
    }

    /** Which limit, if any, forbids one of some acts; see {@link AmountLimits#forbids}. */
    public Optional<Refusal> forbids(CooperativeId cooperative, Collection<Act> acts) {
        return limits.stream()
                .flatMap(each -> acts.stream().flatMap(act -> each.forbids(cooperative, act).stream()))
                .findFirst();
    }

    /** Counts them, after they were posted in this transaction. */
    public void posted(CooperativeId cooperative, Collection<Act> acts) {
        limits.forEach(each -> acts.forEach(act -> each.posted(cooperative, act)));
    }
}
