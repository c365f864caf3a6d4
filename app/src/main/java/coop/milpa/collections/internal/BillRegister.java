package coop.milpa.collections.internal;

import coop.milpa.collections.Bill;
import coop.milpa.collections.OpenBills;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bills that may be paid, and files before they are taken over, in PostgreSQL. Works in the caller's transaction. */
@Repository
class BillRegister {

    private final JdbcClient jdbc;

    BillRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Bill> find(CooperativeId cooperative, String biller, String reference, Currency currency) {
        return jdbc.sql("""
                        select reference, name, amount, due from collections.bill
                        where cooperative_id = :cooperative and biller = :biller and reference = :reference
                        """)
                .param("cooperative", cooperative.value())
                .param("biller", biller)
                .param("reference", reference)
                .query((row, n) -> new Bill(
                        row.getString("reference"),
                        row.getString("name"),
                        new Money(row.getLong("amount"), currency),
                        Optional.ofNullable(row.getObject("due", LocalDate.class))))
                .optional();
    }

    /** It is not open any more. */
    void paid(CooperativeId cooperative, String biller, String reference) {
        jdbc.sql("""
                        delete from collections.bill
                        where cooperative_id = :cooperative and biller = :biller and reference = :reference
                        """)
                .param("cooperative", cooperative.value())
                .param("biller", biller)
                .param("reference", reference)
                .update();
    }

    /** It is open again, unless a file says already that it is. */
    void open(CooperativeId cooperative, String biller, Bill bill) {
        jdbc.sql("""
                        insert into collections.bill (cooperative_id, biller, reference, name, amount, due)
                        values (:cooperative, :biller, :reference, :name, :amount, :due)
                        on conflict (cooperative_id, biller, reference) do nothing
                        """)
                .param("cooperative", cooperative.value())
                .param("biller", biller)
                .param("reference", bill.reference())
                .param("name", bill.name())
                .param("amount", bill.amount().minor())
                .param("due", bill.due().orElse(null))
                .update();
    }

    Map<String, OpenBills.Sum> sums(CooperativeId cooperative, Currency currency) {
        Map<String, OpenBills.Sum> sums = new TreeMap<>();
        jdbc.sql("""
                        select biller, count(*) as bills, sum(amount)::bigint as amount from collections.bill
                        where cooperative_id = :cooperative group by biller
                        """).param("cooperative", cooperative.value()).query(row -> {
            sums.put(
                    row.getString("biller"),
                    new OpenBills.Sum(row.getLong("bills"), new Money(row.getLong("amount"), currency)));
        });
        return sums;
    }

    /** References of a biller's open bills. */
    Set<String> references(CooperativeId cooperative, String biller) {
        return Set.copyOf(jdbc.sql("""
                        select reference from collections.bill
                        where cooperative_id = :cooperative and biller = :biller
                        """)
                .param("cooperative", cooperative.value())
                .param("biller", biller)
                .query((row, n) -> row.getString("reference"))
                .list());
    }

    /** These are open, and no others. */
    void replace(CooperativeId cooperative, String biller, List<Bill> bills) {
        jdbc.sql("delete from collections.bill where cooperative_id = :cooperative and biller = :biller")
                .param("cooperative", cooperative.value())
                .param("biller", biller)
                .update();
        jdbc.sql("""
                        insert into collections.bill (cooperative_id, biller, reference, name, amount, due)
                        select :cooperative, :biller, b.reference, b.name, b.amount, b.due::date
                        from unnest(:references::text[], :names::text[], :amounts::bigint[], :dues::text[])
                            as b (reference, name, amount, due)
                        """)
                .param("cooperative", cooperative.value())
                .param("biller", biller)
                .param("references", bills.stream().map(Bill::reference).toArray(String[]::new))
                .param("names", bills.stream().map(Bill::name).toArray(String[]::new))
                .param(
                        "amounts",
                        bills.stream().map(bill -> bill.amount().minor()).toArray(Long[]::new))
                .param(
                        "dues",
                        bills.stream()
                                .map(bill -> bill.due().map(LocalDate::toString).orElse(null))
                                .toArray(String[]::new))
                .update();
    }

    /** The same file again is kept anew; those that nobody finds any more are forgotten. */
    void keep(CooperativeId cooperative, String id, byte[] content, Instant now, Instant until) {
        jdbc.sql("delete from collections.kept_file where cooperative_id = :cooperative and kept_at <= :until")
                .param("cooperative", cooperative.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        insert into collections.kept_file (cooperative_id, id, content, kept_at)
                        values (:cooperative, :id, :content, :now)
                        on conflict (cooperative_id, id) do update set kept_at = excluded.kept_at
                        """)
                .param("cooperative", cooperative.value())
                .param("id", id)
                .param("content", content)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What a file that was kept since then holds. */
    Optional<byte[]> kept(CooperativeId cooperative, String id, Instant since) {
        return jdbc.sql("""
                        select content from collections.kept_file
                        where cooperative_id = :cooperative and id = :id and kept_at > :since
                        """)
                .param("cooperative", cooperative.value())
                .param("id", id)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getBytes("content"))
                .optional();
    }
}
