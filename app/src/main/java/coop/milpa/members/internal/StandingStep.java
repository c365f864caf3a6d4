package coop.milpa.members.internal;

import coop.milpa.close.CloseStep;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.members.StandingSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks at the end of a day what is held against whom, and keeps what changed. After fees, so that what the day charged
 * is known. There may be no source: then everyone is in good standing.
 */
@Component
class StandingStep implements CloseStep {

    private static final int ORDER = 470;

    private final ObjectProvider<StandingSource> sources;
    private final MembershipRegister memberships;
    private final GoodStandingRegister register;

    StandingStep(
            ObjectProvider<StandingSource> sources, MembershipRegister memberships, GoodStandingRegister register) {
        this.sources = sources;
        this.memberships = memberships;
        this.register = register;
    }

    @Override
    public String name() {
        return "members.standing";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public StepFigures run(CooperativeId cooperative, LocalDate day) {
        Map<MemberId, SortedSet<String>> unfit = new HashMap<>();
        sources.orderedStream()
                .forEach(source -> source.unfit(cooperative, day)
                        .forEach(member -> unfit.computeIfAbsent(member, none -> new TreeSet<>())
                                .add(source.reason())));
        if (!unfit.isEmpty()) {
            Set<MemberId> active = memberships.active(cooperative, day);
            unfit.keySet().retainAll(active);
        }
        int changed = register.change(cooperative, day, unfit);
        return new StepFigures(changed, unfit.size() + " not in good standing");
    }
}
