package coop.milpa.members.internal;

import coop.milpa.members.GoodStanding;
import coop.milpa.members.MemberRight;
import coop.milpa.members.StandingRefusal;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Says which reasons take a right away. Pure: knows only what it is given. */
final class StandingPolicy {

    /** Written for "every reason". */
    static final String ALL = "*";

    private StandingPolicy() {}

    /** Of the reasons those that count for the right. */
    static SortedSet<String> against(GoodStanding standing, Set<String> counting) {
        return switch (standing) {
            case GoodStanding.Fit fit -> new TreeSet<>();
            case GoodStanding.Unfit unfit -> counted(unfit.reasons(), counting);
        };
    }

    static StandingRefusal refusal(MemberRight right, SortedSet<String> reasons) {
        return new StandingRefusal.NotInGoodStanding(right, reasons);
    }

    private static SortedSet<String> counted(SortedSet<String> reasons, Set<String> counting) {
        SortedSet<String> against = new TreeSet<>(reasons);
        if (!counting.contains(ALL)) {
            against.retainAll(counting);
        }
        return against;
    }
}
