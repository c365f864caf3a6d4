package coop.milpa.savings.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.BulkEntry;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.Standing;
import coop.milpa.platform.Actor;
import coop.milpa.registry.Cooperatives;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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
    static final String TO_DATE = "savings.interest-to-date";

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
        return done(ledger.postClosing(entry, accrued.day()), accrued.day());
    }

    /** The interest of a period; it earns from the day after. */
    EntryId capitalise(CooperativeId cooperative, Capitalisation paid) {
        LocalDate day = paid.period().to();
        Heading heading =
                heading(cooperative, CAPITALISATION, paid.group(), day).valued(day.plusDays(1));
        return done(ledger.postClosing(entry(heading, paid), day), day);
    }

    /** What accounts are given before a posting day, on the open day; it earns from that day. */
    EntryId giveEarly(CooperativeId cooperative, Capitalisation paid) {
        return done(
                ledger.post(entry(early(cooperative, paid), paid)),
                paid.period().to());
    }

    /** The same on the day that is closing; it earns from the day after. */
    EntryId giveEarlyClosing(CooperativeId cooperative, Capitalisation paid) {
        LocalDate day = paid.period().to();
        return done(ledger.postClosing(entry(early(cooperative, paid).valued(day.plusDays(1)), paid), day), day);
    }

    private static Heading early(CooperativeId cooperative, Capitalisation paid) {
        return Heading.of(cooperative, RequestId.next(), TO_DATE, CLOSE)
                .saying(paid.group().earns());
    }

    /** Each account's line takes the balance-days that its interest is for. */
    private BulkEntry entry(Heading heading, Capitalisation paid) {
        OwnAccounts own = own(heading.cooperative(), paid.group());
        boolean takes = paid.earned().version().earnsOnBalanceDays();
        return new BulkEntry(heading, paid.group().currency(), lines -> {
            lines.add(own.payable(), paid.released(), Standing.MEMBER);
            lines.add(own.expense(), paid.interest() - paid.released(), Standing.MEMBER);
            lines.add(own.withholding(), -paid.withheld(), Standing.MEMBER);
            for (Capitalisation.Share share : paid.shares()) {
                lines.add(share.account(), -share.net(), Standing.MEMBER, takes ? share.balanceDays() : 0);
            }
            for (Carried carried : paid.carried()) {
                lines.add(carried.account(), 0, Standing.MEMBER, takes ? carried.balanceDays() : 0);
            }
        });
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

    private static EntryId done(Outcome<Posted> outcome, LocalDate day) {
        return switch (outcome) {
            case Outcome.Done(Posted posted) -> posted.entry();
            case Outcome.Refused(var why) ->
                throw new IllegalStateException("Interest of " + day + " was not booked: " + why);
        };
    }
}
