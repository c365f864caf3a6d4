package coop.milpa.counter.internal;

import coop.milpa.counter.CounterDone;
import coop.milpa.counter.CounterOrder;
import coop.milpa.counter.Direction;
import coop.milpa.counter.Slip;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.EntryId;
import coop.milpa.papers.PaperCode;
import coop.milpa.teller.CashCount;
import coop.milpa.teller.ShiftId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Slips in PostgreSQL. Works in the caller's transaction. */
@Repository
class SlipRegister {

    private static final int LIMIT_MAX = 1_000;

    private static final String SLIPS = """
            select s.*, p.words, p.amounts, d.details, d.texts
            from counter.slip s
            left join lateral (
                select array_agg(p.words order by p.place) as words, array_agg(p.amount order by p.place) as amounts
                from counter.slip_part p
                where p.cooperative_id = s.cooperative_id and p.entry_id = s.entry_id) p on true
            left join lateral (
                select array_agg(d.words order by d.place) as details, array_agg(d.text order by d.place) as texts
                from counter.slip_detail d
                where d.cooperative_id = s.cooperative_id and d.entry_id = s.entry_id) d on true
            where s.cooperative_id = :cooperative
            """;

    private final JdbcClient jdbc;

    SlipRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else carries out this request until the transaction ends. */
    void lock(CooperativeId cooperative, RequestId request) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('counter ' || :cooperative || :request, 0))")
                .param("cooperative", cooperative.toString())
                .param("request", request.toString())
                .query()
                .singleRow();
    }

    void add(CounterOrder order, Slip slip) {
        jdbc.sql("""
                        insert into counter.slip (cooperative_id, entry_id, code, request_id, product, account,
                            direction, member_id, party_id, said, executor, amount, currency, balance, business_date,
                            made_at, made_by, shift_id)
                        values (:cooperative, :entry, :code, :request, :product, :account, :direction, :member,
                            :party, :said, :executor, :amount, :currency, :balance, :day, :at, :by, :shift)
                        """)
                .param("cooperative", order.cooperative().value())
                .param("entry", slip.entry().value())
                .param("code", slip.code().text())
                .param("request", order.place().request().value())
                .param("product", slip.what().product())
                .param("account", slip.what().account())
                .param("direction", slip.what().direction().name())
                .param(
                        "member",
                        order.visitor()
                                .member()
                                .map(member -> member.id().value())
                                .orElse(null))
                .param(
                        "party",
                        order.visitor().member().isPresent()
                                ? null
                                : order.visitor().party().value())
                .param("said", SaidDigest.of(order.said()))
                .param("executor", order.cash().executor().value())
                .param("amount", slip.amount().minor())
                .param("currency", slip.amount().currency().getCurrencyCode())
                .param("balance", slip.balance().map(Money::minor).orElse(null))
                .param("day", slip.made().on())
                .param("at", slip.made().at().atOffset(ZoneOffset.UTC))
                .param("by", slip.made().by().value())
                .param("shift", slip.made().shift().value())
                .update();
        addParts(order.cooperative(), slip);
        if (!slip.details().isEmpty()) {
            addDetails(order.cooperative(), slip);
        }
    }

    private void addDetails(CooperativeId cooperative, Slip slip) {
        jdbc.sql("""
                        insert into counter.slip_detail (cooperative_id, entry_id, place, words, text)
                        select :cooperative, :entry, d.place, d.words, d.text
                        from unnest(:words::text[], :texts::text[]) with ordinality as d (words, text, place)
                        """)
                .param("cooperative", cooperative.value())
                .param("entry", slip.entry().value())
                .param("words", slip.details().stream().map(Slip.Detail::words).toArray(String[]::new))
                .param("texts", slip.details().stream().map(Slip.Detail::text).toArray(String[]::new))
                .update();
    }

    /** What {@link SaidDigest} made of a request that was carried out. */
    String said(CooperativeId cooperative, RequestId request) {
        return jdbc.sql("select said from counter.slip where cooperative_id = :cooperative and request_id = :request")
                .param("cooperative", cooperative.value())
                .param("request", request.value())
                .query((row, n) -> row.getString("said"))
                .single();
    }

    private void addParts(CooperativeId cooperative, Slip slip) {
        jdbc.sql("""
                        insert into counter.slip_part (cooperative_id, entry_id, place, words, amount)
                        select :cooperative, :entry, p.place, p.words, p.amount
                        from unnest(:words::text[], :amounts::bigint[]) with ordinality as p (words, amount, place)
                        """)
                .param("cooperative", cooperative.value())
                .param("entry", slip.entry().value())
                .param(
                        "words",
                        slip.parts().stream().map(CounterDone.Part::words).toArray(String[]::new))
                .param(
                        "amounts",
                        slip.parts().stream().map(part -> part.amount().minor()).toArray(Long[]::new))
                .update();
    }

    void addCash(CooperativeId cooperative, EntryId entry, CashCount counted) {
        List<CashCount.Line> present = counted.present();
        jdbc.sql("""
                        insert into counter.slip_cash (cooperative_id, entry_id, value, quantity)
                        select :cooperative, :entry, l.value, l.quantity
                        from unnest(:values::bigint[], :quantities::bigint[]) as l (value, quantity)
                        """)
                .param("cooperative", cooperative.value())
                .param("entry", entry.value())
                .param(
                        "values",
                        present.stream().map(line -> line.value().minor()).toArray(Long[]::new))
                .param(
                        "quantities",
                        present.stream().map(CashCount.Line::quantity).toArray(Long[]::new))
                .update();
    }

    List<CashCount.Line> cash(CooperativeId cooperative, EntryId entry, Currency currency) {
        return jdbc.sql("""
                        select value, quantity from counter.slip_cash
                        where cooperative_id = :cooperative and entry_id = :entry order by value desc
                        """)
                .param("cooperative", cooperative.value())
                .param("entry", entry.value())
                .query((row, n) ->
                        new CashCount.Line(new Money(row.getLong("value"), currency), row.getLong("quantity")))
                .list();
    }

    /** The next number of a printing; a lock on the slip keeps two from taking the same. */
    int print(CooperativeId cooperative, EntryId entry, Instant at, ActorId by) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:entry, 0))")
                .param("entry", entry.toString())
                .query()
                .singleRow();
        return jdbc.sql("""
                        insert into counter.slip_print (cooperative_id, entry_id, number, printed_at, printed_by)
                        select :cooperative, :entry, coalesce(max(number), 0) + 1, :at, :by from counter.slip_print
                        where cooperative_id = :cooperative and entry_id = :entry
                        returning number
                        """)
                .param("cooperative", cooperative.value())
                .param("entry", entry.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .query(Integer.class)
                .single();
    }

    Optional<Slip> asked(CooperativeId cooperative, RequestId request) {
        return where(cooperative, "and s.request_id = :request", Map.of("request", request.value())).stream()
                .findFirst();
    }

    /** Under which name it was done. */
    RequestId request(CooperativeId cooperative, EntryId entry) {
        return jdbc.sql("select request_id from counter.slip where cooperative_id = :cooperative and entry_id = :entry")
                .param("cooperative", cooperative.value())
                .param("entry", entry.value())
                .query((row, n) -> new RequestId(row.getObject("request_id", UUID.class)))
                .single();
    }

    Optional<Slip> find(CooperativeId cooperative, PaperCode code) {
        return where(cooperative, "and s.code = :code", Map.of("code", code.text())).stream()
                .findFirst();
    }

    /** The entries of those of the codes that there are, by code. */
    Map<String, EntryId> entries(CooperativeId cooperative, Collection<String> codes) {
        Map<String, EntryId> entries = new HashMap<>();
        jdbc.sql("select code, entry_id from counter.slip where cooperative_id = :cooperative and code = any(:codes)")
                .param("cooperative", cooperative.value())
                .param("codes", codes.toArray(String[]::new))
                .query(row -> {
                    entries.put(row.getString("code"), new EntryId(row.getObject("entry_id", UUID.class)));
                });
        return entries;
    }

    /** Those of the requests that were done. */
    Set<RequestId> done(CooperativeId cooperative, Collection<RequestId> requests) {
        return Set.copyOf(jdbc.sql("""
                        select request_id from counter.slip
                        where cooperative_id = :cooperative and request_id = any(:requests)
                        """)
                .param("cooperative", cooperative.value())
                .param("requests", requests.stream().map(RequestId::value).toArray(UUID[]::new))
                .query((row, n) -> new RequestId(row.getObject("request_id", UUID.class)))
                .list());
    }

    List<Slip> of(CooperativeId cooperative, ShiftId shift, int limit) {
        Map<String, Object> parameters = Map.of("shift", shift.value(), "limit", Math.clamp(limit, 1, LIMIT_MAX));
        return where(
                cooperative,
                "and s.shift_id = :shift order by s.made_at desc, s.entry_id desc limit :limit",
                parameters);
    }

    private List<Slip> where(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        return jdbc.sql(SLIPS + condition)
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query((row, n) -> slip(row))
                .list();
    }

    private static Slip slip(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        long balance = row.getLong("balance");
        boolean none = row.wasNull();
        return new Slip(
                new PaperCode(row.getString("code")),
                new EntryId(row.getObject("entry_id", UUID.class)),
                new Slip.What(
                        row.getString("product"),
                        row.getString("account"),
                        Direction.valueOf(row.getString("direction")),
                        whose(row)),
                new Money(row.getLong("amount"), currency),
                parts(row, currency),
                details(row),
                none ? Optional.empty() : Optional.of(new Money(balance, currency)),
                new Slip.Made(
                        row.getObject("business_date", LocalDate.class),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        new ActorId(row.getObject("made_by", UUID.class)),
                        new ShiftId(row.getObject("shift_id", UUID.class))));
    }

    private static Slip.Whose whose(ResultSet row) throws SQLException {
        UUID member = row.getObject("member_id", UUID.class);
        return member == null
                ? new Slip.Whose.OfOther(new PartyId(row.getObject("party_id", UUID.class)))
                : new Slip.Whose.OfMember(new MemberId(member));
    }

    private static List<Slip.Detail> details(ResultSet row) throws SQLException {
        Array words = row.getArray("details");
        if (words == null) {
            return List.of();
        }
        String[] said = (String[]) words.getArray();
        String[] texts = (String[]) row.getArray("texts").getArray();
        List<Slip.Detail> details = new ArrayList<>(said.length);
        for (int n = 0; n < said.length; n++) {
            details.add(new Slip.Detail(said[n], texts[n]));
        }
        return details;
    }

    private static List<CounterDone.Part> parts(ResultSet row, Currency currency) throws SQLException {
        Array words = row.getArray("words");
        if (words == null) {
            return List.of();
        }
        String[] said = (String[]) words.getArray();
        Long[] amounts = (Long[]) row.getArray("amounts").getArray();
        List<CounterDone.Part> parts = new ArrayList<>(said.length);
        for (int n = 0; n < said.length; n++) {
            parts.add(new CounterDone.Part(said[n], new Money(amounts[n], currency)));
        }
        return parts;
    }
}
