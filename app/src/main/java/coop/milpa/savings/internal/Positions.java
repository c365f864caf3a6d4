package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.Books;
import coop.milpa.savings.SavingsAccount;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Gathers what is known of an account. Nobody else works on it until the transaction ends. */
@Component
class Positions {

    private final RulesBook rules;
    private final OpeningRegister openings;
    private final StateRegister states;
    private final MovementRegister movements;
    private final Books books;

    Positions(
            RulesBook rules, OpeningRegister openings, StateRegister states, MovementRegister movements, Books books) {
        this.rules = rules;
        this.openings = openings;
        this.states = states;
        this.movements = movements;
        this.books = books;
    }

    Position of(CooperativeId cooperative, SavingsAccount account, LocalDate day) {
        states.lock(account.id());
        SavingsAccount.Terms owned = account.terms();
        var terms = new Position.Terms(
                rules.inForce(cooperative, new Group(owned.product(), owned.currency()), day),
                openings.agreed(cooperative, account.id(), owned.currency()));
        Money balance =
                books.balance(cooperative, account.id()).map(Money::negated).orElse(Money.zero(owned.currency()));
        return new Position(
                account,
                terms,
                states.of(cooperative, account.id()),
                balance,
                movements.withdrawalsSince(cooperative, account.id(), day.withDayOfMonth(1)),
                day);
    }
}
