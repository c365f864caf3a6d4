package coop.milpa.ledger;

import static coop.milpa.ledger.BooksFixture.GTQ;
import static coop.milpa.ledger.BooksFixture.TELLER;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;

/** Places holds and ends them. */
@TestComponent
class HoldsFixture {

    private final BooksFixture fixture;
    private final Holds holds;
    private final Books books;
    private final TenantScope tenants;

    HoldsFixture(BooksFixture fixture, Holds holds, Books books, TenantScope tenants) {
        this.fixture = fixture;
        this.holds = holds;
        this.books = books;
        this.tenants = tenants;
    }

    /** Books of today in which María has 100.00 and Juan nothing. */
    Case open() {
        BooksFixture.Open opened = fixture.open();
        return new Case(this, opened, fixture.savings(opened, "100.00"), fixture.savings(opened));
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }

    /** Two savers, and what is asked for their money. */
    record Case(HoldsFixture by, BooksFixture.Open books, AccountId maria, AccountId juan) {

        CooperativeId cooperative() {
            return books.cooperative();
        }

        PlaceHold hold(String amount) {
            return hold(maria, Money.of(amount, GTQ));
        }

        PlaceHold hold(AccountId account, Money amount) {
            return new PlaceHold(by.fixture.heading(books), account, amount, Optional.empty());
        }

        PlaceHold hold(Optional<LocalDate> lastDay) {
            return new PlaceHold(by.fixture.heading(books), maria, Money.of("10.00", GTQ), lastDay);
        }

        PlaceTransfer transfer(AccountId to, String amount) {
            return new PlaceTransfer(hold(amount), to, Standing.MEMBER);
        }

        PostTransfer posting(HoldId hold, Optional<String> part) {
            return new PostTransfer(by.fixture.heading(books), hold, part.map(amount -> Money.of(amount, GTQ)));
        }

        ReleaseHold releasing(HoldId hold) {
            return new ReleaseHold(cooperative(), RequestId.next(), hold, TELLER);
        }

        Outcome<Held> place(PlaceHold command) {
            return by.tenants.write(cooperative(), () -> by.holds.place(command));
        }

        Outcome<Held> place(PlaceTransfer command) {
            return by.tenants.write(cooperative(), () -> by.holds.place(command));
        }

        Outcome<Held> release(ReleaseHold command) {
            return by.tenants.write(cooperative(), () -> by.holds.release(command));
        }

        Outcome<Posted> post(PostTransfer command) {
            return by.tenants.write(cooperative(), () -> by.holds.post(command));
        }

        long expire(LocalDate through) {
            return by.tenants.write(cooperative(), () -> by.holds.expire(cooperative(), through));
        }

        PendingTransfer.State state(HoldId hold) {
            return by.holds
                    .find(cooperative(), hold)
                    .flatMap(Hold::transfer)
                    .orElseThrow()
                    .state();
        }

        String balance(AccountId account) {
            return by.books
                    .balance(cooperative(), account)
                    .orElseThrow()
                    .negated()
                    .toDecimal()
                    .toPlainString();
        }
    }
}
