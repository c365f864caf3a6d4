package coop.milpa.portal.internal;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.EntryId;
import coop.milpa.portal.MadeTransfer;
import coop.milpa.portal.MemberInside;
import coop.milpa.portal.PlannedTransfer;
import coop.milpa.portal.PlannedTransfer.Destination;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What members moved by themselves, in PostgreSQL. Each question is about one member. */
@Repository
class TransferRegister {

    private static final String SELECT = """
            select request_id, code, made_on, made_at, from_account, to_account, to_name, amount, cost, currency
            from portal.transfer where cooperative_id = :cooperative and member_id = :member
            """;

    private final JdbcClient jdbc;

    TransferRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(MemberInside who, MadeTransfer made, EntryId entry) {
        PlannedTransfer what = made.what();
        jdbc.sql("""
                        insert into portal.transfer (cooperative_id, request_id, member_id, code, entry_id, made_on,
                            made_at, from_account, to_account, to_name, amount, cost, currency)
                        values (:cooperative, :request, :member, :code, :entry, :on, :at, :from, :to, :name, :amount,
                            :cost, :currency)
                        """)
                .param("cooperative", who.cooperative().value())
                .param("request", made.request().value())
                .param("member", who.id().value())
                .param("code", made.code())
                .param("entry", entry.value())
                .param("on", made.day())
                .param("at", made.at().atOffset(ZoneOffset.UTC))
                .param("from", what.from())
                .param("to", what.to().number())
                .param("name", what.to().masked())
                .param("amount", what.amount().minor())
                .param("cost", what.cost().minor())
                .param("currency", what.amount().currency().getCurrencyCode())
                .update();
    }

    Optional<MadeTransfer> find(MemberInside who, RequestId request) {
        return jdbc.sql(SELECT + "and request_id = :request")
                .param("cooperative", who.cooperative().value())
                .param("member", who.id().value())
                .param("request", request.value())
                .query((row, n) -> made(row))
                .optional();
    }

    Optional<MadeTransfer> find(MemberInside who, String code) {
        return jdbc.sql(SELECT + "and code = :code")
                .param("cooperative", who.cooperative().value())
                .param("member", who.id().value())
                .param("code", code)
                .query((row, n) -> made(row))
                .optional();
    }

    List<MadeTransfer> last(MemberInside who, int limit) {
        return jdbc.sql(SELECT + "order by made_on desc, made_at desc limit :limit")
                .param("cooperative", who.cooperative().value())
                .param("member", who.id().value())
                .param("limit", limit)
                .query((row, n) -> made(row))
                .list();
    }

    /** What she moved on a day, to others or between accounts of her own. */
    Money moved(MemberInside who, LocalDate day, boolean toHerself, Currency currency) {
        long minor = jdbc.sql("""
                        select coalesce(sum(amount), 0)::bigint from portal.transfer
                        where cooperative_id = :cooperative and member_id = :member and made_on = :day
                            and (to_name = '') = :own and currency = :currency
                        """)
                .param("cooperative", who.cooperative().value())
                .param("member", who.id().value())
                .param("day", day)
                .param("own", toHerself)
                .param("currency", currency.getCurrencyCode())
                .query((row, n) -> row.getLong(1))
                .single();
        return new Money(minor, currency);
    }

    private static MadeTransfer made(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        return new MadeTransfer(
                new RequestId(row.getObject("request_id", UUID.class)),
                row.getString("code"),
                row.getObject("made_on", LocalDate.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                new PlannedTransfer(
                        row.getString("from_account"),
                        new Destination(row.getString("to_account"), row.getString("to_name")),
                        new Money(row.getLong("amount"), currency),
                        new Money(row.getLong("cost"), currency)));
    }
}
