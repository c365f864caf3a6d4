package coop.milpa.teller.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.Standing;
import coop.milpa.ledger.Turnovers;
import coop.milpa.teller.CashPoint;
import coop.milpa.teller.DecideDifference;
import coop.milpa.teller.ShiftCount;
import coop.milpa.teller.internal.ShiftRegister.Moved;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What shifts write into the books, and read of them. Works in the caller's transaction. */
@Component
class ShiftBooks {

    private static final String DIFFERENCE = "teller.difference";

    private final Ledger ledger;
    private final Accounts accounts;
    private final Turnovers turnovers;
    private final PointBooks points;

    ShiftBooks(Ledger ledger, Accounts accounts, Turnovers turnovers, PointBooks points) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.turnovers = turnovers;
        this.points = points;
    }

    /**
     * Takes the difference of a count, which is not zero, into the books of a drawer that stays frozen for everybody
     * else.
     */
    Outcome<Posted> post(DecideDifference command, CashPoint drawer, ShiftCount count, Act act) {
        CooperativeId cooperative = command.cooperative();
        Money difference = count.difference();
        AccountId overShort =
                accounts.own(cooperative, AccountRole.CASH_OVER_SHORT, drawer.branch(), drawer.currency());
        Heading heading =
                Heading.of(cooperative, command.request(), DIFFERENCE, act.by()).saying(count.reason());
        boolean over = difference.isPositive();
        Entry entry = Entry.transfer(
                heading,
                over ? drawer.account() : overShort,
                over ? overShort : drawer.account(),
                over ? difference : difference.negated(),
                Standing.OWN);
        points.freeze(cooperative, drawer, /* frozen= */ false);
        Outcome<Posted> posted = ledger.post(entry);
        points.freeze(cooperative, drawer, /* frozen= */ true);
        return posted;
    }

    /** What moved in a drawer on some days. */
    Moved moved(CooperativeId cooperative, CashPoint drawer, LocalDate from, LocalDate to) {
        return turnovers.of(cooperative, List.of(drawer.account()), new Period(from, to)).stream()
                .map(day -> new Moved(day.debit(), day.credit()))
                .reduce(new Moved(0, 0), Moved::plus);
    }
}
