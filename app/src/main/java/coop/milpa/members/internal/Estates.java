package coop.milpa.members.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Account;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.CashInHand;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Line;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.Standing;
import coop.milpa.members.Beneficiary;
import coop.milpa.members.Contract;
import coop.milpa.members.Departure;
import coop.milpa.members.Designation;
import coop.milpa.members.EstateShare;
import coop.milpa.members.PayEstate;
import coop.milpa.members.internal.EstateRegister.Kept;
import coop.milpa.platform.CurrentActor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Divides what the dead had among those they named, and pays it. In the caller's transaction. */
@Component
class Estates {

    static final String CONCEPT = "members.estate-payment";

    private final EstateRegister register;
    private final DesignationRegister designations;
    private final Accounts accounts;
    private final CashInHand hand;
    private final Ledger ledger;
    private final CashLimits limits;
    private final CurrentActor current;

    Estates(
            EstateRegister register,
            DesignationRegister designations,
            Accounts accounts,
            CashInHand hand,
            Ledger ledger,
            CashLimits limits,
            CurrentActor current) {
        this.register = register;
        this.designations = designations;
        this.accounts = accounts;
        this.hand = hand;
        this.ledger = ledger;
        this.limits = limits;
        this.current = current;
    }

    /** By the designation that held on the day of the death; an account without one by that of the membership. */
    void divide(CooperativeId cooperative, Departure departure, LocalDate died, SetOff setOff) {
        List<Designation> will = designations.of(cooperative, departure.member(), died);
        List<Kept> shares = setOff.lines().stream()
                .filter(line -> line.leftOver().isPositive())
                .flatMap(line -> shares(
                        line.holding().account(),
                        branch(cooperative, line.holding().account()),
                        line.leftOver(),
                        named(will, line.holding().account()))
                        .stream())
                .toList();
        register.add(cooperative, departure.id(), shares);
    }

    /** Divides each amount that waits for heirs among them. */
    void nameHeirs(CooperativeId cooperative, Departure departure, List<Beneficiary> heirs) {
        List<Kept> waiting = register.of(cooperative, departure.id()).stream()
                .filter(kept -> kept.share().party().isEmpty())
                .toList();
        register.replaceHeirs(cooperative, departure.id());
        List<Kept> shares = waiting.stream()
                .flatMap(kept ->
                        shares(kept.share().from(), kept.branch(), kept.share().amount(), heirs).stream())
                .toList();
        register.add(cooperative, departure.id(), shares);
    }

    Outcome<Posted> pay(PayEstate command, List<Kept> unpaid) {
        CooperativeId cooperative = command.cooperative();
        Collection<Money> sums = sums(unpaid);
        Optional<Refusal> tooMuch = sums.stream()
                .flatMap(sum -> limits.forbids(cooperative, sum).stream())
                .findFirst();
        if (tooMuch.isPresent()) {
            return Outcome.refused(tooMuch.get());
        }
        List<Line> lines = new ArrayList<>();
        for (Kept kept : unpaid) {
            Money amount = kept.share().amount();
            AccountId payable = own(cooperative, AccountRole.ESTATES_PAYABLE, kept);
            lines.add(Line.debit(payable, amount, Standing.THIRD_PARTY));
            switch (hand.account(cooperative, kept.branch(), amount.negated())) {
                case Outcome.Refused<AccountId>(Refusal why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<AccountId>(AccountId cash) ->
                    lines.add(Line.credit(cash, amount, Standing.THIRD_PARTY));
            }
        }
        Heading heading = Heading.of(
                cooperative, command.request(), CONCEPT, current.get().actor().id());
        Outcome<Posted> outcome = hand.explained(cooperative, ledger.post(new Entry(heading, lines)));
        if (outcome instanceof Outcome.Done<Posted> done) {
            register.paid(cooperative, command.departure(), command.beneficiary(), command.request(), done.value());
            if (!done.value().repeated()) {
                sums.forEach(sum -> limits.posted(cooperative, sum));
            }
        }
        return outcome;
    }

    /** One for each currency. */
    private static Collection<Money> sums(List<Kept> shares) {
        Map<Currency, Money> sums = new LinkedHashMap<>();
        for (Kept kept : shares) {
            Money amount = kept.share().amount();
            sums.merge(amount.currency(), amount, Money::plus);
        }
        return sums.values();
    }

    private AccountId own(CooperativeId cooperative, AccountRole role, Kept kept) {
        return accounts.own(
                cooperative, role, kept.branch(), kept.share().amount().currency());
    }

    private BranchId branch(CooperativeId cooperative, AccountId account) {
        return accounts.find(cooperative, account).map(Account::branch).orElseThrow();
    }

    /** Nobody, if nothing was said: then it waits for the heirs. */
    private static List<Beneficiary> named(List<Designation> will, AccountId account) {
        return Stream.of(new Contract.OfAccount(account), new Contract.OfMembership())
                .flatMap(
                        contract -> will.stream().filter(each -> each.contract().equals(contract)))
                .findFirst()
                .map(Designation::beneficiaries)
                .orElse(List.of());
    }

    private static List<Kept> shares(AccountId from, BranchId branch, Money amount, List<Beneficiary> named) {
        if (named.isEmpty()) {
            var heirs = new EstateShare(1, from, Optional.empty(), Optional.empty(), amount, Optional.empty());
            return List.of(new Kept(heirs, branch));
        }
        long[] parts = Shares.of(amount.minor(), named);
        List<Kept> shares = new ArrayList<>();
        for (int n = 0; n < parts.length; n++) {
            if (parts[n] > 0) {
                Money part = new Money(parts[n], amount.currency());
                Beneficiary who = named.get(n);
                var share = new EstateShare(1, from, Optional.of(who.party()), who.receiver(), part, Optional.empty());
                shares.add(new Kept(share, branch));
            }
        }
        return shares;
    }
}
