package coop.milpa.remittances.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.EntryId;
import coop.milpa.remittances.Owed;
import coop.milpa.remittances.PayRemittance;
import coop.milpa.remittances.Payout;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payouts in PostgreSQL. Works in the caller's transaction. */
@Repository
class PayoutRegister {

    private static final String PAYOUTS = """
            select entry_id, payer, reference, sent, sent_currency, amount, currency, commission, beneficiary,
                account, saved, saved_tax, business_date, branch_id, settled, %s as undone
            from remittances.payout where cooperative_id = :cooperative and\s""".formatted(ReversalRegister.UNDONE);

    private final JdbcClient jdbc;

    PayoutRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else pays this remittance, nor settles with its payer, until the transaction ends. */
    void lock(CooperativeId cooperative, String payer, String reference) {
        jdbc.sql("""
                        select true from pg_advisory_xact_lock_shared(hashtextextended(:settling, 0)),
                            pg_advisory_xact_lock(hashtextextended(:paying, 0))
                        """)
                .param("settling", "milpa.remittances.settling:" + cooperative + ":" + payer)
                .param("paying", "milpa.remittances:" + cooperative + ":" + payer + ":" + reference)
                .query(Boolean.class)
                .single();
    }

    Optional<Payout> asked(CooperativeId cooperative, RequestId request) {
        return where(cooperative, "request_id = :request", Map.of("request", request.value())).stream()
                .findFirst();
    }

    Optional<Payout> find(CooperativeId cooperative, EntryId entry) {
        return where(cooperative, "entry_id = :entry", Map.of("entry", entry.value())).stream()
                .findFirst();
    }

    /** Those that are not undone. */
    List<Payout> of(CooperativeId cooperative, String payer, LocalDate day) {
        return where(
                cooperative,
                "payer = :payer and business_date = :day and not " + ReversalRegister.UNDONE
                        + "order by recorded_at, entry_id",
                Map.of("payer", payer, "day", day));
    }

    List<Payout> unsettled(CooperativeId cooperative, String payer) {
        return where(
                cooperative,
                "payer = :payer and settlement_id is null and not " + ReversalRegister.UNDONE
                        + "order by business_date, recorded_at, entry_id",
                Map.of("payer", payer));
    }

    /** The last of each reference: only that may be other than undone. */
    List<Payout> referred(CooperativeId cooperative, String payer, Collection<String> references) {
        return where(cooperative, """
                payer = :payer and reference = any(:references) and not exists (select from remittances.payout l
                    where l.cooperative_id = payout.cooperative_id and l.payer = payout.payer
                        and l.reference = payout.reference and l.attempt > payout.attempt)
                """, Map.of("payer", payer, "references", references.toArray(String[]::new)));
    }

    private List<Payout> where(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        return jdbc.sql(PAYOUTS + condition)
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query((row, n) -> payout(row))
                .list();
    }

    private static Payout payout(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new Payout(
                row.getString("payer"),
                row.getString("reference"),
                new Money(row.getLong("sent"), Currency.getInstance(row.getString("sent_currency"))),
                new Money(row.getLong("amount"), currency),
                new Money(row.getLong("commission"), currency),
                new PartyId(row.getObject("beneficiary", UUID.class)),
                saved(row, currency),
                new Payout.Made(
                        new EntryId(row.getObject("entry_id", UUID.class)),
                        row.getObject("business_date", LocalDate.class),
                        new BranchId(row.getObject("branch_id", UUID.class))),
                state(row));
    }

    private static Optional<Payout.Saved> saved(ResultSet row, Currency currency) throws SQLException {
        String account = row.getString("account");
        return account.isEmpty()
                ? Optional.empty()
                : Optional.of(new Payout.Saved(
                        account,
                        new Money(row.getLong("saved"), currency),
                        new Money(row.getLong("saved_tax"), currency)));
    }

    private static Payout.State state(ResultSet row) throws SQLException {
        if (row.getBoolean("undone")) {
            return Payout.State.UNDONE;
        }
        return row.getBoolean("settled") ? Payout.State.SETTLED : Payout.State.OWED;
    }

    void add(PayRemittance asked, Payout payout) {
        jdbc.sql("""
                        insert into remittances.payout (cooperative_id, entry_id, request_id, payer, reference, sent,
                            sent_currency, amount, currency, commission, beneficiary, executor, shown_type,
                            shown_number, papers, sender, account, saved, saved_tax, business_date, branch_id,
                            paid_by, attempt)
                        values (:cooperative, :entry, :request, :payer, :reference, :sent, :sentCurrency, :amount,
                            :currency, :commission, :beneficiary, :executor, :shownType, :shownNumber, :papers,
                            :sender, :account, :saved, :savedTax, :day, :branch, :by,
                            (select count(*) from remittances.payout where cooperative_id = :cooperative
                                and payer = :payer and reference = :reference and %s))
                        """.formatted(ReversalRegister.UNDONE))
                .param("cooperative", asked.cooperative().value())
                .param("account", payout.saved().map(Payout.Saved::account).orElse(""))
                .param("saved", payout.amount().minus(payout.cash()).minor())
                .param(
                        "savedTax",
                        payout.saved().map(each -> each.tax().minor()).orElse(0L))
                .param("entry", payout.made().entry().value())
                .param("request", asked.where().request().value())
                .param("payer", payout.payer())
                .param("reference", payout.reference())
                .param("sent", payout.sent().minor())
                .param("sentCurrency", payout.sent().currency().getCurrencyCode())
                .param("amount", payout.amount().minor())
                .param("currency", payout.amount().currency().getCurrencyCode())
                .param("commission", payout.commission().minor())
                .param("beneficiary", payout.beneficiary().value())
                .param("executor", asked.cash().executor().value())
                .param("shownType", asked.shown().document().type())
                .param("shownNumber", asked.shown().document().number())
                .param("papers", asked.shown().papers())
                .param("sender", asked.sender())
                .param("day", payout.made().on())
                .param("branch", payout.made().branch().value())
                .param("by", asked.where().actor().value())
                .update();
    }

    List<Owed> owed(CooperativeId cooperative) {
        return jdbc.sql("""
                        select payer, business_date, currency, count(*) as payouts, sum(amount)::bigint as amount,
                            sum(commission)::bigint as commission
                        from remittances.payout where cooperative_id = :cooperative and settlement_id is null
                            and not %s
                        group by payer, business_date, currency order by payer, business_date
                        """.formatted(ReversalRegister.UNDONE))
                .param("cooperative", cooperative.value())
                .query((row, n) -> {
                    Currency currency = Currency.getInstance(row.getString("currency"));
                    return new Owed(
                            row.getString("payer"),
                            row.getObject("business_date", LocalDate.class),
                            row.getLong("payouts"),
                            new Money(row.getLong("amount"), currency),
                            new Money(row.getLong("commission"), currency));
                })
                .list();
    }
}
