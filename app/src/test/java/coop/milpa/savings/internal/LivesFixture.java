package coop.milpa.savings.internal;

import static coop.milpa.savings.internal.InterestFixture.done;
import static coop.milpa.savings.internal.MembersFixture.gtq;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Admissions;
import coop.milpa.members.Application;
import coop.milpa.members.ApplyForMembership;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.members.Obligations;
import coop.milpa.members.PayForApplication;
import coop.milpa.members.Resolution;
import coop.milpa.members.ResolveApplications;
import coop.milpa.members.ResolveApplications.Verdict;
import coop.milpa.parties.EnterParty;
import coop.milpa.parties.Home;
import coop.milpa.parties.Particulars;
import coop.milpa.parties.Parties;
import coop.milpa.parties.PartyKind;
import coop.milpa.parties.PartyName;
import coop.milpa.parties.Sex;
import coop.milpa.platform.SettingKey;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Source;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.savings.OpenSavings;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** People who become members of a cooperative the whole way, and short ways to do what they do. */
@TestComponent
class LivesFixture implements Obligations {

    private static final AtomicInteger POINTS = new AtomicInteger();

    /** Debts of others that bind members: loans are another module's, which is not here. */
    final List<String> debts = new ArrayList<>();

    private final Parties parties;
    private final Members members;
    private final Admissions admissions;
    private final SavingsOperations operations;
    private final Settings settings;

    LivesFixture(
            Parties parties, Members members, Admissions admissions, SavingsOperations operations, Settings settings) {
        this.parties = parties;
        this.members = members;
        this.admissions = admissions;
        this.operations = operations;
        this.settings = settings;
    }

    @Override
    public List<String> bindingOn(CooperativeId cooperative, MemberId member, LocalDate day) {
        return List.copyOf(debts);
    }

    void decide(Open books, String name, LocalDate from, String value) {
        settings.set(
                books.cooperative(),
                SettingKey.text(name, ""),
                new Settings.Decision<>(from, value, Source.unconfirmed("made up for a test")));
    }

    PartyId person(Open books, String name, LocalDate born, List<PartyId> guardians) {
        var who = new Particulars(
                PartyKind.PERSON,
                PartyName.printed(name),
                Optional.of(born),
                Sex.UNSTATED,
                new Home("Zona 1", "Cobán"),
                "",
                List.of());
        return done(parties.enter(new EnterParty(books.cooperative(), RequestId.next(), who, guardians)))
                .id();
    }

    PartyId adult(Open books, String name) {
        return person(books, name, LocalDate.of(1990, 5, 1), List.of());
    }

    /** Application, resolution of the same day, money, register. */
    Member admitted(Open books, PartyId party) {
        Application applied = done(admissions.apply(new ApplyForMembership(
                books.cooperative(), RequestId.next(), party, books.branch(), Optional.empty(), List.of("DPI"))));
        var resolution = new Resolution("board", "acta-" + POINTS.incrementAndGet(), "4", applied.appliedOn());
        Application decided = done(admissions.resolve(new ResolveApplications(
                        books.cooperative(),
                        RequestId.next(),
                        resolution,
                        List.of(new Verdict.Accepted(applied.id())))))
                .getFirst();
        Money missing = admissions
                .payment(books.cooperative(), applied.id())
                .orElseThrow()
                .missing(gtq("0.00"));
        Application last = missing.isPositive()
                ? done(admissions.pay(
                        new PayForApplication(books.cooperative(), RequestId.next(), applied.id(), missing)))
                : decided;
        MemberId id = ((Application.State.Admitted) last.state()).member();
        return Objects.requireNonNull(
                members.named(books.cooperative(), List.of(id)).get(id));
    }

    SavingsAccount account(Open books, Member owner, PartyId acting, String product, String first) {
        return done(operations.open(opening(books, owner, acting, product, first)));
    }

    static OpenSavings opening(Open books, Member owner, PartyId acting, String product, String first) {
        return new OpenSavings(
                order(books, acting),
                owner.number(),
                product,
                gtq(first),
                CashDeclaration.own(acting),
                Optional.empty());
    }

    static SavingsOrder order(Open books, PartyId acting) {
        return new SavingsOrder(
                books.cooperative(),
                RequestId.next(),
                BooksFixture.TELLER,
                new SavingsOrder.Place(books.branch(), Set.of(acting), Optional.empty()));
    }
}
