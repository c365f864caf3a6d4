package coop.milpa.parties.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.parties.Home;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.NewParty;
import coop.milpa.parties.Particulars;
import coop.milpa.parties.Party;
import coop.milpa.parties.PartyKind;
import coop.milpa.parties.PartyName;
import coop.milpa.parties.Sex;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Parties and the words of their names in PostgreSQL. Works in the caller's transaction. */
@Repository
class PartyRegister {

    private final JdbcClient jdbc;

    PartyRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those that are known, by the id that was asked for. A coalesce counts as something that may leak rows and would
     * keep the row policy's table from being read by its key; a case does not.
     */
    Map<PartyId, Party> named(
            CooperativeId cooperative, Collection<PartyId> parties, Map<PartyId, List<IdentityDocument>> documents) {
        Map<PartyId, Party> named = new HashMap<>();
        jdbc.sql("""
                        select asked.id, p.* from unnest(:ids::uuid[]) as asked (id)
                        left join parties.alias a on a.cooperative_id = :cooperative and a.party_id = asked.id
                        join parties.party p
                            on p.cooperative_id = :cooperative
                            and p.party_id = case when a.current_id is null then asked.id else a.current_id end
                        """)
                .param("cooperative", cooperative.value())
                .param("ids", Ids.of(parties))
                .query(row -> {
                    var asked = new PartyId(row.getObject("id", UUID.class));
                    named.put(asked, party(row, documents));
                });
        return named;
    }

    /** Where each id leads; only those that were merged. */
    Map<PartyId, PartyId> survivors(CooperativeId cooperative, Collection<PartyId> parties) {
        Map<PartyId, PartyId> survivors = new HashMap<>();
        jdbc.sql("""
                        select party_id, current_id from parties.alias
                        where cooperative_id = :cooperative and party_id = any(:ids)
                        """)
                .param("cooperative", cooperative.value())
                .param("ids", Ids.of(parties))
                .query(row -> {
                    survivors.put(new PartyId(row.getObject(1, UUID.class)), new PartyId(row.getObject(2, UUID.class)));
                });
        return survivors;
    }

    void add(CooperativeId cooperative, List<NewParty> parties) {
        var arrays = new PartyArrays(parties);
        jdbc.sql("""
                        insert into parties.party (cooperative_id, party_id, kind, full_name, given_names,
                            paternal_surname, maternal_surname, married_surname, birth_date, sex, district,
                            municipality, phone, words)
                        select :cooperative, * from unnest(:ids::uuid[], :kinds::text[], :names::text[],
                            :given::text[], :paternal::text[], :maternal::text[], :married::text[],
                            :births::text[]::date[], :sexes::text[], :districts::text[], :municipalities::text[],
                            :phones::text[], :words::text[])
                        """)
                .param("cooperative", cooperative.value())
                .param("ids", arrays.ids())
                .param("kinds", arrays.texts(who -> who.kind().code()))
                .param("names", arrays.texts(who -> who.name().full()))
                .param("given", arrays.texts(who -> who.name().given()))
                .param("paternal", arrays.texts(who -> who.name().paternal()))
                .param("maternal", arrays.texts(who -> who.name().maternal()))
                .param("married", arrays.texts(who -> who.name().married()))
                .param("births", arrays.births())
                .param("sexes", arrays.texts(who -> who.sex().letter()))
                .param("districts", arrays.texts(who -> who.home().district()))
                .param("municipalities", arrays.texts(who -> who.home().municipality()))
                .param("phones", arrays.texts(Particulars::phone))
                .param("words", arrays.words())
                .update();
        addWords(cooperative, arrays);
    }

    void change(CooperativeId cooperative, PartyId party, Particulars who) {
        jdbc.sql("""
                        update parties.party set full_name = :name, given_names = :given, paternal_surname = :paternal,
                            maternal_surname = :maternal, married_surname = :married, birth_date = :born::date,
                            sex = :sex, district = :district, municipality = :municipality, phone = :phone,
                            words = :words
                        where cooperative_id = :cooperative and party_id = :party
                        """)
                .param("cooperative", cooperative.value())
                .param("party", party.value())
                .param("name", who.name().full())
                .param("given", who.name().given())
                .param("paternal", who.name().paternal())
                .param("maternal", who.name().maternal())
                .param("married", who.name().married())
                .param("born", who.birthDate().map(LocalDate::toString).orElse(null))
                .param("sex", who.sex().letter())
                .param("district", who.home().district())
                .param("municipality", who.home().municipality())
                .param("phone", who.phone())
                .param("words", PartyArrays.wordsOf(who))
                .update();
        jdbc.sql("delete from parties.word where cooperative_id = :cooperative and party_id = :party")
                .param("cooperative", cooperative.value())
                .param("party", party.value())
                .update();
        addWords(cooperative, new PartyArrays(List.of(new NewParty(party, who, List.of()))));
    }

    /** Makes others wait who would change one of them, in the order of their ids. */
    void lock(CooperativeId cooperative, Collection<PartyId> parties) {
        jdbc.sql("""
                        select party_id from parties.party
                        where cooperative_id = :cooperative and party_id = any(:ids) order by party_id for update
                        """)
                .param("cooperative", cooperative.value())
                .param("ids", Ids.of(parties))
                .query(UUID.class)
                .list();
    }

    private void addWords(CooperativeId cooperative, PartyArrays arrays) {
        jdbc.sql("""
                        insert into parties.word (cooperative_id, word, party_id, sieve)
                        select :cooperative, w.word, p.id, p.sieve
                        from unnest(:ids::uuid[], :words::text[], :sieves::bigint[]) as p (id, words, sieve),
                            unnest(string_to_array(p.words, ' ')) as w (word)
                        where w.word <> ''
                        """)
                .param("cooperative", cooperative.value())
                .param("ids", arrays.ids())
                .param("words", arrays.words())
                .param("sieves", arrays.sieves())
                .update();
    }

    private static Party party(ResultSet row, Map<PartyId, List<IdentityDocument>> documents) throws SQLException {
        var id = new PartyId(row.getObject("party_id", UUID.class));
        var name = new PartyName(
                row.getString("full_name"),
                row.getString("given_names"),
                row.getString("paternal_surname"),
                row.getString("maternal_surname"),
                row.getString("married_surname"));
        return new Party(
                id,
                new Particulars(
                        PartyKind.parse(row.getString("kind")),
                        name,
                        Optional.ofNullable(row.getObject("birth_date", LocalDate.class)),
                        Sex.of(row.getString("sex")).orElseThrow(),
                        new Home(row.getString("district"), row.getString("municipality")),
                        row.getString("phone"),
                        documents.getOrDefault(id, List.of())));
    }
}
