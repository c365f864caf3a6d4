package coop.milpa.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import coop.milpa.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Whoever changes a closed day in the database, past every function and policy, is found out. */
@ModuleTest
@Import(BooksFixture.class)
class TamperingTests {

    private static final LocalDate TODAY = TestClock.TODAY;

    private final BooksFixture fixture;
    private final Days days;
    private final Verification verification;
    private final TestDatabase.Owner owner;
    private BooksFixture.Open open;

    TamperingTests(BooksFixture fixture, Days days, Verification verification, TestDatabase.Owner owner) {
        this.fixture = fixture;
        this.days = days;
        this.verification = verification;
        this.owner = owner;
    }

    @BeforeEach
    void closeTwoDays() {
        open = fixture.open();
        fixture.savings(open, "100.00");
        close(TODAY);
        fixture.savings(open, "20.00");
        close(TODAY.plusDays(1));
        fixture.assertBooksBalance(open);
    }

    @Test
    void aLineIsFoundEvenIfEverythingElseIsMadeToFit() {
        tamper("update ledger.line set amount = amount + sign(amount) where business_date = :day");
        tamper("update ledger.balance b set posted = (select sum(amount) from ledger.line l"
                + " where l.cooperative_id = b.cooperative_id and l.account_id = b.account_id)"
                + " where cooperative_id = :cooperative and :day is not null");
        tamper("update ledger.day_total set debit = debit + sign(debit), credit = credit + sign(credit)"
                + " where business_date = :day");

        assertThat(broken()).containsExactly("chain-unbroken");
        assertThat(offenders()).containsExactly(TODAY + ": its entries or lines are not those that were sealed");
    }

    @Test
    void anEntrysWordsAreFound() {
        for (String change : List.of(
                "narrative = 'nothing happened'",
                "concept = 'test.other'",
                "value_date = value_date - 1",
                "actor_id = gen_random_uuid()",
                "imported = not imported",
                "reverses = gen_random_uuid()")) {
            closeTwoDays();
            tamper("update ledger.entry set " + change + " where business_date = :day");
            assertThat(broken()).as(change).contains("chain-unbroken");
        }
    }

    @Test
    void aLinesStandingAndBranchAreFound() {
        for (String change : List.of("standing = 'T'", "branch_id = gen_random_uuid()")) {
            closeTwoDays();
            tamper("update ledger.line set " + change + " where business_date = :day");
            assertThat(broken()).as(change).contains("chain-unbroken");
        }
    }

    @Test
    void aLineThatIsTakenOutOrMovedToAnotherDayIsFound() {
        tamper("delete from ledger.line where business_date = :day");
        assertThat(broken()).contains("chain-unbroken", "balances-equal-their-lines", "entries-have-their-lines");

        closeTwoDays();
        tamper("update ledger.line set business_date = business_date + 1 where business_date = :day");
        assertThat(broken()).contains("chain-unbroken", "entries-have-their-lines");
    }

    @Test
    void whatADayWasSealedWithIsFound() {
        for (String change : List.of(
                "seals = '{\"proof\": \"00\"}'",
                "hash = sha256('x')",
                "lines_hash = sha256('x')",
                "previous_hash = sha256('x')")) {
            closeTwoDays();
            tamper("update ledger.day set " + change + " where business_date = :day");
            assertThat(broken()).as(change).containsExactly("chain-unbroken");
        }
    }

    @Test
    void howManyLinesADayHasIsChecked() {
        tamper("update ledger.day set lines = lines + 1 where business_date = :day");

        assertThat(offenders()).containsExactly(TODAY + ": says it has 3 lines, but has 2");
    }

    @Test
    void aDayThatIsTakenOutIsFound() {
        tamper("delete from ledger.day where business_date = :day");

        assertThat(broken()).contains("chain-unbroken");
    }

    @Test
    void aBalanceAHoldAndARequestAreFound() {
        tamper("update ledger.balance set posted = posted - 1 where :day is not null");
        assertThat(broken()).contains("balances-equal-their-lines");

        closeTwoDays();
        tamper("update ledger.balance set held = held + 1 where :day is not null");
        assertThat(broken()).contains("holds-add-up");

        closeTwoDays();
        tamper("delete from ledger.request where business_date = :day");
        assertThat(broken()).contains("one-effect-per-request");
    }

    private void close(LocalDate day) {
        days.startClosing(open.cooperative(), day, false);
        days.seal(open.cooperative(), day, Map.of("proof", new byte[32]));
    }

    private void tamper(String statement) {
        int changed = owner.jdbc()
                .sql(statement + " and cooperative_id = :cooperative")
                .param("day", TODAY)
                .param("cooperative", open.cooperative().value())
                .update();
        assertThat(changed).as(statement).isPositive();
    }

    private List<String> broken() {
        return verification.verify(open.cooperative()).stream()
                .filter(finding -> !finding.holds())
                .map(Verification.Finding::name)
                .toList();
    }

    private List<String> offenders() {
        return verification.verify(open.cooperative()).stream()
                .flatMap(finding -> finding.offenders().stream())
                .toList();
    }
}
