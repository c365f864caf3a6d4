package coop.milpa.imports.internal;

import coop.milpa.imports.ImportOrder.Into;
import coop.milpa.imports.internal.Opening.OfAccount;
import coop.milpa.imports.internal.Opening.OfCode;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.History.Past;
import coop.milpa.ledger.Line;
import coop.milpa.ledger.Standing;
import java.util.Currency;
import java.util.List;

/** Turns rows into entries. */
final class EntryMaker {

    private static final String OPENING_CONCEPT = "import.opening";

    private final Into into;
    private final Batch batch;
    private final AccountId[] accounts;
    private final Counterparts.Lookup counterparts;

    EntryMaker(Into into, Batch batch, AccountId[] accounts, Counterparts.Lookup counterparts) {
        this.into = into;
        this.batch = batch;
        this.accounts = accounts;
        this.counterparts = counterparts;
    }

    /** Whether there is anything to write: an account may be taken over with nothing in it. */
    boolean movesAnything(int at) {
        return !batch.isOpening(at) || batch.opening(at).balance() != 0;
    }

    Past entry(int at) {
        return new Past(batch.isOpening(at) ? opening(batch.opening(at)) : movement(at), batch.date(at));
    }

    private Entry movement(int at) {
        Movements movements = batch.movements();
        int account = movements.account(at);
        Currency currency = batch.accounts().currency(account);
        AccountId counterpart = counterparts.playing(movements.kind(at).contraRole(), currency);
        // What the cooperative owes grows by credits, which are negative.
        var amount = new Money(-movements.amount(at), currency);
        Heading heading = heading(at, movements.kind(at).concept()).saying(movements.narrative(at));
        return moving(heading, new Line(accounts[account], amount, Standing.MEMBER), counterpart);
    }

    private Entry opening(Opening opening) {
        var balance = new Money(opening.balance(), opening.currency());
        AccountId counterpart = counterparts.playing(AccountRole.OPENING_BALANCES, opening.currency());
        Heading heading =
                Heading.of(into.cooperative(), new RequestId(opening.request()), OPENING_CONCEPT, into.actor());
        Line line = switch (opening.of()) {
            case OfAccount of -> new Line(accounts[of.account()], balance.negated(), Standing.MEMBER);
            case OfCode of ->
                new Line(
                        counterparts.coded(of.code(), opening.currency()),
                        counterparts.signed(of.code(), balance),
                        Standing.OWN);
        };
        return moving(heading, line, counterpart);
    }

    private Heading heading(int at, String concept) {
        return Heading.of(into.cooperative(), new RequestId(batch.request(at)), concept, into.actor());
    }

    private static Entry moving(Heading heading, Line line, AccountId counterpart) {
        var against = new Line(counterpart, line.amount().negated(), line.standing());
        return new Entry(heading, List.of(line, against));
    }
}
