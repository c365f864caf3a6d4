package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.members.GrantMandate;
import coop.milpa.members.Mandate;
import coop.milpa.members.Mandate.Power;
import coop.milpa.members.Mandate.Scope;
import coop.milpa.members.MandateBook;
import coop.milpa.members.MandateId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps powers to act on members' accounts. Works in the caller's transaction. */
@Repository
class MandateRegister {

    private final JdbcClient jdbc;

    MandateRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A mandate as it is kept. */
    record Kept(MandateId id, MemberId member, Mandate mandate) {}

    /** Writes a mandate unless its request has one. */
    void add(MandateId id, GrantMandate command) {
        Mandate mandate = command.mandate();
        Limits limits = limits(mandate.power());
        jdbc.sql("""
                        insert into members.mandate (cooperative_id, mandate_id, request_id, member_id, account_id,
                            kind, party_id, scope, amount_max, day_max, currency, from_on, to_on)
                        values (:cooperative, :id, :request, :member, :account, :kind, :party, :scope, :most, :mostADay,
                            :currency, :from, :to)
                        on conflict (cooperative_id, request_id) do nothing
                        """)
                .param("cooperative", command.cooperative().value())
                .param("id", id.value())
                .param("request", command.request().value())
                .param("member", command.member().value())
                .param("account", mandate.account().map(AccountId::value).orElse(null))
                .param("kind", kind(mandate.power()))
                .param("party", mandate.party().value())
                .param("scope", scope(mandate.power()).name())
                .param("most", limits.most().map(Money::minor).orElse(null))
                .param("mostADay", limits.mostADay().map(Money::minor).orElse(null))
                .param(
                        "currency",
                        limits.most()
                                .or(limits::mostADay)
                                .map(each -> each.currency().getCurrencyCode())
                                .orElse(null))
                .param("from", mandate.from())
                .param("to", mandate.to().orElse(null))
                .update();
    }

    Optional<Kept> find(CooperativeId cooperative, RequestId request) {
        return jdbc.sql("select * from members.mandate where cooperative_id = :cooperative and request_id = :request")
                .param("cooperative", cooperative.value())
                .param("request", request.value())
                .query((row, n) -> kept(row))
                .optional();
    }

    /** Those that hold on a day, first granted first. */
    Map<MandateId, Mandate> of(CooperativeId cooperative, MemberId member, LocalDate day) {
        Map<MandateId, Mandate> mandates = new LinkedHashMap<>();
        holding(cooperative, day, "member_id", member.value()).forEach(kept -> mandates.put(kept.id(), kept.mandate()));
        return mandates;
    }

    /** All she ever gave, first granted first. */
    List<MandateId> everGivenBy(CooperativeId cooperative, MemberId member) {
        return jdbc.sql("""
                        select mandate_id from members.mandate
                        where cooperative_id = :cooperative and member_id = :member order by mandate_id
                        """)
                .param("cooperative", cooperative.value())
                .param("member", member.value())
                .query((row, n) -> new MandateId(row.getObject("mandate_id", UUID.class)))
                .list();
    }

    /** The same, by who holds them. */
    List<MandateBook.Held> heldBy(CooperativeId cooperative, PartyId party, LocalDate day) {
        return holding(cooperative, day, "party_id", party.value()).stream()
                .map(kept -> new MandateBook.Held(kept.member(), kept.mandate()))
                .toList();
    }

    private List<Kept> holding(CooperativeId cooperative, LocalDate day, String column, UUID whose) {
        return jdbc.sql("""
                        select * from members.mandate
                        where cooperative_id = :cooperative and %s = :whose and from_on <= :day
                            and coalesce(to_on, :day) >= :day and coalesce(revoked_on > :day, true)
                        order by mandate_id
                        """.formatted(column))
                .param("cooperative", cooperative.value())
                .param("whose", whose)
                .param("day", day)
                .query((row, n) -> kept(row))
                .list();
    }

    /** Until the transaction ends nobody else counts against these; in one order, so that nobody waits in a circle. */
    void lock(CooperativeId cooperative, Collection<MandateId> mandates) {
        jdbc.sql("""
                        select from members.mandate where cooperative_id = :cooperative and mandate_id = any(:mandates)
                        order by mandate_id for no key update
                        """)
                .param("cooperative", cooperative.value())
                .param("mandates", mandates.stream().map(MandateId::value).toArray(UUID[]::new))
                .query(row -> {});
    }

    /**
     * Ends a mandate on a day, or before it began.
     *
     * @return whose it is; empty if there is no such mandate. One that was revoked stays so
     */
    Optional<MemberId> revoke(CooperativeId cooperative, MandateId mandate, LocalDate on, String reason) {
        return jdbc.sql("""
                        update members.mandate set revoked_on = coalesce(revoked_on, greatest(from_on, :on)),
                            revoked_for = case when revoked_on is null then :reason else revoked_for end
                        where cooperative_id = :cooperative and mandate_id = :id returning member_id
                        """)
                .param("on", on)
                .param("reason", reason)
                .param("cooperative", cooperative.value())
                .param("id", mandate.value())
                .query((row, n) -> new MemberId(row.getObject("member_id", UUID.class)))
                .optional();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var mandate = new Mandate(
                new PartyId(row.getObject("party_id", UUID.class)),
                power(row),
                Optional.ofNullable(row.getObject("account_id", UUID.class)).map(AccountId::new),
                row.getObject("from_on", LocalDate.class),
                Optional.ofNullable(row.getObject("to_on", LocalDate.class)));
        return new Kept(
                new MandateId(row.getObject("mandate_id", UUID.class)),
                new MemberId(row.getObject("member_id", UUID.class)),
                mandate);
    }

    private static Power power(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return switch (kind) {
            case "JOINT_BOTH" -> new Power.Joint(true);
            case "JOINT_EITHER" -> new Power.Joint(false);
            case "AUTHORISED" -> new Power.Authorised();
            case "ATTORNEY" ->
                new Power.Attorney(
                        Scope.valueOf(row.getString("scope")),
                        amount(row.getObject("amount_max", Long.class), row.getString("currency")),
                        amount(row.getObject("day_max", Long.class), row.getString("currency")));
            default -> throw new IllegalStateException("Kind of a mandate is " + kind);
        };
    }

    private static Optional<Money> amount(@Nullable Long minor, @Nullable String currency) {
        return minor == null || currency == null
                ? Optional.empty()
                : Optional.of(new Money(minor, Currency.getInstance(currency)));
    }

    private static String kind(Power power) {
        return switch (power) {
            case Power.Joint joint -> joint.allSign() ? "JOINT_BOTH" : "JOINT_EITHER";
            case Power.Attorney attorney -> "ATTORNEY";
            case Power.Authorised authorised -> "AUTHORISED";
        };
    }

    private static Scope scope(Power power) {
        return switch (power) {
            case Power.Joint joint -> Scope.ALL;
            case Power.Attorney attorney -> attorney.scope();
            case Power.Authorised authorised -> Scope.WITHDRAWALS;
        };
    }

    private static Limits limits(Power power) {
        return switch (power) {
            case Power.Joint joint -> Limits.NONE;
            case Power.Attorney attorney -> new Limits(attorney.most(), attorney.mostADay());
            case Power.Authorised authorised -> Limits.NONE;
        };
    }

    /** How much at once, and on a day. */
    private record Limits(Optional<Money> most, Optional<Money> mostADay) {

        static final Limits NONE = new Limits(Optional.empty(), Optional.empty());
    }
}
