package coop.milpa.contributions.internal;

import coop.milpa.contributions.ContributionPlan;
import coop.milpa.kernel.CooperativeId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans, and the quotas they come to. Works in the caller's transaction. */
@Repository
class PlanRegister {

    private final JdbcClient jdbc;

    PlanRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CooperativeId cooperative, List<ContributionPlan> plans) {
        jdbc.sql("""
                        insert into contributions.plan (cooperative_id, member_id, from_month, amount, due_day)
                        select :cooperative, member, from_month::date, amount, due_day
                        from unnest(:members::uuid[], :months::text[], :amounts::bigint[], :days::bigint[])
                            as p (member, from_month, amount, due_day)
                        on conflict (cooperative_id, member_id, from_month)
                            do update set amount = excluded.amount, due_day = excluded.due_day
                        """)
                .param("cooperative", cooperative.value())
                .param("members", Columns.ids(plans, plan -> plan.member().value()))
                .param("months", Columns.texts(plans, plan -> plan.from().atDay(1).toString()))
                .param("amounts", Columns.numbers(plans, plan -> plan.amount().minor()))
                .param("days", Columns.numbers(plans, ContributionPlan::dueDay))
                .update();
    }

    /** The first month, from a plan's on, whose quota is there and is not what the plan says; empty if none is. */
    Optional<YearMonth> dueOtherwise(CooperativeId cooperative, List<ContributionPlan> plans) {
        return jdbc.sql("""
                        select min(q.month) as month
                        from unnest(:members::uuid[], :months::text[], :amounts::bigint[], :days::bigint[])
                            as p (member, from_month, amount, due_day)
                        join contributions.quota q on q.cooperative_id = :cooperative and q.member_id = p.member
                            and q.month >= p.from_month::date
                        where q.amount <> p.amount or q.due_on <> q.month - 1 + least(p.due_day,
                            date_part('day', q.month + interval '1 month' - interval '1 day'))::integer
                        """)
                .param("cooperative", cooperative.value())
                .param("members", Columns.ids(plans, plan -> plan.member().value()))
                .param("months", Columns.texts(plans, plan -> plan.from().atDay(1).toString()))
                .param("amounts", Columns.numbers(plans, plan -> plan.amount().minor()))
                .param("days", Columns.numbers(plans, ContributionPlan::dueDay))
                .query((row, n) -> Optional.ofNullable(row.getObject("month", LocalDate.class)))
                .single()
                .map(YearMonth::from);
    }

    /**
     * Makes the quotas of a month for everyone whose plan holds in it; those that are there stay.
     *
     * @return how many are new
     */
    int makeQuotas(CooperativeId cooperative, YearMonth month) {
        return jdbc.sql("""
                        insert into contributions.quota (cooperative_id, member_id, month, due_on, amount)
                        select p.cooperative_id, p.member_id, :month, :month - 1 + least(p.due_day, :length), p.amount
                        from (
                            select distinct on (member_id) cooperative_id, member_id, amount, due_day
                            from contributions.plan
                            where cooperative_id = :cooperative and from_month <= :month
                            order by member_id, from_month desc) p
                        join contributions.account a
                            on a.cooperative_id = p.cooperative_id and a.member_id = p.member_id
                        where p.amount > 0 and a.closed_on is null
                        on conflict do nothing
                        """)
                .param("cooperative", cooperative.value())
                .param("month", month.atDay(1))
                .param("length", month.lengthOfMonth())
                .update();
    }
}
