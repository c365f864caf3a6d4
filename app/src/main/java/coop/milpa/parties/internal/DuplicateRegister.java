package coop.milpa.parties.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.parties.Duplicates.Reason;
import coop.milpa.parties.MergeParties;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pairs that may be one, and aliases, in PostgreSQL. Works in the caller's transaction. */
@Repository
class DuplicateRegister {

    private final JdbcClient jdbc;

    DuplicateRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two parties and why they may be the same. */
    record Pair(PartyId one, PartyId other, Set<Reason> reasons) {}

    /** The surest first. Of each group of alike only neighbours, so that a group of many gives few pairs. */
    List<Pair> pairs(CooperativeId cooperative, int limit) {
        return jdbc.sql("""
                        with living as (
                            select p.party_id, p.birth_date,
                                   array(select w from unnest(string_to_array(p.words, ' ')) as w order by w) as words
                            from parties.party p
                            where p.cooperative_id = :cooperative and not exists (
                                select from parties.alias a
                                where a.cooperative_id = p.cooperative_id and a.party_id = p.party_id)
                        ), alike as (
                            select lag(party_id) over (partition by words, birth_date order by party_id) as one,
                                   party_id as other, 'NAME_AND_BIRTH_DATE' as reason
                            from living where birth_date is not null
                            union
                            select lag(d.party_id) over (partition by d.key order by d.party_id), d.party_id,
                                   'DOCUMENT'
                            from (select distinct key, party_id from parties.document
                                  where cooperative_id = :cooperative and is_current and key <> '') d
                        )
                        select one, other, array_agg(reason) as reasons
                        from alike join unnest(:reasons, :points) as weight (reason, points) using (reason)
                        where one is not null
                        group by one, other order by sum(points) desc, one, other limit :limit
                        """)
                .param("cooperative", cooperative.value())
                .param(
                        "reasons",
                        Arrays.stream(Reason.values()).map(Reason::name).toArray(String[]::new))
                .param(
                        "points",
                        Arrays.stream(Reason.values()).map(Reason::points).toArray(Integer[]::new))
                .param("limit", limit)
                .query((row, n) -> new Pair(
                        new PartyId(row.getObject(1, UUID.class)),
                        new PartyId(row.getObject(2, UUID.class)),
                        reasons(row.getArray(3))))
                .list();
    }

    private static Set<Reason> reasons(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(Reason::valueOf).collect(Collectors.toSet());
    }

    /** Whether both have a checked document of one series, and not the same: then they are two. */
    boolean areToldApart(CooperativeId cooperative, PartyId one, PartyId other) {
        return jdbc.sql("""
                        select exists (
                            select from parties.document a
                            join parties.document b on b.cooperative_id = a.cooperative_id and b.series = a.series
                            where a.cooperative_id = :cooperative and a.party_id = :one and b.party_id = :other
                              and a.checked and b.checked and a.is_current and b.is_current and a.key <> b.key)
                        """)
                .param("cooperative", cooperative.value())
                .param("one", one.value())
                .param("other", other.value())
                .query(Boolean.class)
                .single();
    }

    void merge(MergeParties command, PartyId survivor, PartyId duplicate, ActorId by, Instant at) {
        jdbc.sql("""
                        with redirected as (
                            update parties.alias set current_id = :survivor
                            where cooperative_id = :cooperative and current_id = :duplicate
                        ), forgotten as (
                            delete from parties.word where cooperative_id = :cooperative and party_id = :duplicate
                        ), retired as (
                            update parties.document set is_current = false
                            where cooperative_id = :cooperative and party_id = :duplicate and is_current
                            returning rank, type, number, series, key, checked
                        ), doubted as (
                            update parties.document d set is_current = false
                            from parties.document r
                            where d.cooperative_id = :cooperative and d.party_id = :survivor and d.is_current
                              and not d.checked and r.cooperative_id = :cooperative and r.party_id = :duplicate
                              and r.is_current and r.checked and r.key = d.key
                        ), taken_over as (
                            insert into parties.document (cooperative_id, party_id, rank, type, number, series, key,
                                checked)
                            select :cooperative, :survivor, (
                                    select coalesce(max(d.rank), 0) from parties.document d
                                    where d.cooperative_id = :cooperative and d.party_id = :survivor)
                                + row_number() over (order by r.rank), r.type, r.number, r.series, r.key, r.checked
                            from retired r
                            where not exists (
                                select from parties.document d
                                where d.cooperative_id = :cooperative and d.party_id = :survivor
                                  and d.is_current and d.key = r.key
                                  and (d.checked or not r.checked))
                        )
                        insert into parties.alias (cooperative_id, party_id, survivor_id, current_id, reason, merged_by,
                            merged_at)
                        values (:cooperative, :duplicate, :survivor, :survivor, :reason, :by, :at)
                        """)
                .param("cooperative", command.cooperative().value())
                .param("survivor", survivor.value())
                .param("duplicate", duplicate.value())
                .param("reason", command.reason())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
