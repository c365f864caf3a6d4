package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.parties.Merging;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets membership follow the surviving party. Where both were members, both numbers stay with their accounts and
 * movements; the newer is noted as merged into the older.
 */
@Component
class MergedMembers implements Merging {

    private final JdbcClient jdbc;

    MergedMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two numbers of one person are no obstacle: no account changes its owner. */
    @Override
    public Optional<Refusal> forbids(CooperativeId cooperative, PartyId survivor, PartyId duplicate) {
        return Optional.empty();
    }

    @Override
    public void merged(CooperativeId cooperative, PartyId survivor, PartyId duplicate) {
        jdbc.sql("""
                        update members.member set party_id = :survivor
                        where cooperative_id = :cooperative and party_id = :duplicate
                        """)
                .param("cooperative", cooperative.value())
                .param("survivor", survivor.value())
                .param("duplicate", duplicate.value())
                .update();
        jdbc.sql("""
                        insert into members.merged_member (cooperative_id, member_id, into_id)
                        select cooperative_id, member_id, first_value(member_id) over oldest from members.member
                        where cooperative_id = :cooperative and party_id = :survivor
                        window oldest as (order by joined_on nulls last, recorded_at, member_id)
                        offset 1
                        on conflict do nothing
                        """)
                .param("cooperative", cooperative.value())
                .param("survivor", survivor.value())
                .update();
    }
}
