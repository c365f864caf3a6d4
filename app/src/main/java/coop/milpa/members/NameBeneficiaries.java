package coop.milpa.members;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.RequestId;
import java.util.List;

/**
 * A member says who receives a contract when she dies, from the open day on. It replaces what she said before.
 *
 * @param beneficiaries  at most 20; their shares are checked, not assumed
 */
public record NameBeneficiaries(
        CooperativeId cooperative,
        RequestId request,
        MemberId member,
        Contract contract,
        List<Beneficiary> beneficiaries) {

    private static final int BENEFICIARIES_MAX = 20;

    public NameBeneficiaries {
        beneficiaries = List.copyOf(beneficiaries);
        if (beneficiaries.size() > BENEFICIARIES_MAX) {
            throw new IllegalArgumentException(beneficiaries.size() + " beneficiaries");
        }
    }
}
