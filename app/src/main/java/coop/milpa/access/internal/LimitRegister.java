package coop.milpa.access.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.AmountLimits.Act;
import coop.milpa.platform.Network;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much somebody may post, and has posted today, in PostgreSQL. */
@Repository
class LimitRegister {

    private final JdbcClient jdbc;

    LimitRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What limits a person, in minor units. */
    record Bounds(Optional<Long> perOperation, Optional<Long> perDay) {}

    /**
     * The most generous of her roles counts: one that holds the permission and is not limited lifts the limits of the
     * others, and one that is limited for a day only may post as much at once. Nobody who is no user of the home is
     * limited.
     */
    Bounds bounds(CooperativeId home, ActorId user, Act act) {
        return jdbc.sql("""
                        select case when bool_or(free or per_operation is null and limited) then null
                                    else max(per_operation) end as per_operation,
                               case when bool_or(free or per_day is null and limited) then null
                                    else max(per_day) end as per_day
                        from (
                            select coalesce(l.per_operation, l.per_day) as per_operation, l.per_day,
                                   l.role is not null as limited, l.role is null as free
                            from access.user_role r
                            left join access.amount_limit l on l.cooperative_id = r.cooperative_id
                                and l.role = r.role and l.permission = :permission and l.currency = :currency
                            where r.cooperative_id = :home and r.user_id = :user
                                and exists (
                                    select from access.role_permission p where p.role = r.role
                                        and p.cooperative_id in (r.cooperative_id, :network)
                                        and p.permission = :permission)
                        ) as by_role
                        """)
                .params(key(home, user, act))
                .param("network", Network.ID.value())
                .query((row, n) -> new Bounds(
                        Optional.ofNullable(row.getObject("per_operation", Long.class)),
                        Optional.ofNullable(row.getObject("per_day", Long.class))))
                .single();
    }

    /** What she has posted on a day; whoever asks the same beside waits for the end of this transaction. */
    long posted(CooperativeId home, ActorId user, Act act, LocalDate day) {
        jdbc.sql("""
                        insert into access.amount_posted (cooperative_id, user_id, permission, currency, posted_on,
                            amount)
                        values (:home, :user, :permission, :currency, :day, 0) on conflict do nothing
                        """).params(key(home, user, act)).param("day", day).update();
        return jdbc.sql("""
                        select amount from access.amount_posted
                        where cooperative_id = :home and user_id = :user and permission = :permission
                          and currency = :currency and posted_on = :day
                        for update
                        """)
                .params(key(home, user, act))
                .param("day", day)
                .query(Long.class)
                .single();
    }

    /** Counts where her day is limited: nothing is there to count on where it is not. */
    void add(CooperativeId home, ActorId user, Act act, LocalDate day) {
        jdbc.sql("""
                        update access.amount_posted set amount = amount + :amount
                        where cooperative_id = :home and user_id = :user and permission = :permission
                          and currency = :currency and posted_on = :day
                        """)
                .params(key(home, user, act))
                .param("day", day)
                .param("amount", act.amount().minor())
                .update();
    }

    private static Map<String, Object> key(CooperativeId home, ActorId user, Act act) {
        return Map.of(
                "home", home.value(),
                "user", user.value(),
                "permission", act.permission(),
                "currency", act.amount().currency().getCurrencyCode());
    }
}
