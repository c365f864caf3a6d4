package coop.milpa.parties.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.parties.NewParty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Guardianships in PostgreSQL. Works in the caller's transaction. */
@Repository
class GuardianRegister {

    private final JdbcClient jdbc;

    GuardianRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PartyId> guardiansOf(CooperativeId cooperative, PartyId ward) {
        return jdbc
                .sql("""
                        select coalesce(now.current_id, g.guardian_id) from parties.guardianship g
                        left join parties.alias now
                            on now.cooperative_id = g.cooperative_id and now.party_id = g.guardian_id
                        where g.cooperative_id = :cooperative
                          and (g.ward_id = :ward or g.ward_id in (
                              select a.party_id from parties.alias a
                              where a.cooperative_id = :cooperative and a.current_id = :ward))
                        order by g.recorded_at, g.guardian_id
                        """)
                .param("cooperative", cooperative.value())
                .param("ward", ward.value())
                .query((row, n) -> new PartyId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .distinct()
                .toList();
    }

    /** By ward as she was named, in the order in which they were appointed. */
    Map<PartyId, List<PartyId>> guardiansOf(CooperativeId cooperative, Collection<PartyId> wards) {
        Map<PartyId, List<PartyId>> guardians = new HashMap<>();
        jdbc.sql("""
                        select asked.party_id, coalesce(now.current_id, g.guardian_id) as guardian_id
                        from unnest(:wards::uuid[]) as asked (party_id)
                        left join parties.alias own
                            on own.cooperative_id = :cooperative and own.party_id = asked.party_id
                        join parties.guardianship g on g.cooperative_id = :cooperative
                            and (g.ward_id = coalesce(own.current_id, asked.party_id) or g.ward_id in (
                                select a.party_id from parties.alias a where a.cooperative_id = :cooperative
                                    and a.current_id = coalesce(own.current_id, asked.party_id)))
                        left join parties.alias now
                            on now.cooperative_id = g.cooperative_id and now.party_id = g.guardian_id
                        group by 1, 2 order by 1, min(g.recorded_at), 2
                        """)
                .param("cooperative", cooperative.value())
                .param("wards", wards.stream().map(PartyId::value).toArray(UUID[]::new))
                .query(row -> {
                    var ward = new PartyId(row.getObject("party_id", UUID.class));
                    guardians
                            .computeIfAbsent(ward, first -> new ArrayList<>())
                            .add(new PartyId(row.getObject("guardian_id", UUID.class)));
                });
        return guardians;
    }

    List<PartyId> wardsOf(CooperativeId cooperative, PartyId guardian) {
        return jdbc
                .sql("""
                        select coalesce(now.current_id, g.ward_id) from parties.guardianship g
                        left join parties.alias now
                            on now.cooperative_id = g.cooperative_id and now.party_id = g.ward_id
                        where g.cooperative_id = :cooperative
                          and (g.guardian_id = :guardian or g.guardian_id in (
                              select a.party_id from parties.alias a
                              where a.cooperative_id = :cooperative and a.current_id = :guardian))
                        order by g.recorded_at, g.ward_id
                        """)
                .param("cooperative", cooperative.value())
                .param("guardian", guardian.value())
                .query((row, n) -> new PartyId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .distinct()
                .toList();
    }

    /** People, none of them merged into another, under an age on a day, for whom nobody acts. */
    Set<PartyId> alone(CooperativeId cooperative, int majority, LocalDate day) {
        return Set.copyOf(jdbc.sql("""
                        select p.party_id from parties.party p
                        where p.cooperative_id = :cooperative
                            and (p.birth_date + make_interval(years => :majority))::date > :day
                            and not exists (select from parties.alias a
                                where a.cooperative_id = p.cooperative_id and a.party_id = p.party_id)
                            and not exists (select from parties.guardianship g
                                left join parties.alias w
                                    on w.cooperative_id = g.cooperative_id and w.party_id = g.ward_id
                                where g.cooperative_id = p.cooperative_id
                                    and coalesce(w.current_id, g.ward_id) = p.party_id)
                        """)
                .param("cooperative", cooperative.value())
                .param("majority", majority)
                .param("day", day)
                .query((row, n) -> new PartyId(row.getObject(1, UUID.class)))
                .list());
    }

    void add(CooperativeId cooperative, List<NewParty> wards) {
        List<UUID[]> pairs = wards.stream()
                .flatMap(ward -> ward.guardians().stream()
                        .map(guardian -> new UUID[] {ward.id().value(), guardian.value()}))
                .toList();
        jdbc.sql("""
                        insert into parties.guardianship (cooperative_id, ward_id, guardian_id)
                        select :cooperative, * from unnest(:wards::uuid[], :guardians::uuid[])
                        on conflict do nothing
                        """)
                .param("cooperative", cooperative.value())
                .param("wards", pairs.stream().map(pair -> pair[0]).toArray(UUID[]::new))
                .param("guardians", pairs.stream().map(pair -> pair[1]).toArray(UUID[]::new))
                .update();
    }
}
