package coop.milpa.accounting.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BranchBalance;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Line;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Posts the entries that end a financial year. All in the transaction of that cooperative. */
@Component
class ClosingEntries {

    private static final String CONCEPT = "accounting.year-end";

    private final Books books;
    private final Accounts accounts;
    private final Ledger ledger;
    private final YearEndRegister register;
    private final HandTrail trail;

    ClosingEntries(Books books, Accounts accounts, Ledger ledger, YearEndRegister register, HandTrail trail) {
        this.books = books;
        this.accounts = accounts;
        this.ledger = ledger;
        this.register = register;
        this.trail = trail;
    }

    /** To the open day. */
    int postOpen(CooperativeId cooperative, LocalDate day) {
        return post(cooperative, day, ledger::post);
    }

    /** To a day that is closing. */
    int postClosing(CooperativeId cooperative, LocalDate day) {
        return post(cooperative, day, entry -> ledger.postClosing(entry, day));
    }

    private int post(CooperativeId cooperative, LocalDate day, Function<Entry, Outcome<Posted>> way) {
        long number = register.entries(cooperative, day);
        List<YearEndPolicy.Taking> takings = YearEndPolicy.takings(books.branchBalances(cooperative, day));
        for (YearEndPolicy.Taking taking : takings) {
            number++;
            Heading heading = Heading.of(
                    cooperative,
                    DerivedRequests.of("year-end", cooperative, day, number),
                    CONCEPT,
                    trail.actNow().by());
            Posted posted = postedOn(day, way.apply(new Entry(heading, lines(cooperative, taking))));
            register.took(cooperative, day, posted.entry(), taking);
        }
        return takings.size();
    }

    private List<Line> lines(CooperativeId cooperative, YearEndPolicy.Taking taking) {
        List<Line> lines = new ArrayList<>();
        for (BranchBalance balance : taking.balances()) {
            var account = accounts.own(cooperative, balance.code(), taking.branch(), taking.currency());
            lines.add(new Line(account, balance.balance().negated(), Standing.OWN));
        }
        Money surplus = taking.surplus();
        if (!surplus.isZero()) {
            var account = accounts.own(cooperative, AccountRole.SURPLUS_OF_YEAR, taking.branch(), taking.currency());
            lines.add(Line.credit(account, surplus, Standing.OWN));
        }
        return lines;
    }

    /** A closing entry that the books refuse, or that slipped into the next day, must undo the whole year end. */
    private static Posted postedOn(LocalDate day, Outcome<Posted> outcome) {
        return switch (outcome) {
            case Outcome.Refused<Posted> refused ->
                throw new IllegalStateException("Year-end entry of " + day + " was refused: " + refused.why());
            case Outcome.Done<Posted> done
            when !done.value().businessDate().equals(day) ->
                throw new IllegalStateException("Year-end entry of " + day + " went to " + done.value());
            case Outcome.Done<Posted> done -> done.value();
        };
    }
}
