package coop.milpa.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.MilpaApplication;
import coop.milpa.access.AmountLimit;
import coop.milpa.access.CreateUser;
import coop.milpa.access.NewUser;
import coop.milpa.access.Roles;
import coop.milpa.access.Users;
import coop.milpa.approvals.Approvals;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.members.Members;
import coop.milpa.members.Registration;
import coop.milpa.parties.Home;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Sex;
import coop.milpa.platform.Acting;
import coop.milpa.platform.Actor;
import coop.milpa.platform.CurrentActor;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsAccounts;
import coop.milpa.savings.SavingsPositions;
import coop.milpa.teller.CashCount;
import coop.milpa.teller.CashPoint;
import coop.milpa.teller.CashPoints;
import coop.milpa.teller.OpenDrawer;
import coop.milpa.teller.OpenShift;
import coop.milpa.teller.Shifts;
import coop.milpa.testing.TestClock;
import coop.milpa.testing.TestDatabase;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A teller takes more than she may: somebody else says yes, at her own desk or beside the teller. */
@SpringBootTest(classes = MilpaApplication.class)
@AutoConfigureMockMvc
@Import({TestDatabase.class, TestClock.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class ApprovalAtTheWindowTests {

    private static final Currency GTQ = Currency.getInstance("GTQ");
    private static final Pattern INBOX = Pattern.compile("/approvals/([0-9a-f-]{36})");
    private static final String ASKED = "/c/AUTORIZA/counter/approvals";
    private static final String RESUMED = "Retomar";
    private static final Pattern RESUME = Pattern.compile("href=\"([^\"]*request=[^\"]*)\"");
    private static final String AT = "/c/AUTORIZA/counter/members/7";

    private final MockMvcTester server;
    private final Users users;
    private final Roles roles;
    private final Cooperatives cooperatives;
    private final Members members;
    private final SavingsAccounts accounts;
    private final SavingsPositions positions;
    private final CashPoints points;
    private final Shifts shifts;
    private final CurrentActor current;

    ApprovalAtTheWindowTests(
            MockMvcTester server,
            Users users,
            Roles roles,
            Cooperatives cooperatives,
            Members members,
            SavingsAccounts accounts,
            SavingsPositions positions,
            CashPoints points,
            Shifts shifts,
            CurrentActor current) {
        this.server = server;
        this.users = users;
        this.roles = roles;
        this.cooperatives = cooperatives;
        this.members = members;
        this.accounts = accounts;
        this.positions = positions;
        this.points = points;
        this.shifts = shifts;
        this.current = current;
    }

    @Test
    void whatIsBeyondHerLimitIsDoneOnceSomebodyElseSaidYes() {
        Cooperative here = done(cooperatives.create(
                new CreateCooperative("AUTORIZA", "Autoriza", "GT", "GTQ", TestClock.TODAY, Choices.none())));
        String account = account(here);
        NewUser tere = user(here, "tere", "teller");
        NewUser carla = user(here, "carla", "manager");
        shift(here, tere);
        Browser teller = Browser.of(server, tere);
        Browser manager = Browser.of(server, carla);
        done(roles.limit(here.id(), "teller", limit("savings.deposit", "500.00")));

        Map<String, String> first = deposit(account, "1,000.00");
        assertThat(teller.post(AT + "/check", first)).bodyText().contains("Pedir autorización", "F6");
        assertThat(teller.post(AT + "/approval", with(first, Map.of("reason", "vendió su café"))))
                .bodyText()
                .contains("Falta que otra persona decida", "Ver si ya se autorizó");
        assertThat(teller.get("/c/AUTORIZA/approvals")).hasStatus(403);
        assertThat(text(teller.get(ASKED))).contains("Rosa Choc", "1,000.00", "Por decidir", RESUMED);
        assertThat(text(teller.get("/c/AUTORIZA"))).contains("0 ya autorizadas y sin usar, 1 por decidir", ASKED);
        String inbox = text(manager.get("/c/AUTORIZA/approvals"));
        assertThat(inbox).contains("Rosa Choc", "1,000.00");
        Matcher one = INBOX.matcher(inbox);
        assertThat(one.find()).isTrue();
        assertThat(manager.post("/c/AUTORIZA/approvals/" + one.group(1), Map.of("decision", "yes", "reason", "")))
                .hasStatus3xxRedirection();
        assertThat(text(teller.get(ASKED))).contains("Autorizada", "carla", RESUMED);
        assertThat(text(teller.get("/c/AUTORIZA"))).contains("1 ya autorizadas y sin usar, 0 por decidir");
        assertThat(text(teller.get(resumed(text(teller.get(ASKED)))))).contains(first.get("request"), "1,000.00");
        assertThat(teller.post(AT + "/check", first))
                .bodyText()
                .contains("Confirmar")
                .doesNotContain("Pedir aut");
        assertThat(teller.post(AT + "/done", first)).hasStatus3xxRedirection();
        assertThat(saved(here, account)).isEqualTo(Money.of("1000.00", GTQ));
        assertThat(text(teller.get(ASKED))).contains("Autorizada y hecha").doesNotContain(RESUMED);
        assertThat(text(teller.get("/c/AUTORIZA"))).doesNotContain(ASKED);

        Map<String, String> other = deposit(account, "1,000.00");
        assertThat(teller.post(AT + "/check", other)).bodyText().contains("Pedir autorización");
        Map<String, String> wrong = Map.of("who", carla.signInName(), "password", "otra cosa", "code", "");
        assertThat(teller.post(AT + "/approval", with(other, wrong)))
                .bodyText()
                .contains("Falta que otra persona decida")
                .doesNotContain("otra cosa");
        Map<String, String> right = Map.of("who", carla.signInName(), "password", Browser.CHOSEN, "code", "");
        assertThat(teller.post(AT + "/approval", with(other, right)))
                .bodyText()
                .contains("Confirmar")
                .doesNotContain(Browser.CHOSEN);
        assertThat(teller.post(AT + "/done", other)).hasStatus3xxRedirection();
        assertThat(saved(here, account)).isEqualTo(Money.of("2000.00", GTQ));

        done(roles.limit(here.id(), "manager", limit(Approvals.DECIDE, "800.00")));
        Map<String, String> third = deposit(account, "1,000.00");
        assertThat(teller.post(AT + "/approval", with(third, right)))
                .bodyText()
                .contains("Falta que otra persona decida");
        assertThat(teller.post(AT + "/done", third)).bodyText().contains("Falta que otra persona decida");
        assertThat(saved(here, account)).isEqualTo(Money.of("2000.00", GTQ));
    }

    private static String resumed(String page) {
        Matcher link = RESUME.matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    private static Map<String, String> deposit(String account, String amount) {
        return Map.of("request", RequestId.next().toString(), "choice", "savings.deposit|" + account, "amount", amount);
    }

    private static Map<String, String> with(Map<String, String> fields, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(fields);
        all.putAll(more);
        return all;
    }

    private Money saved(Cooperative here, String account) {
        return positions.of(here.id(), account).orElseThrow().figures().balance();
    }

    private String account(Cooperative here) {
        var registration = new Registration(
                "7",
                "Rosa Choc",
                MemberKind.PERSON,
                Optional.of(LocalDate.of(1985, 5, 4)),
                Sex.FEMALE,
                new Home("", ""),
                IdentityDocument.NONE,
                Optional.of(LocalDate.of(2020, 1, 15)),
                "",
                "");
        Member rosa = Objects.requireNonNull(
                members.register(here.id(), List.of(registration)).get("7"));
        var terms = new SavingsAccount.Terms("AH-7", rosa.id(), List.of(), SavingsAccount.DEMAND, GTQ, TestClock.TODAY);
        accounts.open(here.id(), cooperatives.mainBranch(here.id()).id(), List.of(terms));
        return terms.number();
    }

    private void shift(Cooperative here, NewUser tere) {
        var branch = cooperatives.mainBranch(here.id()).id();
        CashPoint drawer = done(points.openDrawer(new OpenDrawer(here.id(), RequestId.next(), branch, GTQ, "G1")));
        var nothing = CashCount.nothing(Money.zero(GTQ));
        var acting = new Acting(new Actor(tere.user().id(), Actor.Kind.PERSON, "Tere"), "test");
        current.as(
                acting, () -> done(shifts.open(new OpenShift(here.id(), RequestId.next(), drawer.id(), nothing, ""))));
    }

    private NewUser user(Cooperative here, String name, String role) {
        return done(
                users.create(new CreateUser(here.id(), name, name, Optional.empty(), new TreeSet<>(List.of(role)))));
    }

    private static AmountLimit limit(String permission, String most) {
        return new AmountLimit(permission, GTQ, Optional.of(Money.of(most, GTQ)), Optional.empty());
    }

    private static String text(MvcTestResult answer) {
        return assertThat(answer).hasStatusOk().bodyText().actual();
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
