package coop.milpa.ledger;

import static coop.milpa.ledger.BooksFixture.GTQ;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.platform.Acting;
import coop.milpa.platform.Actor;
import coop.milpa.platform.CurrentActor;
import coop.milpa.testing.ModuleTest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

/** Whose cash is asked of those who know of drawers, and of whom it is not. */
@ModuleTest
@Import({BooksFixture.class, CashInHandTests.OneDrawer.class})
class CashInHandTests {

    private static final Actor CASHIER = Actor.named(Actor.Kind.PERSON, "somebody with a drawer");

    private final CashInHand hand;
    private final CurrentActor current;
    private final OneDrawer drawers;
    private final BooksFixture fixture;

    CashInHandTests(CashInHand hand, CurrentActor current, OneDrawer drawers, BooksFixture fixture) {
        this.hand = hand;
        this.current = current;
        this.drawers = drawers;
        this.fixture = fixture;
    }

    /** Says it in other words. */
    record DrawerSays(LedgerRefusal why) implements Refusal {

        @Override
        public String code() {
            return "testing.drawer-says";
        }
    }

    /** Knows of one drawer, and counts how often it is asked. */
    @TestComponent
    static class OneDrawer implements CashDrawers {

        private final AccountId account = AccountId.next();
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public Optional<Outcome<AccountId>> drawer(
                CooperativeId cooperative, ActorId person, BranchId branch, Money cash) {
            asked.incrementAndGet();
            return person.equals(CASHIER.id()) ? Optional.of(Outcome.done(account)) : Optional.empty();
        }

        @Override
        public Optional<Refusal> explained(CooperativeId cooperative, AccountId named, LedgerRefusal why) {
            return named.equals(account) ? Optional.of(new DrawerSays(why)) : Optional.empty();
        }
    }

    @Test
    void whatTheBooksSayOfADrawerIsSaidByWhoeverKeepsIt() {
        Open open = fixture.open();
        var frozen = new LedgerRefusal.AccountFrozen(drawers.account);
        assertThat(hand.explained(open.cooperative(), Outcome.refused(frozen)))
                .isEqualTo(Outcome.refused(new DrawerSays(frozen)));
        var other = new LedgerRefusal.BelowFloor(open.cash());
        assertThat(hand.explained(open.cooperative(), Outcome.refused(other))).isEqualTo(Outcome.refused(other));
        assertThat(hand.explained(open.cooperative(), Outcome.done("posted"))).isEqualTo(Outcome.done("posted"));
    }

    @Test
    void aPersonsCashIsInHerDrawerIfSheHasOne() {
        Open open = fixture.open();
        assertThat(account(open, CASHIER)).isEqualTo(Outcome.done(drawers.account));
        assertThat(account(open, Actor.named(Actor.Kind.PERSON, "somebody else")))
                .isEqualTo(Outcome.done(open.cash()));
    }

    @Test
    void ofProgramsNobodyIsAsked() {
        Open open = fixture.open();
        int before = drawers.asked.get();
        for (Actor.Kind kind : Actor.Kind.values()) {
            if (kind != Actor.Kind.PERSON) {
                assertThat(account(open, Actor.named(kind, "a program"))).isEqualTo(Outcome.done(open.cash()));
            }
        }
        assertThat(drawers.asked).hasValue(before);
    }

    private Outcome<AccountId> account(Open open, Actor actor) {
        return current.as(
                new Acting(actor, "test"),
                () -> hand.account(open.cooperative(), open.branch(), Money.of("1.00", GTQ)));
    }
}
