package coop.milpa.shares.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.shares.Way;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How members wish to be paid, in PostgreSQL. Works in the caller's transaction. */
@Repository
class ChoiceRegister {

    private final JdbcClient jdbc;

    ChoiceRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody wishes from a day on. */
    record Choice(MemberId member, Way way, LocalDate on) {}

    void choose(CooperativeId cooperative, Choice choice, ActorId by) {
        jdbc.sql("""
                        insert into shares.choice (cooperative_id, member_id, way, chosen_on, chosen_by)
                        values (:cooperative, :member, :way, :on, :by)
                        on conflict (cooperative_id, member_id)
                            do update set way = excluded.way, chosen_on = excluded.chosen_on,
                                chosen_by = excluded.chosen_by
                        """)
                .param("cooperative", cooperative.value())
                .param("member", choice.member().value())
                .param("way", choice.way().name())
                .param("on", choice.on())
                .param("by", by.value())
                .update();
    }

    Optional<Way> of(CooperativeId cooperative, MemberId member) {
        return jdbc.sql("""
                        select way from shares.choice where cooperative_id = :cooperative and member_id = :member
                        """)
                .param("cooperative", cooperative.value())
                .param("member", member.value())
                .query((row, n) -> Way.valueOf(row.getString("way")))
                .optional();
    }
}
