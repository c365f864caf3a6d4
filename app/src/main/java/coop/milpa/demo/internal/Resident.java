package coop.milpa.demo.internal;

import coop.milpa.kernel.PartyId;
import coop.milpa.members.Member;
import java.util.Optional;

/**
 * A member who lives in a village of the demo.
 *
 * @param who  as she came
 * @param member  as the register knows her
 * @param acting  who stands at the window for her: herself, or a child's guardian
 * @param account  the number of the account that she uses every day
 * @param purpose  the number of one in which she saves for something
 */
record Resident(Newcomer who, Member member, PartyId acting, String account, Optional<String> purpose) {

    /** Before she has opened any account. */
    static Resident of(Newcomer who, Member member, PartyId acting) {
        return new Resident(who, member, acting, "", Optional.empty());
    }

    Resident using(String number) {
        return new Resident(who, member, acting, number, purpose);
    }

    Resident saving(String number) {
        return new Resident(who, member, acting, account, Optional.of(number));
    }

    /** The same, acting for herself from now on. */
    Resident grown(String number) {
        return new Resident(who, member, member.party(), number, purpose);
    }
}
