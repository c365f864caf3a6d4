package coop.milpa.contributions.internal;

import coop.milpa.contributions.ContributionTransfer;
import coop.milpa.contributions.ContributionTransfers.Sorting;
import coop.milpa.contributions.ContributionTransfers.Sum;
import coop.milpa.contributions.ContributionTransfers.Which;
import coop.milpa.kernel.MemberId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Lists transfers from PostgreSQL. Works in the caller's transaction. */
@Repository
class ContributionTransferList {

    private static final String ASKED = """
            from contributions.transfer
            where cooperative_id = :cooperative and business_date between :from and :to
                and (:member::uuid is null or :member::uuid in (from_member_id, to_member_id))
            """;

    private final JdbcClient jdbc;

    ContributionTransferList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ContributionTransfer> page(Which which, Sorting sorting, long offset, int limit) {
        return asked(which, "select * " + ASKED + order(sorting) + " offset :offset limit :limit")
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> ContributionTransferRegister.transfer(row))
                .list();
    }

    List<Sum> sums(Which which) {
        return asked(
                        which,
                        "select currency, count(*) as transfers, sum(amount)::bigint as amount " + ASKED
                                + "group by currency order by currency")
                .query((row, n) -> new Sum(
                        Currency.getInstance(row.getString("currency")),
                        row.getLong("transfers"),
                        row.getLong("amount")))
                .list();
    }

    private StatementSpec asked(Which which, String sql) {
        UUID member = which.member().map(MemberId::value).orElse(null);
        return jdbc.sql(sql)
                .param("cooperative", which.cooperative().value())
                .param("from", which.period().from())
                .param("to", which.period().to())
                .param("member", member);
    }

    private static String order(Sorting sorting) {
        return switch (sorting.by()) {
            case NUMBER -> sorting.descending() ? "order by number desc" : "order by number";
            case AMOUNT -> sorting.descending() ? "order by amount desc, number desc" : "order by amount, number desc";
        };
    }
}
