package coop.milpa.origination.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.origination.Vote;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Votes in PostgreSQL. Works in the caller's transaction. */
@Repository
class VoteRegister {

    private final JdbcClient jdbc;

    VoteRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A vote, and the person whose it is. */
    record Cast(Vote vote, PartyId person) {}

    /** Everything that was said about an application, the first first. */
    List<Cast> all(CooperativeId cooperative, long number) {
        return jdbc.sql("""
                        select evaluation, voter_id, party_id, on_day, choice, reason from origination.vote
                        where cooperative_id = :cooperative and number = :number order by recorded_at, voter_id
                        """)
                .param("cooperative", cooperative.value())
                .param("number", number)
                .query((row, n) -> new Cast(
                        new Vote(
                                row.getInt("evaluation"),
                                new ActorId(row.getObject("voter_id", UUID.class)),
                                row.getObject("on_day", LocalDate.class),
                                Vote.Choice.valueOf(row.getString("choice")),
                                row.getString("reason")),
                        new PartyId(row.getObject("party_id", UUID.class))))
                .list();
    }

    /** Those on one evaluation. */
    List<Cast> on(CooperativeId cooperative, long number, int evaluation) {
        return all(cooperative, number).stream()
                .filter(cast -> cast.vote().evaluation() == evaluation)
                .toList();
    }

    void add(CooperativeId cooperative, long number, Cast cast) {
        jdbc.sql("""
                        insert into origination.vote (cooperative_id, number, evaluation, voter_id, party_id, on_day,
                            choice, reason)
                        values (:cooperative, :number, :evaluation, :voter, :party, :on, :choice, :reason)
                        """)
                .param("cooperative", cooperative.value())
                .param("number", number)
                .param("evaluation", cast.vote().evaluation())
                .param("voter", cast.vote().voter().value())
                .param("party", cast.person().value())
                .param("on", cast.vote().on())
                .param("choice", cast.vote().choice().name())
                .param("reason", cast.vote().reason())
                .update();
    }
}
