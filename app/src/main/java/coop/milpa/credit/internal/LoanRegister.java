package coop.milpa.credit.internal;

import coop.milpa.credit.CreditProducts;
import coop.milpa.credit.CreditVersion;
import coop.milpa.credit.Loan;
import coop.milpa.credit.LoanAsked;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.EntryId;
import coop.milpa.loan.LoanGrace;
import coop.milpa.loan.LoanState;
import coop.milpa.loan.PlannedInstalment;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loans in PostgreSQL. Works in the caller's transaction. */
@Repository
class LoanRegister {

    private static final String ROWS = """
            select loan_id, number, member_id, branch_id, product, version_from, currency, officer_id, cycle,
                lent_minor, instalments, grace_principal, grace_interest, plan_due::text[], plan_principal, rate,
                disbursed_on, closed_on, state, owed, current_rate, run, run_from, period_from, period_due,
                period_interest, oldest_due, suspended_on
            from credit.loan where cooperative_id = :cooperative
            """;

    private final JdbcClient jdbc;
    private final CreditProducts products;

    LoanRegister(JdbcClient jdbc, CreditProducts products) {
        this.jdbc = jdbc;
        this.products = products;
    }

    Optional<LoanRow> find(CooperativeId cooperative, long number) {
        return where(cooperative, "and number = :number", Map.of("number", number)).stream()
                .findFirst();
    }

    List<LoanRow> of(CooperativeId cooperative, MemberId borrower) {
        return where(cooperative, "and member_id = :member order by number", Map.of("member", borrower.value()));
    }

    Optional<LoanRow> requested(CooperativeId cooperative, RequestId request) {
        return where(cooperative, "and request_id = :request", Map.of("request", request.value())).stream()
                .findFirst();
    }

    /**
     * What is owed of a loan's principal.
     *
     * @param minor  in minor units
     */
    record Owed(AccountId account, long number, long minor) {}

    /** Of every loan there ever was. */
    List<Owed> owed(CooperativeId cooperative) {
        return jdbc.sql("select loan_id, number, owed from credit.loan where cooperative_id = :cooperative")
                .param("cooperative", cooperative.value())
                .query((row, n) -> new Owed(
                        new AccountId(row.getObject("loan_id", UUID.class)),
                        row.getLong("number"),
                        row.getLong("owed")))
                .list();
    }

    private List<LoanRow> where(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        Map<List<Object>, CreditVersion> versions = products.versions(cooperative).stream()
                .collect(Collectors.toMap(
                        version -> List.of(version.product(), version.validFrom()), Function.identity()));
        return jdbc.sql(ROWS + condition)
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query((row, n) -> row(row, versions))
                .list();
    }

    /** The next number; whoever asks holds the lock for numbers. */
    long nextNumber(CooperativeId cooperative) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from credit.loan where cooperative_id = :cooperative")
                .param("cooperative", cooperative.value())
                .query(Long.class)
                .single();
    }

    int nextCycle(CooperativeId cooperative, MemberId borrower, String product) {
        return jdbc.sql("""
                        select count(*) + 1 from credit.loan
                        where cooperative_id = :cooperative and member_id = :member and product = :product
                        """)
                .param("cooperative", cooperative.value())
                .param("member", borrower.value())
                .param("product", product)
                .query(Integer.class)
                .single();
    }

    /** The last day whose interest was accrued. */
    Optional<LocalDate> lastAccrued(CooperativeId cooperative) {
        return jdbc.sql("""
                        select business_date from credit.accrued_day where cooperative_id = :cooperative
                        order by business_date desc limit 1
                        """)
                .param("cooperative", cooperative.value())
                .query(LocalDate.class)
                .optional();
    }

    /** Enters a loan that is paid out. */
    void add(CooperativeId cooperative, LoanRow row, LoanAsked asked, RequestId request, EntryId entry) {
        Loan loan = row.loan();
        List<PlannedInstalment> plan = asked.plan();
        jdbc.sql("""
                        insert into credit.loan (cooperative_id, loan_id, number, request_id, member_id, branch_id,
                            product, version_from, currency, officer_id, cycle, lent_on, lent_minor, periods_start,
                            instalments, grace_principal, grace_interest, plan_due, plan_principal, rate, daily,
                            year_days, disbursed_on, state, owed, current_rate, run, run_from, period_from, period_due,
                            period_interest, oldest_due, entry_id)
                        values (:cooperative, :loan, :number, :request, :member, :branch, :product, :version, :currency,
                            :officer, :cycle, array[:on::date], array[:owed::bigint], :on, :instalments, :principal,
                            :interest, :dues::text[]::date[], :principals::bigint[], :rate, :daily, :year, :on,
                            'ACTIVE', :owed, :rate, :run, :from, :periodFrom, :periodDue, :periodInterest, :oldest,
                            :entry)
                        """)
                .param("cooperative", cooperative.value())
                .param("loan", loan.account().value())
                .param("number", loan.number())
                .param("request", request.value())
                .param("member", loan.borrower().value())
                .param("branch", loan.granted().branch().value())
                .param("product", loan.granted().product())
                .param("version", loan.granted().version())
                .param("currency", row.currency().getCurrencyCode())
                .param("officer", loan.granted().officer().value())
                .param("cycle", loan.granted().cycle())
                .param("on", loan.granted().on())
                .param("owed", loan.standing().owed().minor())
                .param("instalments", asked.instalments())
                .param("principal", asked.grace().principal())
                .param("interest", asked.grace().interestPayment())
                .param("dues", plan.stream().map(each -> each.due().toString()).toArray(String[]::new))
                .param(
                        "principals",
                        plan.stream().map(PlannedInstalment::principal).toArray(Long[]::new))
                .param("rate", row.rate().percent())
                .param("daily", row.base().daily())
                .param("year", row.base().yearDays())
                .param("run", row.running().run())
                .param("from", row.running().from())
                .param("periodFrom", row.running().period().from())
                .param("periodDue", row.running().period().due())
                .param("periodInterest", row.running().period().interest())
                .param("oldest", loan.standing().oldestDue().orElse(null))
                .param("entry", entry.value())
                .update();
    }

    /** How a loan stands after something happened to it; how it stood when the day before ended is kept beside. */
    void stands(CooperativeId cooperative, LoanRow row) {
        Loan.Standing standing = row.loan().standing();
        jdbc.sql("""
                        update credit.loan set state = :state, owed = :owed, closed_on = :closed, current_rate = :rate,
                            run = :run, run_from = :from, period_from = :periodFrom, period_due = :periodDue,
                            period_interest = :periodInterest, oldest_due = :oldest,
                            before_owed = case when run_from < :from then owed else before_owed end,
                            before_due = case when run_from < :from then oldest_due else before_due end
                        where cooperative_id = :cooperative and loan_id = :loan
                        """)
                .param("cooperative", cooperative.value())
                .param("loan", row.loan().account().value())
                .param("state", standing.state().name())
                .param("owed", standing.owed().minor())
                .param("closed", standing.closed().orElse(null))
                .param("rate", row.rate().percent())
                .param("run", row.running().run())
                .param("from", row.running().from())
                .param("periodFrom", row.running().period().from())
                .param("periodDue", row.running().period().due())
                .param("periodInterest", row.running().period().interest())
                .param("oldest", standing.oldestDue().orElse(null))
                .update();
    }

    private static LoanRow row(ResultSet row, Map<List<Object>, CreditVersion> versions) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        String product = row.getString("product");
        LocalDate from = row.getObject("version_from", LocalDate.class);
        CreditVersion version = Optional.ofNullable(versions.get(List.<Object>of(product, from)))
                .orElseThrow();
        LocalDate on = row.getObject("disbursed_on", LocalDate.class);
        var granted = new Loan.Granted(
                product,
                from,
                new BranchId(row.getObject("branch_id", UUID.class)),
                new ActorId(row.getObject("officer_id", UUID.class)),
                row.getInt("cycle"),
                on);
        var standing = new Loan.Standing(
                Loan.State.valueOf(row.getString("state")),
                new Money(row.getLong("owed"), currency),
                Optional.ofNullable(row.getObject("oldest_due", LocalDate.class)),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)));
        var loan = new Loan(
                new AccountId(row.getObject("loan_id", UUID.class)),
                row.getLong("number"),
                new MemberId(row.getObject("member_id", UUID.class)),
                granted,
                AgreedTerms.of(version, asked(row, product, currency), new Rate(row.getBigDecimal("rate")), on),
                standing);
        return new LoanRow(
                loan,
                version,
                new Rate(row.getBigDecimal("current_rate")),
                new Running(
                        row.getLong("run"),
                        row.getObject("run_from", LocalDate.class),
                        new LoanState.Earning(
                                row.getObject("period_from", LocalDate.class),
                                row.getObject("period_due", LocalDate.class),
                                row.getLong("period_interest"))),
                Optional.ofNullable(row.getObject("suspended_on", LocalDate.class)));
    }

    private static LoanAsked asked(ResultSet row, String product, Currency currency) throws SQLException {
        Long[] lent = array(row.getArray("lent_minor"), Long[].class);
        String[] dues = array(row.getArray("plan_due"), String[].class);
        Long[] principals = array(row.getArray("plan_principal"), Long[].class);
        List<PlannedInstalment> plan = new ArrayList<>();
        for (int n = 0; n < dues.length; n++) {
            plan.add(new PlannedInstalment(LocalDate.parse(dues[n]), principals[n]));
        }
        return new LoanAsked(
                product,
                new Money(lent[0], currency),
                row.getInt("instalments"),
                new LoanGrace(row.getInt("grace_principal"), row.getInt("grace_interest"), 0),
                plan);
    }

    private static <T> T array(Array array, Class<T> type) throws SQLException {
        return type.cast(array.getArray());
    }
}
