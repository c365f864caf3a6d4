package coop.milpa.receipts.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.EntryId;
import coop.milpa.receipts.Charge;
import coop.milpa.receipts.Due;
import coop.milpa.receipts.Payment;
import coop.milpa.receipts.Receipt;
import coop.milpa.receipts.ReceiptId;
import coop.milpa.receipts.ReceiptNumber;
import coop.milpa.receipts.internal.Placed.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads receipts and what they paid. Works in the caller's transaction. */
@Repository
class ReceiptReader {

    private final JdbcClient jdbc;
    private final ChargeRegister charges;

    ReceiptReader(JdbcClient jdbc, ChargeRegister charges) {
        this.jdbc = jdbc;
        this.charges = charges;
    }

    Optional<Receipt> find(CooperativeId cooperative, ReceiptId receipt) {
        return only(cooperative, "r.receipt_id = :receipt", Map.of("receipt", receipt.value()));
    }

    Optional<Receipt> find(CooperativeId cooperative, ReceiptNumber number) {
        return only(
                cooperative,
                "r.series = :series and r.count = :count",
                Map.of("series", number.series(), "count", number.count()));
    }

    Optional<Receipt> requested(CooperativeId cooperative, RequestId request) {
        return only(cooperative, "r.request_id = :request", Map.of("request", request.value()));
    }

    List<Receipt> of(CooperativeId cooperative, MemberId member, int limit) {
        return where(
                cooperative,
                "r.member_id = :member order by r.receipt_id desc limit :limit",
                Map.of("member", member.value(), "limit", limit));
    }

    /** Some receipts, in no order. */
    List<Receipt> all(CooperativeId cooperative, List<ReceiptId> receipts) {
        return where(
                cooperative,
                "r.receipt_id = any(:receipts)",
                Map.of("receipts", Columns.ids(receipts, ReceiptId::value)));
    }

    private Optional<Receipt> only(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        return where(cooperative, condition, parameters).stream().findFirst();
    }

    private List<Receipt> where(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        List<Receipt> bare = jdbc.sql("""
                        select r.receipt_id, r.series, r.count, r.member_id, r.amount, r.currency, r.business_date,
                            v.request_id, v.entry_id, v.business_date as undone_on, v.reason
                        from receipts.receipt r
                        left join receipts.reversal v
                            on v.cooperative_id = r.cooperative_id and v.receipt_id = r.receipt_id
                        where r.cooperative_id = :cooperative and %s
                        """.formatted(condition))
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query((row, n) -> bare(row))
                .list();
        Map<ReceiptId, List<Placed>> payments = payments(cooperative, bare);
        return bare.stream()
                .map(receipt -> with(receipt, payments.getOrDefault(receipt.id(), List.of())))
                .toList();
    }

    private Map<ReceiptId, List<Placed>> payments(CooperativeId cooperative, List<Receipt> receipts) {
        Map<Place, List<Charge>> costs = charges.of(cooperative, receipts);
        return jdbc
                .sql("""
                        select p.receipt_id, p.place, p.destination, p.reference, p.account_id, p.due, p.due_on,
                            p.amount, r.member_id, r.currency, r.entry_id
                        from receipts.payment p
                        join receipts.receipt r on r.cooperative_id = p.cooperative_id and r.receipt_id = p.receipt_id
                        where p.cooperative_id = :cooperative and p.receipt_id = any(:receipts)
                        order by p.receipt_id, p.place
                        """)
                .param("cooperative", cooperative.value())
                .param("receipts", Columns.ids(receipts, receipt -> receipt.id().value()))
                .query((row, n) -> placed(row))
                .list()
                .stream()
                .map(placed -> placed.charged(costs.getOrDefault(placed.at(), List.of())))
                .collect(Collectors.groupingBy(Placed::receipt));
    }

    private static Receipt with(Receipt bare, List<Placed> payments) {
        return new Receipt(
                bare.id(),
                bare.number(),
                bare.member(),
                bare.sum(),
                bare.on(),
                payments.stream().map(Placed::payment).toList(),
                bare.reversal());
    }

    private static Receipt bare(ResultSet row) throws SQLException {
        return new Receipt(
                new ReceiptId(row.getObject("receipt_id", UUID.class)),
                new ReceiptNumber(row.getString("series"), row.getLong("count")),
                new MemberId(row.getObject("member_id", UUID.class)),
                money(row, "amount"),
                row.getObject("business_date", LocalDate.class),
                List.of(),
                reversal(row));
    }

    private static Optional<Receipt.Reversal> reversal(ResultSet row) throws SQLException {
        Optional<UUID> request = Optional.ofNullable(row.getObject("request_id", UUID.class));
        if (request.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Receipt.Reversal(
                new RequestId(request.get()),
                new EntryId(row.getObject("entry_id", UUID.class)),
                row.getObject("undone_on", LocalDate.class),
                row.getString("reason")));
    }

    private static Placed placed(ResultSet row) throws SQLException {
        var due = new Due(
                row.getString("destination"),
                new MemberId(row.getObject("member_id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                money(row, "due"),
                row.getObject("due_on", LocalDate.class),
                row.getString("reference"));
        var entry = new EntryId(row.getObject("entry_id", UUID.class));
        return new Placed(
                new ReceiptId(row.getObject("receipt_id", UUID.class)),
                row.getInt("place"),
                new Payment(due, money(row, "amount"), entry));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getLong(column), Currency.getInstance(row.getString("currency")));
    }
}
