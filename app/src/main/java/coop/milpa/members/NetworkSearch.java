package coop.milpa.members;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.platform.NetworkScope.Look;
import java.util.List;

/**
 * Finds members in all cooperatives at once, for those who may, such as a federation's auditor. Each search is in the
 * network's audit trail with its reason. It tells number and name, nothing else.
 */
public interface NetworkSearch {

    /** A member who fits, and where. */
    record Hit(CooperativeId cooperative, MemberId member, String number, String name, MemberSearch.By by) {}

    /**
     * Those who fit, as {@link MemberSearch.Found} orders them.
     *
     * @param more  whether others fit, too
     */
    record Found(List<Hit> hits, boolean more) {

        public Found {
            hits = List.copyOf(hits);
        }
    }

    /**
     * Searches; whether the actor may is asked before.
     *
     * @param look  what was typed, and why
     * @param limit  how many to list: 1 to {@value MemberSearch#LIMIT_MAX}
     */
    Found search(Look look, int limit);
}
