package coop.milpa.receipts.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;
import coop.milpa.receipts.Receipt;
import coop.milpa.receipts.ReceiptId;
import coop.milpa.receipts.ReceiptNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes receipts to PostgreSQL: schema {@code receipts} and no other. Works in the caller's transaction. */
@Repository
class ReceiptRegister {

    private final JdbcClient jdbc;
    private final ChargeRegister charges;

    ReceiptRegister(JdbcClient jdbc, ChargeRegister charges) {
        this.jdbc = jdbc;
        this.charges = charges;
    }

    /** Whether a request was carried out, and whether it asked for the same: empty if it was not. */
    Optional<Boolean> isSame(CooperativeId cooperative, RequestId request, String content) {
        return jdbc.sql("""
                        select encode(content, 'hex') from receipts.receipt
                        where cooperative_id = :cooperative and request_id = :request
                        """)
                .param("cooperative", cooperative.value())
                .param("request", request.value())
                .query(String.class)
                .optional()
                .map(content::equals);
    }

    /** Keeps receipts and gives each its number, in order. */
    List<Receipt> add(CooperativeId cooperative, String series, List<Kept> receipts) {
        long first = take(cooperative, series, receipts.size());
        List<Receipt> numbered = new ArrayList<>();
        for (Kept kept : receipts) {
            numbered.add(kept.numbered(new ReceiptNumber(series, first + numbered.size())));
        }
        addReceipts(cooperative, receipts, numbered);
        addPayments(cooperative, numbered);
        charges.add(cooperative, numbered);
        return numbered;
    }

    void addReversal(CooperativeId cooperative, ReceiptId receipt, Receipt.Reversal reversal) {
        addReversals(cooperative, List.of(new Undone(receipt, reversal)));
    }

    /** A receipt and how it was undone. */
    record Undone(ReceiptId receipt, Receipt.Reversal reversal) {}

    /** All in one statement. */
    void addReversals(CooperativeId cooperative, List<Undone> undone) {
        jdbc.sql("""
                        insert into receipts.reversal (cooperative_id, receipt_id, request_id, entry_id, business_date,
                            reason)
                        select :cooperative, receipt, request, entry, undone_on::date, reason
                        from unnest(:receipts::uuid[], :requests::uuid[], :entries::uuid[], :days::text[],
                            :reasons::text[]) as v (receipt, request, entry, undone_on, reason)
                        """)
                .param("cooperative", cooperative.value())
                .param("receipts", Columns.ids(undone, each -> each.receipt().value()))
                .param(
                        "requests",
                        Columns.ids(undone, each -> each.reversal().request().value()))
                .param(
                        "entries",
                        Columns.ids(undone, each -> each.reversal().entry().value()))
                .param(
                        "days",
                        Columns.texts(undone, each -> each.reversal().on().toString()))
                .param("reasons", Columns.texts(undone, each -> each.reversal().reason()))
                .update();
    }

    /** The first of so many new numbers of a series. */
    private long take(CooperativeId cooperative, String series, int count) {
        long last = jdbc.sql("""
                        insert into receipts.series as s (cooperative_id, series, last_count)
                        values (:cooperative, :series, :count)
                        on conflict (cooperative_id, series) do update set last_count = s.last_count + :count
                        returning last_count
                        """)
                .param("cooperative", cooperative.value())
                .param("series", series)
                .param("count", count)
                .query(Long.class)
                .single();
        return last - count + 1;
    }

    private void addReceipts(CooperativeId cooperative, List<Kept> receipts, List<Receipt> numbered) {
        jdbc.sql("""
                        insert into receipts.receipt (cooperative_id, receipt_id, request_id, content, series, count,
                            member_id, amount, currency, business_date, entry_id)
                        select :cooperative, id, request, decode(content, 'hex'), series, count, member, amount,
                            currency, business_date::date, entry
                        from unnest(:ids::uuid[], :requests::uuid[], :contents::text[], :series::text[],
                                    :counts::bigint[], :members::uuid[], :amounts::bigint[], :currencies::text[],
                                    :days::text[], :entries::uuid[])
                            as r (id, request, content, series, count, member, amount, currency, business_date, entry)
                        """)
                .param("cooperative", cooperative.value())
                .param("ids", Columns.ids(receipts, kept -> kept.id().value()))
                .param("requests", Columns.ids(receipts, kept -> kept.request().value()))
                .param("contents", Columns.texts(receipts, kept -> kept.content()))
                .param(
                        "series",
                        Columns.texts(numbered, receipt -> receipt.number().series()))
                .param(
                        "counts",
                        Columns.numbers(numbered, receipt -> receipt.number().count()))
                .param("members", Columns.ids(receipts, kept -> kept.member().value()))
                .param("amounts", Columns.numbers(receipts, kept -> kept.sum().minor()))
                .param(
                        "currencies",
                        Columns.texts(receipts, kept -> kept.sum().currency().getCurrencyCode()))
                .param(
                        "days",
                        Columns.texts(receipts, kept -> kept.posted().on().toString()))
                .param(
                        "entries",
                        Columns.ids(receipts, kept -> kept.posted().entry().value()))
                .update();
    }

    private void addPayments(CooperativeId cooperative, List<Receipt> receipts) {
        List<Placed> placed = receipts.stream().flatMap(Placed::of).toList();
        jdbc.sql("""
                        insert into receipts.payment (cooperative_id, receipt_id, place, destination, reference,
                            account_id, due, due_on, amount)
                        select :cooperative, receipt, place, destination, reference, account, due, due_on::date, amount
                        from unnest(:receipts::uuid[], :places::bigint[], :destinations::text[], :references::text[],
                                    :accounts::uuid[], :dues::bigint[], :days::text[], :amounts::bigint[])
                            as p (receipt, place, destination, reference, account, due, due_on, amount)
                        """)
                .param("cooperative", cooperative.value())
                .param("receipts", Columns.ids(placed, each -> each.receipt().value()))
                .param("places", Columns.numbers(placed, Placed::place))
                .param("destinations", Columns.texts(placed, each -> each.due().destination()))
                .param("references", Columns.texts(placed, each -> each.due().reference()))
                .param(
                        "accounts",
                        Columns.ids(placed, each -> each.due().account().value()))
                .param(
                        "dues",
                        Columns.numbers(placed, each -> each.due().amount().minor()))
                .param("days", Columns.texts(placed, each -> each.due().dueOn().toString()))
                .param(
                        "amounts",
                        Columns.numbers(placed, each -> each.payment().amount().minor()))
                .update();
    }
}
