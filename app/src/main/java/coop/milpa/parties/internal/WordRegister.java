package coop.milpa.parties.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.parties.PartySearch.Match;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Words of names in PostgreSQL. Ranges are compared by operators that leak nothing, so that an index works under a row
 * policy. Works in the caller's transaction: that of a cooperative, or a look at the network.
 */
@Repository
class WordRegister {

    private final JdbcClient jdbc;

    WordRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How far a search goes.
     *
     * @param walked  rows of the first range
     * @param read  names that the sieve lets through
     * @param found  names that fit
     */
    record Most(int walked, int read, int found) {}

    /** How many rows a range has, counted no further than a limit. */
    int count(Optional<CooperativeId> cooperative, WordRange range, int limit) {
        return of(
                        cooperative,
                        "select count(*) from (select from parties.word w where " + in(cooperative)
                                + " limit :limit) as counted",
                        range)
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    /** Walks the first range and keeps those parties whose names have the others, too. */
    List<Match> walk(Optional<CooperativeId> cooperative, List<WordRange> ranges, Most most) {
        // Each party is read by its key: the planner, who knows little of the ranges, is given no choice.
        String named = """
                select distinct p.full_name collate "es-x-icu" as name, w.cooperative_id, w.party_id, p.full_name
                from (
                    select * from (
                        select w.cooperative_id, w.party_id, w.sieve from parties.word w where %s
                        limit :walked) as walked
                    where walked.sieve & :sieve = :sieve limit :read) as w
                cross join lateral (
                    select full_name, words from parties.party p
                    where p.cooperative_id = w.cooperative_id and p.party_id = w.party_id offset 0) as p
                where ' ' || p.words like all (:patterns)
                order by name, w.cooperative_id, w.party_id limit :limit
                """.formatted(in(cooperative));
        return of(cooperative, named, ranges.getFirst())
                .param("patterns", ranges.stream().map(WordRange::pattern).toArray(String[]::new))
                .param("sieve", Sieve.of(ranges.stream().map(WordRange::from).toList()))
                .param("walked", most.walked())
                .param("read", most.read())
                .param("limit", most.found())
                .query((row, n) -> match(row))
                .list();
    }

    /** How many rows of the first range the sieve lets through, counted no further than are read. */
    int sifted(Optional<CooperativeId> cooperative, List<WordRange> ranges, Most most) {
        String counted = """
                select count(*) from (
                    select from (
                        select w.sieve from parties.word w where %s limit :walked) as walked
                    where walked.sieve & :sieve = :sieve limit :read) as passed
                """.formatted(in(cooperative));
        return of(cooperative, counted, ranges.getFirst())
                .param("sieve", Sieve.of(ranges.stream().map(WordRange::from).toList()))
                .param("walked", most.walked())
                .param("read", most.read())
                .query(Integer.class)
                .single();
    }

    /** Who has a document with this number, wherever the transaction may look. */
    List<Match> identified(String key, int limit) {
        return jdbc.sql("""
                        select distinct p.cooperative_id, p.party_id, p.full_name
                        from parties.document d
                        left join parties.alias a on a.cooperative_id = d.cooperative_id and a.party_id = d.party_id
                        join parties.party p on p.cooperative_id = d.cooperative_id
                            and p.party_id = case when a.current_id is null then d.party_id else a.current_id end
                        where d.key = :key and d.is_current limit :limit
                        """)
                .param("key", key)
                .param("limit", limit)
                .query((row, n) -> match(row))
                .list();
    }

    Map<PartyId, String> names(Map<PartyId, CooperativeId> parties) {
        Map<PartyId, String> names = new HashMap<>();
        List<PartyId> order = List.copyOf(parties.keySet());
        jdbc.sql("""
                        select p.party_id, p.full_name
                        from unnest(:cooperatives::uuid[], :parties::uuid[]) as asked (cooperative, party)
                        join parties.party p on p.cooperative_id = asked.cooperative and p.party_id = asked.party
                        """)
                .param(
                        "cooperatives",
                        order.stream()
                                .map(party -> Objects.requireNonNull(parties.get(party))
                                        .value())
                                .toArray(UUID[]::new))
                .param("parties", Ids.of(order))
                .query(row -> {
                    names.put(new PartyId(row.getObject(1, UUID.class)), row.getString(2));
                });
        return names;
    }

    private static String in(Optional<CooperativeId> cooperative) {
        String range = "w.word >= :from collate \"C\" and w.word < :to collate \"C\"";
        return cooperative.isPresent() ? "w.cooperative_id = :cooperative and " + range : range;
    }

    private JdbcClient.StatementSpec of(Optional<CooperativeId> cooperative, String sql, WordRange range) {
        JdbcClient.StatementSpec statement =
                jdbc.sql(sql).param("from", range.from()).param("to", range.to());
        return cooperative.isPresent()
                ? statement.param("cooperative", cooperative.get().value())
                : statement;
    }

    private static Match match(ResultSet row) throws SQLException {
        return new Match(
                new CooperativeId(row.getObject("cooperative_id", UUID.class)),
                new PartyId(row.getObject("party_id", UUID.class)),
                row.getString("full_name"));
    }
}
