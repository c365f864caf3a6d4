package coop.milpa.savings.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Line;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.Standing;
import coop.milpa.platform.Actor;
import coop.milpa.registry.Cooperatives;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Writes interest into the books of the closing day: what all members earn, in the main branch, and what each is given.
 * The request is made from group and day, so that no day's interest can be booked twice.
 */
@Component
class InterestEntries {

    static final String ACCRUAL = "savings.accrual";
    static final String CAPITALISATION = "savings.capitalisation";

    private static final ActorId CLOSE =
            Actor.named(Actor.Kind.JOB, "savings.close").id();

    private final Ledger ledger;
    private final Accounts accounts;
    private final Cooperatives cooperatives;

    InterestEntries(Ledger ledger, Accounts accounts, Cooperatives cooperatives) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.cooperatives = cooperatives;
    }

    /** Interest that members have earned and not been given. */
    EntryId accrue(CooperativeId cooperative, Accrued accrued) {
        OwnAccounts own = own(cooperative, accrued.group());
        Heading heading = heading(cooperative, ACCRUAL, accrued.group(), accrued.day());
        Entry entry = Entry.transfer(heading, own.expense(), own.payable(), accrued.amount(), Standing.MEMBER);
        return post(entry, accrued.day());
    }

    /** The interest of a period; it earns from the day after. */
    EntryId capitalise(CooperativeId cooperative, Capitalisation paid) {
        OwnAccounts own = own(cooperative, paid.group());
        LocalDate day = paid.period().to();
        List<Line> lines = new ArrayList<>(paid.shares().size() + 3);
        add(lines, own.payable(), paid.money(paid.released()));
        add(lines, own.expense(), paid.money(paid.interest() - paid.released()));
        add(lines, own.withholding(), paid.money(-paid.withheld()));
        for (Capitalisation.Share share : paid.shares()) {
            add(lines, share.account(), paid.money(-share.net()));
        }
        Heading heading =
                heading(cooperative, CAPITALISATION, paid.group(), day).valued(day.plusDays(1));
        return post(new Entry(heading, lines), day);
    }

    private record OwnAccounts(AccountId expense, AccountId payable, AccountId withholding) {}

    private OwnAccounts own(CooperativeId cooperative, Group group) {
        BranchId main = cooperatives.mainBranch(cooperative).id();
        return new OwnAccounts(
                accounts.own(cooperative, AccountRole.INTEREST_EXPENSE_SAVINGS, main, group.currency()),
                accounts.own(cooperative, AccountRole.INTEREST_PAYABLE_SAVINGS, main, group.currency()),
                accounts.own(cooperative, AccountRole.WITHHOLDING_PAYABLE, main, group.currency()));
    }

    private static Heading heading(CooperativeId cooperative, String concept, Group group, LocalDate day) {
        byte[] name = (concept + ":" + group.earns() + ":" + day).getBytes(StandardCharsets.UTF_8);
        return Heading.of(cooperative, new RequestId(UUID.nameUUIDFromBytes(name)), concept, CLOSE)
                .saying(group.earns());
    }

    private static void add(List<Line> lines, AccountId account, Money amount) {
        if (!amount.isZero()) {
            lines.add(new Line(account, amount, Standing.MEMBER));
        }
    }

    private EntryId post(Entry entry, LocalDate day) {
        return switch (ledger.postClosing(entry, day)) {
            case Outcome.Done(Posted posted) -> posted.entry();
            case Outcome.Refused(var why) ->
                throw new IllegalStateException("Interest of " + day + " was not booked: " + why);
        };
    }
}
