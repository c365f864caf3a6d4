package coop.milpa.parties.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.parties.Consent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what parties said about their data; rows are added and never changed. Works in the caller's transaction. */
@Repository
class ConsentRegister {

    private final JdbcClient jdbc;

    ConsentRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CooperativeId cooperative, UUID id, PartyId party, Consent consent) {
        jdbc.sql("""
                        insert into parties.consent (cooperative_id, party_id, consent_id, purpose, given, said_on,
                            channel, text_version)
                        values (:cooperative, :party, :id, :purpose, :given, :day, :channel, :text)
                        """)
                .param("cooperative", cooperative.value())
                .param("party", party.value())
                .param("id", id)
                .param("purpose", consent.purpose())
                .param("given", consent.given())
                .param("day", consent.day())
                .param("channel", consent.channel().name())
                .param("text", consent.text())
                .update();
    }

    /** All that a party said, under any id that leads to her now; first said first. */
    List<Consent> of(CooperativeId cooperative, PartyId current) {
        return jdbc.sql("""
                        select * from parties.consent c
                        where c.cooperative_id = :cooperative
                          and (c.party_id = :party or c.party_id in (
                              select a.party_id from parties.alias a
                              where a.cooperative_id = :cooperative and a.current_id = :party))
                        order by c.said_on, c.consent_id
                        """)
                .param("cooperative", cooperative.value())
                .param("party", current.value())
                .query((row, n) -> new Consent(
                        row.getString("purpose"),
                        row.getBoolean("given"),
                        row.getObject("said_on", LocalDate.class),
                        Consent.Channel.valueOf(row.getString("channel")),
                        row.getString("text_version")))
                .list();
    }
}
