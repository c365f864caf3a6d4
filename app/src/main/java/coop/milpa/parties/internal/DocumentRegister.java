package coop.milpa.parties.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.parties.Documents;
import coop.milpa.parties.IdentityDocument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Identity documents in PostgreSQL. Works in the caller's transaction. */
@Repository
class DocumentRegister {

    private final JdbcClient jdbc;

    DocumentRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets nobody else enter documents of the cooperative until the transaction ends. */
    void lock(CooperativeId cooperative) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:cooperative, 12))::text")
                .param("cooperative", cooperative.toString())
                .query(String.class)
                .single();
    }

    /** Whose the keys are, of those that are somebody's: whoever was merged is who she became. */
    Map<Documents.Key, PartyId> holders(CooperativeId cooperative, Collection<Documents.Key> keys) {
        Map<Documents.Key, PartyId> holders = new HashMap<>();
        jdbc.sql("""
                        select d.series, d.key, coalesce(a.current_id, d.party_id)
                        from unnest(:series::text[], :keys::text[]) as asked (series, key)
                        join parties.document d on d.cooperative_id = :cooperative and d.series = asked.series
                            and d.key = asked.key and d.checked and d.is_current
                        left join parties.alias a on a.cooperative_id = d.cooperative_id and a.party_id = d.party_id
                        """)
                .param("cooperative", cooperative.value())
                .param("series", keys.stream().map(Documents.Key::series).toArray(String[]::new))
                .param("keys", keys.stream().map(Documents.Key::number).toArray(String[]::new))
                .query(row -> {
                    holders.put(
                            new Documents.Key(row.getString(1), row.getString(2)),
                            new PartyId(row.getObject(3, UUID.class)));
                });
        return holders;
    }

    List<PartyId> numbered(CooperativeId cooperative, String key) {
        return jdbc.sql("""
                        select distinct coalesce(a.current_id, d.party_id) from parties.document d
                        left join parties.alias a on a.cooperative_id = d.cooperative_id and a.party_id = d.party_id
                        where d.cooperative_id = :cooperative and d.key = :key and d.is_current
                        """)
                .param("cooperative", cooperative.value())
                .param("key", key)
                .query((row, n) -> new PartyId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The current documents of these parties and of those that survived them, the main one first. */
    Map<PartyId, List<IdentityDocument>> of(CooperativeId cooperative, Collection<PartyId> parties) {
        Map<PartyId, List<IdentityDocument>> documents = new HashMap<>();
        jdbc.sql("""
                        select d.party_id, d.type, d.number from parties.document d
                        join (select distinct coalesce(a.current_id, asked.id) as id
                              from unnest(:ids::uuid[]) as asked (id)
                              left join parties.alias a
                                  on a.cooperative_id = :cooperative and a.party_id = asked.id) p on p.id = d.party_id
                        where d.cooperative_id = :cooperative and d.is_current
                        order by d.party_id, d.rank
                        """)
                .param("cooperative", cooperative.value())
                .param("ids", Ids.of(parties))
                .query(row -> {
                    documents
                            .computeIfAbsent(new PartyId(row.getObject(1, UUID.class)), id -> new ArrayList<>())
                            .add(new IdentityDocument(row.getString(2), row.getString(3)));
                });
        return documents;
    }

    int lastRank(CooperativeId cooperative, PartyId party) {
        return jdbc.sql("""
                        select coalesce(max(rank), 0) from parties.document
                        where cooperative_id = :cooperative and party_id = :party
                        """)
                .param("cooperative", cooperative.value())
                .param("party", party.value())
                .query(Integer.class)
                .single();
    }

    /** What the party had, and whoever was merged into her, is kept, and is no longer current. */
    void retire(CooperativeId cooperative, PartyId party) {
        jdbc.sql("""
                        update parties.document set is_current = false
                        where cooperative_id = :cooperative and is_current and (party_id = :party or party_id in (
                            select party_id from parties.alias
                            where cooperative_id = :cooperative and current_id = :party))
                        """)
                .param("cooperative", cooperative.value())
                .param("party", party.value())
                .update();
    }

    void add(CooperativeId cooperative, List<Paper> papers) {
        jdbc.sql("""
                        insert into parties.document (cooperative_id, party_id, rank, type, number, series, key,
                            checked)
                        select :cooperative, * from unnest(:parties::uuid[], :ranks::integer[], :types::text[],
                            :numbers::text[], :series::text[], :keys::text[], :checked::boolean[])
                        """)
                .param("cooperative", cooperative.value())
                .param(
                        "parties",
                        papers.stream().map(paper -> paper.party().value()).toArray(UUID[]::new))
                .param("ranks", papers.stream().map(Paper::rank).toArray(Integer[]::new))
                .param("types", texts(papers, paper -> paper.document().type()))
                .param("numbers", texts(papers, paper -> paper.document().number()))
                .param("series", texts(papers, paper -> paper.key().series()))
                .param("keys", texts(papers, paper -> paper.key().number()))
                .param("checked", papers.stream().map(Paper::checked).toArray(Boolean[]::new))
                .update();
    }

    private static String[] texts(List<Paper> papers, Function<Paper, String> column) {
        return papers.stream().map(column).toArray(String[]::new);
    }
}
