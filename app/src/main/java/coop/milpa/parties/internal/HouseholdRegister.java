package coop.milpa.parties.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.parties.FormHousehold;
import coop.milpa.parties.Household;
import coop.milpa.parties.Household.Place;
import coop.milpa.parties.Household.Relation;
import coop.milpa.parties.HouseholdId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps households and who lives in them. Works in the caller's transaction. */
@Repository
class HouseholdRegister {

    /** Places under the ids that lead to people now. */
    private static final String PLACES = """
            select h.*, coalesce(a.current_id, h.party_id) as current_id from parties.household_place h
            left join parties.alias a on a.cooperative_id = h.cooperative_id and a.party_id = h.party_id
            where h.cooperative_id = :cooperative
            """;

    private final JdbcClient jdbc;

    HouseholdRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void form(CooperativeId cooperative, HouseholdId household, FormHousehold command) {
        jdbc.sql("""
                        insert into parties.household (cooperative_id, household_id, name)
                        values (:cooperative, :household, :name)
                        """)
                .param("cooperative", cooperative.value())
                .param("household", household.value())
                .param("name", command.name())
                .update();
    }

    /** Makes others wait who would change this household. */
    void lock(HouseholdId household) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:household, 12))::text")
                .param("household", household.toString())
                .query(String.class)
                .single();
    }

    void add(CooperativeId cooperative, HouseholdId household, Place place, LocalDate from) {
        jdbc.sql("""
                        insert into parties.household_place (cooperative_id, party_id, from_on, household_id, relation)
                        values (:cooperative, :party, :from, :household, :relation)
                        """)
                .param("cooperative", cooperative.value())
                .param("party", place.party().value())
                .param("from", from)
                .param("household", household.value())
                .param("relation", place.relation().name())
                .update();
    }

    /** Ends the open place of a party, under whichever id it stands. */
    void end(CooperativeId cooperative, PartyId current, LocalDate last) {
        jdbc.sql("""
                        update parties.household_place h set to_on = :last
                        where h.cooperative_id = :cooperative and h.to_on is null
                          and (h.party_id = :party or h.party_id in (
                              select a.party_id from parties.alias a
                              where a.cooperative_id = :cooperative and a.current_id = :party))
                        """)
                .param("last", last)
                .param("cooperative", cooperative.value())
                .param("party", current.value())
                .update();
    }

    /** Whether a party has a place on a day or after it. */
    boolean hasPlaceFrom(CooperativeId cooperative, PartyId current, LocalDate day) {
        return jdbc.sql("select count(*) > 0 from (" + PLACES
                        + ") p where p.current_id = :party and coalesce(p.to_on >= :day, true)")
                .param("cooperative", cooperative.value())
                .param("party", current.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** In which household a party lives on a day. */
    Optional<HouseholdId> of(CooperativeId cooperative, PartyId current, LocalDate day) {
        return jdbc.sql("select household_id from (" + PLACES
                        + ") p where p.current_id = :party and p.from_on <= :day and coalesce(p.to_on >= :day, true)")
                .param("cooperative", cooperative.value())
                .param("party", current.value())
                .param("day", day)
                .query((row, n) -> new HouseholdId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** As it was on a day; empty if nobody was in it. */
    Optional<Household> find(CooperativeId cooperative, HouseholdId household, LocalDate day) {
        List<Place> people = jdbc.sql("select current_id, relation from (" + PLACES + """
                        ) p where p.household_id = :household and p.from_on <= :day and coalesce(p.to_on >= :day, true)
                        order by p.relation <> 'HEAD', p.from_on, p.recorded_at, p.current_id
                        """)
                .param("cooperative", cooperative.value())
                .param("household", household.value())
                .param("day", day)
                .query((row, n) -> new Place(
                        new PartyId(row.getObject("current_id", UUID.class)),
                        Relation.valueOf(row.getString("relation"))))
                .list();
        return people.isEmpty()
                ? Optional.empty()
                : Optional.of(new Household(household, name(cooperative, household), people));
    }

    private String name(CooperativeId cooperative, HouseholdId household) {
        return jdbc.sql("""
                        select name from parties.household
                        where cooperative_id = :cooperative and household_id = :household
                        """)
                .param("cooperative", cooperative.value())
                .param("household", household.value())
                .query(String.class)
                .single();
    }
}
