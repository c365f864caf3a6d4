package coop.milpa.api.web;

import coop.milpa.contributions.Contributions;
import coop.milpa.contributions.PayContributions;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.members.Member;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.registry.Grade;
import coop.milpa.testing.TestClock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What examples about the office find there before the first is sent. */
@TestComponent
class OfficeWorld {

    private static final AtomicInteger FEDERATIONS = new AtomicInteger();

    private final ApiFixture fixture;
    private final Cooperatives cooperatives;
    private final Accounts accounts;
    private final Contributions contributions;

    OfficeWorld(ApiFixture fixture, Cooperatives cooperatives, Accounts accounts, Contributions contributions) {
        this.fixture = fixture;
        this.cooperatives = cooperatives;
        this.accounts = accounts;
        this.contributions = contributions;
    }

    /** Marta, who like Rosa has paid contributions in. */
    Member beside(Cooperative home, Member rosa) {
        Member marta = fixture.member(home, "Marta Caal");
        paidIn(home, List.of(rosa, marta), "100.00");
        return marta;
    }

    /** Members who have each paid so much in. */
    void paidIn(Cooperative home, List<Member> members, String amount) {
        var branch = cooperatives.mainBranch(home.id()).id();
        var cash = accounts.own(home.id(), AccountRole.CASH, branch, BooksFixture.GTQ);
        contributions.open(home.id(), new Contributions.Opening(branch, BooksFixture.GTQ, TestClock.TODAY), members);
        ApiFixture.done(contributions.pay(new PayContributions(
                home.id(),
                RequestId.next(),
                cash,
                members.stream()
                        .map(member -> new PayContributions.Amount(member.id(), Money.of(amount, BooksFixture.GTQ)))
                        .toList())));
    }

    /** What a federation with one cooperative is answered, by a key of its own. */
    MvcTestResult askFederation(String path) {
        Cooperative federation = federation();
        return askFederation(federation, path, fixture.key(federation.id(), "figures.read"));
    }

    /** What whoever has a key is answered about a federation. */
    MvcTestResult askFederation(Cooperative federation, String path, String key) {
        return fixture.get("/api/v1/f/" + federation.code() + path, key);
    }

    /** A federation with one cooperative. */
    Cooperative federation() {
        String code = "FED" + FEDERATIONS.incrementAndGet();
        Cooperative federation = made(code, Choices.none().of(Grade.SECOND));
        made(code + "A", Choices.none().under(code));
        return federation;
    }

    private Cooperative made(String code, Choices choices) {
        return ApiFixture.done(
                cooperatives.create(new CreateCooperative(code, "Red " + code, "GT", "GTQ", TestClock.TODAY, choices)));
    }
}
