package coop.milpa.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import coop.milpa.close.DaySeal;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.ClosedDay;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.Forgery;
import coop.milpa.platform.TenantScope;
import coop.milpa.proof.file.Contribution;
import coop.milpa.proof.file.Countersignature;
import coop.milpa.proof.file.Expected;
import coop.milpa.proof.file.FederationSigner;
import coop.milpa.proof.file.ProofCheck;
import coop.milpa.proof.file.ProofOfSavings;
import coop.milpa.proof.file.ProofWriter;
import coop.milpa.proof.tree.AccountNumber;
import coop.milpa.proof.tree.Hash;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What the proof of savings promises, from the books to the member's file. */
@ModuleTest
@Import({BooksFixture.class, Forgery.class})
class SavingsProofsTests {

    private static final LocalDate DAY = TestClock.TODAY;

    private final SavingsProofs proofs;
    private final BooksFixture fixture;
    private final Accounts accounts;
    private final Days days;
    private final DaySeal seal;
    private final TenantScope tenants;
    private final Forgery forgery;
    private BooksFixture.Open open;

    SavingsProofsTests(
            SavingsProofs proofs,
            BooksFixture fixture,
            Accounts accounts,
            Days days,
            DaySeal seal,
            TenantScope tenants,
            Forgery forgery) {
        this.proofs = proofs;
        this.fixture = fixture;
        this.accounts = accounts;
        this.days = days;
        this.seal = seal;
        this.tenants = tenants;
        this.forgery = forgery;
    }

    @BeforeEach
    void openBooks() {
        open = fixture.open();
    }

    @Test
    void everyMembersProofLeadsToTheHashOfTheDay() {
        AccountNumber maria = number(fixture.savings(open, "125.50"));
        AccountNumber juan = number(fixture.savings(open));
        ClosedDay closed = close();
        for (AccountNumber account : List.of(maria, juan)) {
            ProofOfSavings proof = proof(account);
            var expected = new Expected(Optional.of(Hash.parse(closed.hash())), Optional.empty());
            assertThat(new ProofCheck(expected).check(file(proof))).isEqualTo(Outcome.done(proof));
        }
        assertThat(proof(maria).balance()).hasToString("GTQ 125.50");
        fixture.assertBooksBalance(open);
    }

    @Test
    void whatHappensAfterwardsDoesNotChangeTheProofOfADay() {
        AccountId maria = fixture.savings(open, "125.50");
        close();
        ProofOfSavings before = proof(number(maria));
        fixture.post(fixture.deposit(open, maria, "1.00"));
        fixture.savings(open, "9.00");
        assertThat(proof(number(maria))).isEqualTo(before);
    }

    @Test
    void sealingTwiceBuildsOnce() {
        fixture.savings(open, "10.00");
        Contribution first = proofs.seal(open.cooperative(), DAY);
        assertThat(proofs.seal(open.cooperative(), DAY)).isEqualTo(first);
    }

    @Test
    void aCooperativeWithoutMembersHasAProofToo() {
        close();
        fixture.assertBooksBalance(open);
    }

    @Test
    void aDayThatIsNotClosedHasNoProof() {
        AccountNumber maria = number(fixture.savings(open, "10.00"));
        assertThat(proofs.prove(open.cooperative(), maria, DAY))
                .isEqualTo(Outcome.refused(new SavingsProofRefusal.DayNotClosed(DAY)));
    }

    @Test
    void aDayClosedWithoutAProofHasNone() {
        AccountNumber maria = number(fixture.savings(open, "10.00"));
        days.startClosing(open.cooperative(), DAY, false);
        days.seal(open.cooperative(), DAY, Map.of());
        assertThat(proofs.prove(open.cooperative(), maria, DAY))
                .isEqualTo(Outcome.refused(new SavingsProofRefusal.DayNotProven(DAY)));
    }

    @Test
    void anUnknownAccountHasNoProof() {
        fixture.savings(open, "10.00");
        close();
        var nobody = new AccountNumber("nobody");
        assertThat(proofs.prove(open.cooperative(), nobody, DAY))
                .isEqualTo(Outcome.refused(new SavingsProofRefusal.UnknownAccount(nobody)));
    }

    @Test
    void aDepositHiddenBeforeTheCloseStopsIt() {
        AccountId maria = fixture.savings(open, "125.50");
        hide(maria);
        assertThatIllegalStateException()
                .isThrownBy(() -> proofs.seal(open.cooperative(), DAY))
                .withMessageContaining("is off by");
    }

    @Test
    void aDepositHiddenAfterTheCloseIsFound() {
        AccountId maria = fixture.savings(open, "125.50");
        AccountNumber juan = number(fixture.savings(open, "1.00"));
        close();
        hide(maria);
        assertThat(proofs.prove(open.cooperative(), juan, DAY))
                .isEqualTo(Outcome.refused(new SavingsProofRefusal.BooksChanged(DAY)));
        assertThat(forgery.found(open.cooperative())).contains("proof-root-equals-control-account");
    }

    @Test
    void theFederationsSignatureGoesIntoTheProof() {
        AccountNumber maria = number(fixture.savings(open, "125.50"));
        close();
        FederationSigner federation = FederationSigner.generate();
        Outcome<Countersignature> signed = proofs.countersign(open.cooperative(), DAY, federation);
        ProofOfSavings proof = proof(maria);
        assertThat(signed).isEqualTo(Outcome.done(proof.countersignature().orElseThrow()));
        var expected = new Expected(Optional.empty(), Optional.of(federation.key()));
        assertThat(new ProofCheck(expected).check(file(proof))).isEqualTo(Outcome.done(proof));
        fixture.assertBooksBalance(open);
    }

    @Test
    void aDayThatIsNotClosedIsNotSigned() {
        assertThat(proofs.countersign(open.cooperative(), DAY, FederationSigner.generate()))
                .isEqualTo(Outcome.refused(new SavingsProofRefusal.DayNotClosed(DAY)));
    }

    /** As the close does it: what is sealed goes into the day's hash in one transaction. */
    private ClosedDay close() {
        days.startClosing(open.cooperative(), DAY, false);
        return tenants.write(open.cooperative(), () -> {
            byte[] root = seal.seal(open.cooperative(), DAY).orElseThrow();
            return days.seal(open.cooperative(), DAY, Map.of(seal.name(), root));
        });
    }

    /** What someone who owns the database might do: the balance says less, and so does the money's line. */
    private void hide(AccountId account) {
        forgery.forge(
                open.cooperative(),
                "update ledger.balance set posted = posted + 2500 where account_id = '" + account.value() + "'");
    }

    private AccountNumber number(AccountId account) {
        return new AccountNumber(
                accounts.find(open.cooperative(), account).orElseThrow().number());
    }

    private ProofOfSavings proof(AccountNumber account) {
        return switch (proofs.prove(open.cooperative(), account, DAY)) {
            case Outcome.Done<ProofOfSavings>(ProofOfSavings proof) -> proof;
            case Outcome.Refused<ProofOfSavings> refused -> throw new AssertionError(refused);
        };
    }

    private static byte[] file(ProofOfSavings proof) {
        return ProofWriter.write(proof).getBytes(StandardCharsets.UTF_8);
    }
}
