package coop.milpa.remittances;

import static coop.milpa.teller.TellerFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.members.Member;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.platform.Source;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsAccounts;
import coop.milpa.savings.SavingsPositions;
import coop.milpa.teller.TellerFixture;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** In Peru a remittance that goes into savings is taxed as a deposit is, and undoing it gives the tax back. */
@ModuleTest(with = {"web", "close", "teller"})
@Import({BooksFixture.class, TellerFixture.class, RemittanceFixture.class})
class TaxedRemittancesTests {

    private static final Currency PEN = Currency.getInstance("PEN");
    private static final String NUMBER = "P-1";

    private final RemittanceFixture fixture;
    private final Remittances remittances;
    private final Payers payers;
    private final Cooperatives cooperatives;
    private final SavingsAccounts accounts;
    private final SavingsPositions positions;

    TaxedRemittancesTests(
            RemittanceFixture fixture,
            Remittances remittances,
            Payers payers,
            Cooperatives cooperatives,
            SavingsAccounts accounts,
            SavingsPositions positions) {
        this.fixture = fixture;
        this.remittances = remittances;
        this.payers = payers;
        this.cooperatives = cooperatives;
        this.accounts = accounts;
        this.positions = positions;
    }

    @Test
    void whatIsSavedPaysTheTaxOnMovements() {
        CooperativeId here = done(cooperatives.create(
                        new CreateCooperative("TAXREM", "Cacao", "PE", "PEN", TestClock.TODAY, Choices.none())))
                .id();
        BranchId branch = cooperatives.mainBranch(here).id();
        Member rosa = fixture.member(here, "Rosa Quispe");
        accounts.open(
                here,
                branch,
                List.of(new SavingsAccount.Terms(
                        NUMBER, rosa.id(), List.of(), SavingsAccount.DEMAND, PEN, TestClock.TODAY)));
        done(payers.agree(here, new Payer("SOL", "Giros Sol", PEN), terms()));

        Payout paid = done(remittances.pay(asked(here, branch, rosa)));
        assertThat(paid.saved()).contains(new Payout.Saved(NUMBER, pen("2000.00"), pen("0.10")));
        assertThat(balance(here)).isEqualTo(pen("1999.90"));

        var where = new PayRemittance.Where(here, RequestId.next(), TellerFixture.CASHIER.id(), branch);
        done(remittances.undo(new UndoPayout(where, paid.made().entry(), "another's")));
        assertThat(balance(here)).isEqualTo(pen("0.00"));
    }

    private static PayerTerms terms() {
        return new PayerTerms(
                "SOL",
                TestClock.TODAY,
                true,
                Optional.empty(),
                pen("1.00"),
                Rate.ZERO,
                Source.unconfirmed("made up for a test"));
    }

    private static PayRemittance asked(CooperativeId here, BranchId branch, Member rosa) {
        return new PayRemittance(
                new PayRemittance.Where(here, RequestId.next(), TellerFixture.CASHIER.id(), branch),
                "SOL",
                "PE000001",
                pen("2000.00"),
                "Juan Quispe, Turin",
                new PayRemittance.Shown(new IdentityDocument("DPI", "D" + rosa.number()), ""),
                CashDeclaration.own(rosa.party()),
                Optional.of(new PayRemittance.Into(NUMBER, Optional.empty())));
    }

    private Money balance(CooperativeId here) {
        return positions.of(here, NUMBER).orElseThrow().figures().balance();
    }

    private static Money pen(String amount) {
        return Money.of(amount, PEN);
    }
}
