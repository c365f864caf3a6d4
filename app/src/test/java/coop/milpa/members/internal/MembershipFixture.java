package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Admissions;
import coop.milpa.members.Application;
import coop.milpa.members.ApplicationId;
import coop.milpa.members.ApplyForMembership;
import coop.milpa.members.EntryPayment;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.members.PayForApplication;
import coop.milpa.members.Resolution;
import coop.milpa.members.ResolveApplications;
import coop.milpa.members.ResolveApplications.Verdict;
import coop.milpa.parties.Home;
import coop.milpa.parties.NewParty;
import coop.milpa.parties.Particulars;
import coop.milpa.parties.Parties;
import coop.milpa.parties.PartyKind;
import coop.milpa.parties.PartyName;
import coop.milpa.parties.Sex;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** A cooperative of the registry, people it knows, and short ways to make them members. */
@TestComponent
class MembershipFixture {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Cooperatives cooperatives;
    private final Accounts accounts;
    private final Parties parties;
    private final TenantScope tenants;
    private final Admissions admissions;
    private final Members members;

    MembershipFixture(
            Cooperatives cooperatives,
            Accounts accounts,
            Parties parties,
            TenantScope tenants,
            Admissions admissions,
            Members members) {
        this.cooperatives = cooperatives;
        this.accounts = accounts;
        this.parties = parties;
        this.tenants = tenants;
        this.admissions = admissions;
        this.members = members;
    }

    /** Books open on a day. */
    Open open(LocalDate first) {
        String code = "M" + NUMBERS.incrementAndGet();
        var command = new CreateCooperative(code, "Miembros " + code, "GT", "GTQ", first, Choices.none());
        Cooperative made = done(cooperatives.create(command));
        var branch = cooperatives.mainBranch(made.id()).id();
        return new Open(made.id(), branch, accounts.own(made.id(), AccountRole.CASH, branch, BooksFixture.GTQ));
    }

    PartyId person(CooperativeId cooperative) {
        return party(cooperative, PartyKind.PERSON, Optional.of(LocalDate.of(1990, 5, 1)), List.of());
    }

    PartyId child(CooperativeId cooperative, Optional<PartyId> guardian) {
        List<PartyId> guardians = guardian.stream().toList();
        return party(cooperative, PartyKind.PERSON, Optional.of(LocalDate.of(2015, 5, 1)), guardians);
    }

    PartyId body(CooperativeId cooperative) {
        return party(cooperative, PartyKind.ORGANISATION, Optional.empty(), List.of());
    }

    private PartyId party(
            CooperativeId cooperative, PartyKind kind, Optional<LocalDate> born, List<PartyId> guardians) {
        PartyId id = PartyId.next();
        var who = new Particulars(
                kind, PartyName.printed("Rosa Batz Tzoc"), born, Sex.UNSTATED, new Home("", ""), "", List.of());
        tenants.run(cooperative, () -> parties.enterAll(cooperative, List.of(new NewParty(id, who, guardians))));
        return id;
    }

    Application apply(Open books, PartyId party) {
        return done(admissions.apply(application(books, party)));
    }

    /** Someone who has gone the whole way. */
    Member member(Open books, PartyId party) {
        Application applied = apply(books, party);
        LocalDate day = applied.appliedOn();
        List<Verdict> yes = List.of(new Verdict.Accepted(applied.id()));
        Application resolved =
                done(admissions.resolve(resolution(books, day, yes))).getFirst();
        EntryPayment payment =
                admissions.payment(books.cooperative(), applied.id()).orElseThrow();
        Money missing = payment.missing(Money.zero(BooksFixture.GTQ));
        Application admitted = missing.isPositive()
                ? pay(books, applied.id(), missing.toDecimal().toPlainString())
                : resolved;
        MemberId id = ((Application.State.Admitted) admitted.state()).member();
        return Objects.requireNonNull(
                members.named(books.cooperative(), List.of(id)).get(id));
    }

    static ApplyForMembership application(Open books, PartyId party) {
        return new ApplyForMembership(
                books.cooperative(), RequestId.next(), party, books.branch(), Optional.empty(), List.of("DPI"));
    }

    Application pay(Open books, ApplicationId application, String amount) {
        return done(admissions.pay(new PayForApplication(
                books.cooperative(), RequestId.next(), application, Money.of(amount, BooksFixture.GTQ))));
    }

    static ResolveApplications resolution(Open books, LocalDate on, List<Verdict> verdicts) {
        var resolution = new Resolution("board", "12-" + NUMBERS.incrementAndGet(), "4", on);
        return new ResolveApplications(books.cooperative(), RequestId.next(), resolution, verdicts);
    }

    /** What the cooperative's own account of a role in the main branch is called. */
    AccountId own(Open books, AccountRole role) {
        return accounts.own(books.cooperative(), role, books.branch(), BooksFixture.GTQ);
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T> done -> done.value();
            case Outcome.Refused<T> refused -> throw new AssertionError("Refused: " + refused.why());
        };
    }

    static Refusal refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> throw new AssertionError("Done: " + done.value());
            case Outcome.Refused<?> refused -> refused.why();
        };
    }
}
