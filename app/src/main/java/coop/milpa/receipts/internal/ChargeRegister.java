package coop.milpa.receipts.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountRole;
import coop.milpa.receipts.Charge;
import coop.milpa.receipts.Receipt;
import coop.milpa.receipts.ReceiptId;
import coop.milpa.receipts.internal.Placed.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What payments cost the accounts that were paid, in PostgreSQL. Works in the caller's transaction. */
@Repository
class ChargeRegister {

    private final JdbcClient jdbc;

    ChargeRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(Place at, Charge charge) {}

    void add(CooperativeId cooperative, List<Receipt> receipts) {
        List<Row> rows = receipts.stream()
                .flatMap(Placed::of)
                .flatMap(placed -> placed.payment().charges().stream().map(charge -> new Row(placed.at(), charge)))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into receipts.charge (cooperative_id, receipt_id, place, reason, credited, amount)
                        select :cooperative, receipt, place, reason, credited, amount
                        from unnest(:receipts::uuid[], :places::bigint[], :reasons::text[], :credited::text[],
                            :amounts::bigint[]) as c (receipt, place, reason, credited, amount)
                        """)
                .param("cooperative", cooperative.value())
                .param("receipts", Columns.ids(rows, row -> row.at().receipt().value()))
                .param("places", Columns.numbers(rows, row -> row.at().number()))
                .param("reasons", Columns.texts(rows, row -> row.charge().reason()))
                .param(
                        "credited",
                        Columns.texts(rows, row -> row.charge().credited().name()))
                .param(
                        "amounts",
                        Columns.numbers(rows, row -> row.charge().amount().minor()))
                .update();
    }

    Map<Place, List<Charge>> of(CooperativeId cooperative, List<Receipt> receipts) {
        return jdbc
                .sql("""
                        select c.receipt_id, c.place, c.reason, c.credited, c.amount, r.currency
                        from receipts.charge c
                        join receipts.receipt r on r.cooperative_id = c.cooperative_id and r.receipt_id = c.receipt_id
                        where c.cooperative_id = :cooperative and c.receipt_id = any(:receipts)
                        order by c.receipt_id, c.place, c.reason
                        """)
                .param("cooperative", cooperative.value())
                .param("receipts", Columns.ids(receipts, receipt -> receipt.id().value()))
                .query((row, n) -> row(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::at, Collectors.mapping(Row::charge, Collectors.toList())));
    }

    private static Row row(ResultSet row) throws SQLException {
        var amount = new Money(row.getLong("amount"), Currency.getInstance(row.getString("currency")));
        return new Row(
                new Place(new ReceiptId(row.getObject("receipt_id", UUID.class)), row.getInt("place")),
                new Charge(row.getString("reason"), AccountRole.valueOf(row.getString("credited")), amount));
    }
}
