package coop.milpa.portal;

import coop.milpa.access.Enrolment;
import coop.milpa.access.SessionToken;
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
import coop.milpa.portal.PortalSignIns.Typed;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.savings.OpenSavings;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsAccounts;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.Statements;
import coop.milpa.testing.Authenticator;
import coop.milpa.testing.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** A cooperative whose members save and come in by themselves. */
@TestComponent
public class PortalFixture {

    public static final String PASSWORD = "tres mazorcas azules";
    public static final String ADDRESS = "10.0.0.9";
    public static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Cooperatives cooperatives;
    private final Accounts accounts;
    private final Members members;
    private final SavingsOperations savings;
    private final SavingsAccounts register;
    private final Settings settings;
    private final Ports ports;

    PortalFixture(
            Cooperatives cooperatives,
            Accounts accounts,
            Members members,
            SavingsOperations savings,
            SavingsAccounts register,
            Settings settings,
            PortalAccess access,
            PortalSignIns signIns,
            PortalPhones phones,
            PortalTransfers transfers,
            PortalRequests requests,
            Statements statements) {
        this.cooperatives = cooperatives;
        this.accounts = accounts;
        this.members = members;
        this.savings = savings;
        this.register = register;
        this.settings = settings;
        this.ports = new Ports(access, signIns, phones, transfers, requests, statements);
    }

    public record Ports(
            PortalAccess access,
            PortalSignIns signIns,
            PortalPhones phones,
            PortalTransfers transfers,
            PortalRequests requests,
            Statements statements) {}

    public Ports ports() {
        return ports;
    }

    /** A cooperative with its books. */
    public record Place(Cooperative cooperative, Open books) {

        public String home() {
            return "/m/" + cooperative.code();
        }
    }

    public Place place() {
        String code = "MP" + NUMBERS.incrementAndGet();
        Cooperative made = done(cooperatives.create(
                new CreateCooperative(code, "Portal " + code, "GT", "GTQ", TestClock.TODAY, Choices.none())));
        var branch = cooperatives.mainBranch(made.id()).id();
        var cash = accounts.own(made.id(), AccountRole.CASH, branch, BooksFixture.GTQ);
        return new Place(made, new Open(made.id(), branch, cash));
    }

    public void decide(Place at, String setting, long value) {
        var on = TestClock.TODAY.minusYears(1);
        settings.set(
                at.cooperative().id(),
                SettingKey.whole(setting, 0),
                new Settings.Decision<>(on, value, Source.unconfirmed("made up for a test")));
    }

    public Member member(Place at, String name) {
        return member(at, name, MemberKind.PERSON, "D" + (1000 + NUMBERS.incrementAndGet()));
    }

    public Member member(Place at, String name, MemberKind kind, String document) {
        String number = at.cooperative().code() + "-" + NUMBERS.incrementAndGet();
        var registration = new Registration(
                number,
                name,
                kind,
                Optional.of(LocalDate.of(1985, 5, 4)),
                Sex.FEMALE,
                new Home("Zona 1", "Cobán"),
                new IdentityDocument("DPI", document),
                Optional.of(TestClock.TODAY.minusYears(1)),
                "",
                "");
        return Objects.requireNonNull(
                members.register(at.cooperative().id(), List.of(registration)).get(number));
    }

    /** The number of a new account with so much in it. */
    public String account(Place at, Member owner, String amount) {
        var place = new SavingsOrder.Place(at.books().branch(), Set.of(owner.party()), Optional.empty());
        var order = new SavingsOrder(at.books().cooperative(), RequestId.next(), BooksFixture.TELLER, place);
        return done(savings.open(new OpenSavings(
                        order,
                        owner.number(),
                        SavingsAccount.DEMAND,
                        gtq(amount),
                        CashDeclaration.own(owner.party()),
                        Optional.empty())))
                .terms()
                .number();
    }

    public List<SavingsAccount> accountsOf(Place at, Member owner) {
        return register.ownedBy(at.cooperative().id(), owner.id());
    }

    /** What she types as her name. */
    public static String document(Member member) {
        return member.registration().document().number();
    }

    public ActivationCode invited(Place at, Member member) {
        return done(ports.access().invite(at.cooperative().id(), member.number()));
    }

    public Activation activation(Place at, Member member, String code) {
        return new Activation(at.cooperative().id(), document(member), code, PASSWORD, PASSWORD, ADDRESS);
    }

    /** Invites her, and lets her choose her password. */
    public void activate(Place at, Member member) {
        done(ports.signIns().activate(activation(at, member, invited(at, member).code())));
    }

    public Outcome<SessionToken> signIn(Place at, Member member, String password, String address) {
        return ports.signIns().signIn(at.cooperative().id(), new Typed(document(member), password), address);
    }

    /** She comes in. */
    public MemberInside inside(Place at, Member member) {
        activate(at, member);
        SessionToken token = done(signIn(at, member, PASSWORD, ADDRESS));
        return ports.signIns().find(token).orElseThrow();
    }

    /** Sets up a phone by which she may send at once. */
    public Authenticator phone(Place at, MemberInside who) {
        decide(at, "portal.phone-wait-hours", 0);
        Enrolment begun = done(ports.phones().begin(who, PASSWORD, ADDRESS));
        var phone = new Authenticator(begun.key());
        done(ports.phones().confirm(who, phone.codeAt(NOW.minusSeconds(30)), ADDRESS));
        return phone;
    }

    public static Money gtq(String amount) {
        return Money.of(amount, BooksFixture.GTQ);
    }

    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }

    public static String refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?>(var why) -> why.code();
            case Outcome.Done<?>(var value) -> throw new AssertionError("Done: " + value);
        };
    }
}
