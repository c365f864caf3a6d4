package coop.milpa.members;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import java.time.LocalDate;
import java.util.List;

/** What binds a member beyond her own accounts: debts of others that she guarantees. Modules above implement it. */
public interface Obligations {

    /** In words for people, such as the number of the loan; none if nothing binds her. */
    List<String> bindingOn(CooperativeId cooperative, MemberId member, LocalDate day);
}
