package coop.milpa.shares.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.EntryId;
import coop.milpa.platform.TenantScope;
import coop.milpa.shares.Distribution;
import coop.milpa.shares.DistributionId;
import coop.milpa.shares.MemberShare;
import coop.milpa.shares.MemberShares;
import coop.milpa.shares.Way;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what each member is paid in PostgreSQL. */
@Repository
class SqlMemberShares implements MemberShares {

    private static final int FETCH_SIZE = 1_000;

    private static final String FROM = """
            from shares.member_share s
            left join shares.payment p on p.cooperative_id = s.cooperative_id
                and p.distribution_id = s.distribution_id and p.place = s.place
            """;

    private static final String ROWS = """
            select s.place, s.member_id, s.distribution_id, s.contribution_days, s.interest, s.refund, p.way,
                p.entry_id, p.paid_on, case when p.place is null then w.reason end as reason
            """ + FROM + """
            left join shares.waiting w on w.cooperative_id = s.cooperative_id
                and w.distribution_id = s.distribution_id and w.place = s.place
            where s.cooperative_id = :cooperative
            """;

    private static final String SOME = """
             and s.distribution_id = :distribution
                and (:only = 'ALL' or (p.place is not null) = (:only = 'PAID'))
            """;

    private final JdbcClient jdbc;
    private final TenantScope tenants;
    private final DistributionRegister register;

    SqlMemberShares(JdbcClient jdbc, TenantScope tenants, DistributionRegister register) {
        this.jdbc = jdbc;
        this.tenants = tenants;
        this.register = register;
    }

    @Override
    public List<MemberShare> page(CooperativeId cooperative, Distribution of, Only only, Sorting sorting, Page page) {
        return tenants.read(
                cooperative,
                () -> asked(ROWS + SOME + order(sorting) + " limit :limit offset :offset", cooperative, of)
                        .param("only", only.name())
                        .param("limit", page.limit())
                        .param("offset", page.offset())
                        .query((row, n) -> share(row, of.currency()))
                        .list());
    }

    /** In one transaction, without which the driver would read everything at once. */
    @Override
    public void each(
            CooperativeId cooperative, Distribution of, Only only, Sorting sorting, Consumer<MemberShare> into) {
        tenants.read(cooperative, () -> {
            asked(ROWS + SOME + order(sorting), cooperative, of)
                    .param("only", only.name())
                    .withFetchSize(FETCH_SIZE)
                    .query(row -> {
                        into.accept(share(row, of.currency()));
                    });
            return true;
        });
    }

    @Override
    public Sums sums(CooperativeId cooperative, Distribution of, Only only) {
        return tenants.read(
                cooperative,
                () -> asked("""
                                select count(*) as members, count(p.place) as paid,
                                    coalesce(sum(s.interest), 0) as interest, coalesce(sum(s.refund), 0) as refund,
                                    coalesce(sum(p.amount), 0) as paid_out
                                """ + FROM + " where s.cooperative_id = :cooperative " + SOME, cooperative, of)
                        .param("only", only.name())
                        .query((row, n) -> new Sums(
                                row.getLong("members"),
                                row.getLong("paid"),
                                new Money(row.getLong("interest"), of.currency()),
                                new Money(row.getLong("refund"), of.currency()),
                                new Money(row.getLong("paid_out"), of.currency())))
                        .single());
    }

    @Override
    public Map<String, Long> waiting(CooperativeId cooperative, Distribution of) {
        Map<String, Long> waiting = new TreeMap<>();
        tenants.read(cooperative, () -> {
            asked("""
                            select w.reason, count(*) as members
                            from shares.waiting w
                            where w.cooperative_id = :cooperative and w.distribution_id = :distribution
                                and not exists (
                                    select from shares.payment p
                                    where p.cooperative_id = w.cooperative_id
                                        and p.distribution_id = w.distribution_id and p.place = w.place)
                            group by w.reason
                            """, cooperative, of).query(row -> {
                waiting.put(row.getString("reason"), row.getLong("members"));
            });
            return true;
        });
        return waiting;
    }

    @Override
    public Optional<MemberShare> find(CooperativeId cooperative, Distribution of, MemberId member) {
        return tenants.read(
                cooperative,
                () -> asked(ROWS + " and s.distribution_id = :distribution and s.member_id = :member", cooperative, of)
                        .param("member", member.value())
                        .query((row, n) -> share(row, of.currency()))
                        .optional());
    }

    @Override
    public List<MemberShare.Refund> refunds(CooperativeId cooperative, Distribution of, MemberShare share) {
        return tenants.read(
                cooperative,
                () -> asked("""
                                select pool, units, amount from shares.refund
                                where cooperative_id = :cooperative and distribution_id = :distribution
                                    and place = :place
                                order by pool
                                """, cooperative, of)
                        .param("place", share.place())
                        .query((row, n) -> new MemberShare.Refund(
                                of.pools().get(row.getInt("pool") - 1),
                                row.getLong("units"),
                                new Money(row.getLong("amount"), of.currency())))
                        .list());
    }

    @Override
    public List<Declared> ofMember(CooperativeId cooperative, MemberId member) {
        return tenants.read(cooperative, () -> {
            List<Declared> declared = new ArrayList<>();
            for (Distribution each : register.all(cooperative)) {
                if (each.isResolved()) {
                    find(cooperative, each, member).ifPresent(share -> declared.add(new Declared(each, share)));
                }
            }
            return declared;
        });
    }

    private JdbcClient.StatementSpec asked(String sql, CooperativeId cooperative, Distribution of) {
        DistributionId id = of.id();
        return jdbc.sql(sql).param("cooperative", cooperative.value()).param("distribution", id.value());
    }

    private static String order(Sorting sorting) {
        String way = sorting.descending() ? " desc" : "";
        return switch (sorting.by()) {
            case NUMBER -> " order by s.place" + way;
            case AMOUNT -> " order by s.interest + s.refund" + way + ", s.place";
        };
    }

    private static MemberShare share(ResultSet row, Currency currency) throws SQLException {
        String way = row.getString("way");
        return new MemberShare(
                row.getInt("place"),
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getLong("contribution_days"),
                new Money(row.getLong("interest"), currency),
                new Money(row.getLong("refund"), currency),
                way == null
                        ? Optional.empty()
                        : Optional.of(new MemberShare.Payment(
                                Way.valueOf(way),
                                new EntryId(row.getObject("entry_id", UUID.class)),
                                row.getObject("paid_on", LocalDate.class))),
                Optional.ofNullable(row.getString("reason")));
    }
}
