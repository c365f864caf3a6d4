package coop.milpa.hostile;

import coop.milpa.access.CreateUser;
import coop.milpa.access.Users;
import coop.milpa.approvals.Approval;
import coop.milpa.approvals.AskApproval;
import coop.milpa.counter.SecondSignatures;
import coop.milpa.envelopes.Envelopes;
import coop.milpa.envelopes.TakeEnvelope;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.members.Members;
import coop.milpa.members.Registration;
import coop.milpa.parties.Home;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Sex;
import coop.milpa.platform.SettingKey;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Source;
import coop.milpa.portal.MemberInside;
import coop.milpa.portal.MemberRequest;
import coop.milpa.portal.PortalFixture;
import coop.milpa.portal.PortalFixture.Place;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.savings.OpenSavings;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.testing.TestClock;
import coop.milpa.web.StarterRole;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Makes a cooperative with members who save, and somebody of every role. */
@TestComponent
class Town {

    static final List<StarterRole> ROLES = List.of(
            StarterRole.ADMINISTRATOR,
            StarterRole.MANAGER,
            StarterRole.ACCOUNTANT,
            StarterRole.MEMBER_SERVICES,
            StarterRole.TELLER);

    /** Without these nobody would owe anything. */
    private static final Map<String, String> DECIDED = Map.of(
            "contributions.entrance-fee.person", "GTQ 25.00",
            "contributions.first-contribution.person", "GTQ 100.00",
            "receipts.welfare-due", "GTQ 5.00");

    private final MockMvcTester server;
    private final Cooperatives cooperatives;
    private final Accounts accounts;
    private final Members members;
    private final SavingsOperations operations;
    private final Users users;
    private final Settings settings;
    private final Paperwork papers;
    private final Till till;
    private final Term term;
    private final Dealing dealing;
    private final Envelopes envelopes;
    private final PortalFixture portal;
    private final Surplus surplus;
    private final Asking signing;
    private final Companies companies;
    private final Lending lending;

    Town(
            MockMvcTester server,
            Cooperatives cooperatives,
            Accounts accounts,
            Members members,
            SavingsOperations operations,
            Users users,
            Settings settings,
            Paperwork papers,
            Till till,
            Term term,
            Dealing dealing,
            Envelopes envelopes,
            PortalFixture portal,
            Surplus surplus,
            Asking signing,
            Companies companies,
            Lending lending) {
        this.server = server;
        this.cooperatives = cooperatives;
        this.accounts = accounts;
        this.members = members;
        this.operations = operations;
        this.users = users;
        this.settings = settings;
        this.papers = papers;
        this.till = till;
        this.term = term;
        this.dealing = dealing;
        this.envelopes = envelopes;
        this.portal = portal;
        this.surplus = surplus;
        this.signing = signing;
        this.companies = companies;
        this.lending = lending;
    }

    /**
     * A cooperative, who works there, and the numbers of its members and of their accounts.
     *
     * @param halfDone  where what was begun is gone on with
     * @param drawer  one that nobody has
     * @param dollars  another, for dollars
     * @param stranger  somebody who is no member
     */
    record Built(
            Cooperative cooperative,
            Open books,
            Map<StarterRole, Desk> desks,
            List<String> members,
            List<String> accounts,
            List<String> halfDone,
            String drawer,
            String dollars,
            String stranger) {

        String root() {
            return "/c/" + cooperative.code();
        }

        Desk desk(StarterRole role) {
            return Objects.requireNonNull(desks.get(role));
        }
    }

    /** Its members are called {@code <code>-1} and so on; somebody called victim is there for pages about users. */
    Built build(String code, List<String> names) {
        Cooperative made = done(cooperatives.create(
                new CreateCooperative(code, "Pueblo " + code, "GT", "GTQ", Surplus.FIRST, Choices.none())));
        DECIDED.forEach((name, value) -> settings.set(
                made.id(),
                SettingKey.text(name, ""),
                new Settings.Decision<>(TestClock.TODAY.minusYears(1), value, Source.confirmed("acta 1"))));
        var branch = cooperatives.mainBranch(made.id()).id();
        var books = new Open(made.id(), branch, accounts.own(made.id(), AccountRole.CASH, branch, BooksFixture.GTQ));
        surplus.begin(books, member(made, code + "-90", "Socia fiel"), member(made, code + "-91", "Socia retirada"));
        List<String> numbers = new ArrayList<>();
        List<String> opened = new ArrayList<>();
        String stranger = "";
        for (String name : names) {
            Member member = member(made, code + "-" + (numbers.size() + 1), name);
            numbers.add(member.number());
            opened.add(account(books, member).terms().number());
            if (opened.size() == 1) {
                term.begin(books, member, opened.getFirst());
                asks(new Place(made, books), member);
                stranger = companies.begin(books, member).toString();
            }
        }
        Map<StarterRole, Desk> desks = new EnumMap<>(StarterRole.class);
        for (StarterRole role : ROLES) {
            desks.put(
                    role,
                    Desk.of(server, done(users.create(user(made, role.code().replace("-", ""), role)))));
        }
        done(users.create(user(made, "victim", StarterRole.TELLER)));
        waits(books);
        String drawer = till.fill(books).id().toString();
        Member first = members.find(made.id(), numbers.getFirst()).orElseThrow();
        String dollars = dealing.begin(books, first, opened.getFirst()).id().toString();
        brings(books, first, opened.getFirst());
        lends(books, first, code + "-90");
        return new Built(made, books, desks, numbers, opened, papers.lie(books), drawer, dollars, stranger);
    }

    /** Applications for loans of somebody, which the manager decides about as another person. */
    private void lends(Open books, Member who, String manager) {
        lending.begin(books);
        lending.ask(
                books,
                who,
                users.find(books.cooperative(), StarterRole.MANAGER.code())
                        .orElseThrow()
                        .id(),
                members.find(books.cooperative(), manager).orElseThrow());
    }

    /** A list with its cash. */
    private void brings(Open books, Member teacher, String account) {
        var place = new SavingsOrder.Place(books.branch(), Set.of(teacher.party()), Optional.empty());
        var order = new SavingsOrder(books.cooperative(), RequestId.next(), BooksFixture.TELLER, place);
        byte[] list = ("cuenta,monto\n" + account + ",7.00\n").getBytes(StandardCharsets.UTF_8);
        Money counted = Money.of("7.00", BooksFixture.GTQ);
        done(envelopes.take(new TakeEnvelope(order, "Escuela", counted, CashDeclaration.own(teacher.party())), list));
    }

    /** A cashier asks somebody else for a yes. */
    private void waits(Open books) {
        var what = new Approval.What(
                SecondSignatures.OPERATION, "Socia primera", Money.of("1.00", BooksFixture.GTQ), "mark", "");
        var asked = new AskApproval(books.cooperative(), RequestId.next(), books.branch(), what, "es mucho");
        done(signing.as(asked));
    }

    /** One comes in by herself, and asks her branch for something. */
    private void asks(Place at, Member member) {
        MemberInside who = portal.inside(at, member);
        done(portal.ports().requests().ask(who, RequestId.next(), MemberRequest.Kind.CERTIFICATE, "Para la escuela"));
    }

    private static CreateUser user(Cooperative home, String name, StarterRole role) {
        return new CreateUser(
                home.id(), name, "Persona de " + name, Optional.empty(), new TreeSet<>(List.of(role.code())));
    }

    private Member member(Cooperative home, String number, String name) {
        var registration = new Registration(
                number,
                name,
                MemberKind.PERSON,
                Optional.of(LocalDate.of(1985, 5, 4)),
                Sex.FEMALE,
                new Home("Zona 1", "Cobán"),
                new IdentityDocument("DPI", "D" + number),
                Optional.of(TestClock.TODAY.minusYears(1)),
                "",
                "");
        return Objects.requireNonNull(
                members.register(home.id(), List.of(registration)).get(number));
    }

    private SavingsAccount account(Open books, Member owner) {
        var place = new SavingsOrder.Place(books.branch(), Set.of(owner.party()), Optional.empty());
        var order = new SavingsOrder(books.cooperative(), RequestId.next(), BooksFixture.TELLER, place);
        return done(operations.open(new OpenSavings(
                order,
                owner.number(),
                SavingsAccount.DEMAND,
                Money.of("5000.00", BooksFixture.GTQ),
                CashDeclaration.own(owner.party()),
                Optional.empty())));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
