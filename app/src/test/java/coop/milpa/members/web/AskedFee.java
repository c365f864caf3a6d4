package coop.milpa.members.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.EntryId;
import coop.milpa.members.EntryRequirement;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.registry.Cooperatives;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;

/** An entrance fee of 50.00 for adults: a stand-in for what modules above require. */
@TestComponent
class AskedFee implements EntryRequirement {

    static final Money FEE = Money.of("50.00", BooksFixture.GTQ);

    private final Accounts accounts;
    private final Cooperatives cooperatives;

    AskedFee(Accounts accounts, Cooperatives cooperatives) {
        this.accounts = accounts;
        this.cooperatives = cooperatives;
    }

    @Override
    public String code() {
        return "members.admission.test-fee";
    }

    @Override
    public Optional<Money> required(CooperativeId cooperative, MemberKind kind, LocalDate day) {
        return kind == MemberKind.MINOR ? Optional.empty() : Optional.of(FEE);
    }

    @Override
    public AccountId account(CooperativeId cooperative, Member member, LocalDate day) {
        var branch = cooperatives.mainBranch(cooperative).id();
        return accounts.own(cooperative, AccountRole.ENTRANCE_FEE_INCOME, branch, BooksFixture.GTQ);
    }

    @Override
    public void met(CooperativeId cooperative, Member member, Money amount, EntryId entry) {
        // nothing is kept
    }
}
