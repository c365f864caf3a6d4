package coop.milpa.portal.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.portal.MemberInside;
import coop.milpa.portal.PlannedTransfer.Destination;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsPosition;
import coop.milpa.savings.SavingsPositions;
import java.util.Comparator;
import java.util.Currency;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds where money goes: an account by its number, or the account of a member by hers. */
@Component
class Destinations {

    /** On demand before all others, then the oldest. */
    private static final Comparator<SavingsAccount> FIRST = Comparator.comparing(
                    (SavingsAccount account) -> !account.terms().product().equals(SavingsAccount.DEMAND))
            .thenComparing(account -> account.terms().openedOn())
            .thenComparing(account -> account.terms().number());

    private final SavingsPositions positions;
    private final Members members;

    Destinations(SavingsPositions positions, Members members) {
        this.positions = positions;
        this.members = members;
    }

    /** The account of hers with this number; closed ones are hers, too. */
    Optional<SavingsAccount> hers(MemberInside who, String number) {
        return positions
                .of(who.cooperative(), number)
                .map(SavingsPosition::account)
                .filter(account -> account.terms().owner().equals(who.id()));
    }

    Optional<Destination> find(MemberInside who, String said, Currency currency) {
        CooperativeId cooperative = who.cooperative();
        Optional<SavingsAccount> account = positions
                .of(cooperative, said)
                .map(SavingsPosition::account)
                .or(() -> members.find(cooperative, said)
                        .flatMap(member -> accountOf(cooperative, member.id(), currency)));
        return account.flatMap(found -> destination(who, found));
    }

    private Optional<SavingsAccount> accountOf(CooperativeId cooperative, MemberId owner, Currency currency) {
        return positions.ownedBy(cooperative, owner).stream()
                .filter(position -> !position.isClosed())
                .map(SavingsPosition::account)
                .filter(account -> account.terms().currency().equals(currency))
                .min(FIRST);
    }

    private Optional<Destination> destination(MemberInside who, SavingsAccount account) {
        MemberId owner = account.terms().owner();
        String number = account.terms().number();
        if (owner.equals(who.id())) {
            return Optional.of(new Destination(number, ""));
        }
        return members.find(who.cooperative(), owner)
                .map(Member::name)
                .map(name -> new Destination(number, MaskedName.of(name)));
    }
}
