package coop.milpa.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.accounting.AccountingFixture;
import coop.milpa.accounting.DraftLine;
import coop.milpa.accounting.ProposeRecurring;
import coop.milpa.accounting.Recurrence;
import coop.milpa.accounting.RecurringEntries;
import coop.milpa.accounting.YearEndSettings;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Member;
import coop.milpa.platform.JobOrder;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Source;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.testing.TestClock;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** What the examples about books need: entries that somebody else wrote, and a financial year that ends today. */
@TestComponent
class BooksExamples implements Examples {

    static final String PERMISSIONS =
            " entries.write entries.approve close.read close.run jobs.read audit.read imports.run imports.approve";

    static final String MEMBERS = "member,name,birth_date,sex,district\nB-1,Eva Prueba,1980-01-01,F,Centro\n";

    private static final String MANUAL = "019cad9c-4000-7000-8000-00000000000";
    private static final String IMPORT = "019cad9c-9000-7000-8000-00000000000";
    private static final String RECURRING = "019cad9c-5000-7000-8000-00000000000";

    /** What ends a day, and what tells of it: behind everything that still needs the day. */
    private static final List<String> LAST =
            List.of("endFinancialYear", "closeThrough", "closeJob", "jobs", "job", "closedDays", "closedDay");

    private static final Map<String, Named> MADE = Map.of(
            "draftManualEntry", new Named("/id", MANUAL + 1),
            "proposeRecurringEntry", new Named("/id", RECURRING + 1),
            "auditRecords", new Named("/items/0/id", "019cad9c-8000-7000-8000-000000000001"),
            "closeThrough", new Named("/id", "019cad9c-7000-7000-8000-000000000001"),
            "sendImport", new Named("/id", IMPORT + 1));

    private static final int BEHIND_OTHERS = 1_000;

    private final ApiFixture fixture;
    private final AccountingFixture accounting;
    private final RecurringEntries recurring;
    private final Cooperatives cooperatives;
    private final Settings settings;
    private final Map<String, String> real = new HashMap<>();

    BooksExamples(
            ApiFixture fixture,
            AccountingFixture accounting,
            RecurringEntries recurring,
            Cooperatives cooperatives,
            Settings settings) {
        this.fixture = fixture;
        this.accounting = accounting;
        this.recurring = recurring;
        this.cooperatives = cooperatives;
        this.settings = settings;
    }

    @Override
    public int lateness(String operation) {
        return LAST.contains(operation) ? BEHIND_OTHERS + LAST.indexOf(operation) : 0;
    }

    /** Ana has written entries that wait for somebody else. */
    @Override
    public void begin(Cooperative home, Member rosa) {
        var open = new Open(home.id(), cooperatives.mainBranch(home.id()).id(), AccountId.next());
        accounting.posted(open, AccountRole.CASH, AccountRole.FEE_INCOME, "10.00");
        List<DraftLine> lines = accounting.lines(open, AccountRole.CASH, AccountRole.FEE_INCOME, "10.00");
        real.put(MANUAL + 2, accounting.submitted(open, lines).toString());
        real.put(MANUAL + 3, accounting.submitted(open, lines).toString());
        real.put(RECURRING + 2, proposed(home.id(), lines));
        real.put(RECURRING + 3, proposed(home.id(), lines));
        real.put(IMPORT + 2, sent(home));
        MonthDay today = MonthDay.from(TestClock.TODAY);
        settings.set(
                home.id(),
                YearEndSettings.LAST_DAY,
                new Settings.Decision<>(home.booksFrom(), today, Source.confirmed("asamblea")));
    }

    /** Another system has sent a file, which is checked. */
    private String sent(Cooperative home) {
        MvcTestResult answer = fixture.request(
                        HttpMethod.POST,
                        ApiFixture.root(home) + "/imports?kind=members",
                        fixture.key(home.id(), "imports.run"))
                .header("Idempotency-Key", "sent")
                .contentType("text/csv")
                .content(MEMBERS)
                .exchange();
        assertThat(answer).hasStatus(202);
        String id = ApiFixture.json(answer).get("id").stringValue();
        await(home, "import-check", id);
        return id;
    }

    private String proposed(CooperativeId home, List<DraftLine> lines) {
        var schedule = Recurrence.monthEnds(TestClock.TODAY.plusMonths(1).withDayOfMonth(1));
        var proposal = new ProposeRecurring(home, RequestId.next(), "Renta de la agencia", schedule, lines);
        return accounting
                .as(AccountingFixture.ANA, () -> ApiFixture.done(recurring.propose(proposal)))
                .toString();
    }

    @Override
    public Map<String, Named> made() {
        return MADE;
    }

    /** What runs on is waited for: what comes next must not meet it. */
    @Override
    public void heard(Cooperative home, String operation, JsonNode answer) {
        Examples.super.heard(home, operation, answer);
        switch (operation) {
            case "closeThrough" -> await(home, "close", TestClock.TODAY.toString());
            case "sendImport", "checkImport" ->
                await(home, "import-check", answer.get("id").stringValue());
            case "postImport" -> await(home, "import", answer.get("id").stringValue());
            default -> {}
        }
    }

    private void await(Cooperative home, String kind, String key) {
        fixture.awaitEnd(new JobOrder(home.id(), kind, key));
    }

    @Override
    public Map<String, String> real() {
        return real;
    }
}
