package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.kernel.TimeOrderedUuid;
import coop.milpa.ledger.AccountId;
import coop.milpa.members.ApplicationId;
import coop.milpa.members.Beneficiary;
import coop.milpa.members.Contract;
import coop.milpa.members.Designation;
import coop.milpa.members.NameBeneficiaries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who receives what. Works in the caller's transaction. */
@Repository
class DesignationRegister {

    private final JdbcClient jdbc;

    DesignationRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else says who receives what this member leaves. */
    void lock(MemberId member) {
        jdbc.sql("select true from pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "members.designation " + member)
                .query(Boolean.class)
                .single();
    }

    /** Writes a designation unless its request has one. */
    void add(NameBeneficiaries command, LocalDate from) {
        UUID id = TimeOrderedUuid.next();
        int added = jdbc.sql("""
                        insert into members.designation (cooperative_id, designation_id, request_id, member_id,
                            account_id, from_on)
                        values (:cooperative, :id, :request, :member, :account, :from)
                        on conflict (cooperative_id, request_id) do nothing
                        """)
                .param("cooperative", command.cooperative().value())
                .param("id", id)
                .param("request", command.request().value())
                .param("member", command.member().value())
                .param(
                        "account",
                        command.contract().named().map(AccountId::value).orElse(null))
                .param("from", from)
                .update();
        if (added > 0) {
            addBeneficiaries(command.cooperative(), id, command.beneficiaries());
        }
    }

    /** What a request said before, and of whom. */
    Optional<Map.Entry<MemberId, Designation>> find(CooperativeId cooperative, RequestId request) {
        return read(cooperative, "d.request_id = :value", request.value()).stream()
                .findFirst()
                .map(found -> Map.entry(found.member(), found.designation()));
    }

    /** The last one of each contract that had begun by a day. */
    List<Designation> of(CooperativeId cooperative, MemberId member, LocalDate day) {
        Map<Contract, Designation> latest = new LinkedHashMap<>();
        read(cooperative, "d.member_id = :value", member.value()).stream()
                .map(Kept::designation)
                .filter(designation -> !designation.from().isAfter(day))
                .forEach(designation -> latest.put(designation.contract(), designation));
        return List.copyOf(latest.values());
    }

    private void addBeneficiaries(CooperativeId cooperative, UUID designation, List<Beneficiary> beneficiaries) {
        jdbc.sql("""
                        insert into members.beneficiary (cooperative_id, designation_id, party_id, percent, receiver_id)
                        select :cooperative, :designation, *
                        from unnest(:parties::uuid[], :percents::numeric[], :receivers::uuid[])
                        """)
                .param("cooperative", cooperative.value())
                .param("designation", designation)
                .param("parties", NamedArrays.parties(beneficiaries))
                .param("percents", NamedArrays.percents(beneficiaries))
                .param("receivers", NamedArrays.receivers(beneficiaries))
                .update();
    }

    /** What the newly admitted named when they applied holds for their membership from that day on. */
    void takeOver(CooperativeId cooperative, List<ApplicationId> admitted, LocalDate from) {
        jdbc.sql("""
                        with named as (
                            select cooperative_id, application_id, member_id, beneficiaries, percents, receivers
                            from members.application
                            where cooperative_id = :cooperative and application_id = any(:admitted::uuid[])
                              and beneficiaries <> '{}'
                        ), designated as (
                            insert into members.designation (cooperative_id, designation_id, request_id, member_id,
                                from_on)
                            select cooperative_id, application_id, application_id, member_id, :from from named
                        )
                        insert into members.beneficiary (cooperative_id, designation_id, party_id, percent, receiver_id)
                        select n.cooperative_id, n.application_id, b.party, b.percent, b.receiver
                        from named n
                        cross join lateral unnest(n.beneficiaries, n.percents, n.receivers) b (party, percent, receiver)
                        """)
                .param("cooperative", cooperative.value())
                .param("admitted", admitted.stream().map(ApplicationId::value).toArray(UUID[]::new))
                .param("from", from)
                .update();
    }

    /** A designation as it is kept. */
    private record Kept(UUID id, MemberId member, Designation designation) {}

    private List<Kept> read(CooperativeId cooperative, String condition, UUID value) {
        Map<UUID, Kept> kept = new LinkedHashMap<>();
        jdbc.sql("""
                        select d.designation_id, d.member_id, d.account_id, d.from_on,
                            b.party_id, b.percent, b.receiver_id
                        from members.designation d
                        join members.beneficiary b
                            on b.cooperative_id = d.cooperative_id and b.designation_id = d.designation_id
                        where d.cooperative_id = :cooperative and
                        """ + condition + " order by d.designation_id, b.percent desc, b.party_id")
                .param("cooperative", cooperative.value())
                .param("value", value)
                .query(row -> {
                    UUID id = row.getObject("designation_id", UUID.class);
                    var member = new MemberId(row.getObject("member_id", UUID.class));
                    Contract contract = contract(row.getObject("account_id", UUID.class));
                    var beneficiary = new Beneficiary(
                            new PartyId(row.getObject("party_id", UUID.class)),
                            row.getBigDecimal("percent"),
                            Optional.ofNullable(row.getObject("receiver_id", UUID.class))
                                    .map(PartyId::new));
                    var begun =
                            new Designation(contract, row.getObject("from_on", LocalDate.class), List.of(beneficiary));
                    kept.merge(id, new Kept(id, member, begun), DesignationRegister::joined);
                });
        return List.copyOf(kept.values());
    }

    private static Kept joined(Kept begun, Kept more) {
        List<Beneficiary> all = new ArrayList<>(begun.designation().beneficiaries());
        all.addAll(more.designation().beneficiaries());
        var designation = new Designation(
                begun.designation().contract(), begun.designation().from(), all);
        return new Kept(begun.id(), begun.member(), designation);
    }

    private static Contract contract(@Nullable UUID account) {
        return account == null ? new Contract.OfMembership() : new Contract.OfAccount(new AccountId(account));
    }
}
