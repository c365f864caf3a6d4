package coop.milpa.exchange.internal;

import coop.milpa.exchange.ExchangeOperation;
import coop.milpa.exchange.ExchangeOperation.Undone;
import coop.milpa.exchange.ExchangeOrder;
import coop.milpa.exchange.UndoExchange;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Purchases and sales in PostgreSQL. Works in the caller's transaction. */
@Repository
class OperationRegister {

    private final JdbcClient jdbc;

    OperationRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One at a time in a cooperative until the transaction ends: numbers have no gaps. */
    void lock(CooperativeId cooperative) {
        jdbc.sql("select true from pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "milpa.exchange:" + cooperative)
                .query(Boolean.class)
                .single();
    }

    long nextNumber(CooperativeId cooperative) {
        return jdbc.sql("""
                        select coalesce(max(number), 0) + 1 from exchange.operation
                        where cooperative_id = :cooperative
                        """)
                .param("cooperative", cooperative.value())
                .query(Long.class)
                .single();
    }

    void add(ExchangeOrder order, ExchangeOperation operation) {
        ExchangeOperation.Deal deal = operation.deal();
        Money national = deal.national();
        jdbc.sql("""
                        insert into exchange.operation (cooperative_id, number, entry_id, request_id, side, currency,
                            amount, national_currency, national, counter_value, rate_version, rate, book, customer,
                            business_date, made_at, made_by, branch_id)
                        values (:cooperative, :number, :entry, :request, :side, :currency, :amount, :nationalCurrency,
                            :national, :counterValue, :version, :rate, :book, :customer, :day, :at, :by, :branch)
                        """)
                .param("cooperative", order.cooperative().value())
                .param("number", operation.number())
                .param("entry", operation.entry().value())
                .param("request", order.place().request().value())
                .param("side", operation.side().name())
                .param("currency", deal.foreign().currency().getCurrencyCode())
                .param("amount", deal.foreign().minor())
                .param("nationalCurrency", national.currency().getCurrencyCode())
                .param("national", national.minor())
                .param("counterValue", deal.counterValue().minor())
                .param("version", order.version())
                .param("rate", deal.rate())
                .param("book", deal.book())
                .param("customer", operation.customer().value())
                .param("day", operation.made().on())
                .param("at", operation.made().at().atOffset(ZoneOffset.UTC))
                .param("by", operation.made().by().value())
                .param("branch", operation.made().branch().value())
                .update();
    }

    void undo(UndoExchange command, Undone undone, Instant at) {
        jdbc.sql("""
                        insert into exchange.undoing (cooperative_id, number, entry_id, request_id, business_date,
                            reason, undone_at, undone_by)
                        values (:cooperative, :number, :entry, :request, :day, :reason, :at, :by)
                        """)
                .param("cooperative", command.cooperative().value())
                .param("number", command.number())
                .param("entry", undone.entry().value())
                .param("request", command.request().value())
                .param("day", undone.on())
                .param("reason", undone.reason())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", undone.by().value())
                .update();
    }

    /** The next number of a printing; after {@link #lock}. */
    int print(CooperativeId cooperative, long number, Instant at, ActorId by) {
        return jdbc.sql("""
                        insert into exchange.slip_print (cooperative_id, number, place, printed_at, printed_by)
                        select :cooperative, :number, coalesce(max(place), 0) + 1, :at, :by from exchange.slip_print
                        where cooperative_id = :cooperative and number = :number
                        returning place
                        """)
                .param("cooperative", cooperative.value())
                .param("number", number)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .query(Integer.class)
                .single();
    }

    Optional<ExchangeOperation> asked(CooperativeId cooperative, RequestId request) {
        return where(cooperative, "and o.request_id = :wanted", request.value());
    }

    /** Whether a request undid an operation. */
    boolean undid(CooperativeId cooperative, long number, RequestId request) {
        return jdbc.sql("""
                        select exists (select from exchange.undoing
                            where cooperative_id = :cooperative and number = :number and request_id = :request)
                        """)
                .param("cooperative", cooperative.value())
                .param("number", number)
                .param("request", request.value())
                .query(Boolean.class)
                .single();
    }

    Optional<ExchangeOperation> find(CooperativeId cooperative, long number) {
        return where(cooperative, "and o.number = :wanted", number);
    }

    private Optional<ExchangeOperation> where(CooperativeId cooperative, String condition, Object wanted) {
        return jdbc.sql(OperationRow.SELECT + condition)
                .param("cooperative", cooperative.value())
                .params(Map.of("wanted", wanted))
                .query((row, n) -> OperationRow.of(row))
                .optional();
    }
}
