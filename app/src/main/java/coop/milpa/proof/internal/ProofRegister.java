package coop.milpa.proof.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.proof.file.Countersignature;
import coop.milpa.proof.file.DayTrees;
import coop.milpa.proof.file.FederationKey;
import coop.milpa.proof.tree.DaySeed;
import coop.milpa.proof.tree.Hash;
import coop.milpa.proof.tree.Side;
import coop.milpa.proof.tree.TreeRoot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Seeds, roots and countersignatures in PostgreSQL: appended, never changed. */
@Repository
class ProofRegister {

    private final JdbcClient jdbc;

    ProofRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is needed to build a day's trees again. */
    record DaySecret(DaySeed seed, TreeMarker marker) {}

    Optional<DaySecret> secret(CooperativeId cooperative, LocalDate day) {
        return jdbc.sql("""
                        select seed, marker from proof.day_seed
                        where cooperative_id = :cooperative and business_date = :day
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .query((row, n) -> new DaySecret(
                        DaySeed.of(row.getBytes("seed")), new TreeMarker(row.getObject("marker", UUID.class))))
                .optional();
    }

    void keep(CooperativeId cooperative, LocalDate day, DaySecret secret) {
        jdbc.sql("""
                        insert into proof.day_seed (cooperative_id, business_date, seed, marker)
                        values (:cooperative, :day, :seed, :marker)
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .param("seed", secret.seed().bytes())
                .param("marker", secret.marker().value())
                .update();
    }

    DayTrees trees(CooperativeId cooperative, LocalDate day) {
        return new DayTrees(
                jdbc
                        .sql("""
                        select currency, side, leaves, hash, sum from proof.root
                        where cooperative_id = :cooperative and business_date = :day
                        """)
                        .param("cooperative", cooperative.value())
                        .param("day", day)
                        .query((row, n) -> root(row))
                        .stream()
                        .sorted(TreeRoot.ORDER)
                        .toList());
    }

    void keep(CooperativeId cooperative, LocalDate day, DayTrees trees) {
        List<TreeRoot> roots = trees.roots();
        jdbc.sql("""
                        insert into proof.root (cooperative_id, business_date, currency, side, leaves, hash, sum)
                        select :cooperative, :day, r.*
                        from unnest(:currencies, :sides, :leaves, :hashes, :sums)
                             as r (currency, side, leaves, hash, sum)
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .param("currencies", column(roots, root -> root.currency().getCurrencyCode(), String[]::new))
                .param("sides", column(roots, root -> String.valueOf(root.side().sign()), String[]::new))
                .param("leaves", column(roots, TreeRoot::leaves, Long[]::new))
                .param("hashes", column(roots, root -> root.hash().bytes(), byte[][]::new))
                .param("sums", column(roots, TreeRoot::sum, Long[]::new))
                .update();
    }

    private static <T> T[] column(List<TreeRoot> roots, Function<TreeRoot, T> value, IntFunction<T[]> array) {
        return roots.stream().map(value).toArray(array);
    }

    /** The days that have a proof, first days first. */
    List<LocalDate> days(CooperativeId cooperative) {
        return jdbc.sql("""
                        select business_date from proof.day_seed where cooperative_id = :cooperative
                        order by business_date
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) -> row.getObject("business_date", LocalDate.class))
                .list();
    }

    Optional<Countersignature> countersignature(CooperativeId cooperative, LocalDate day) {
        return jdbc.sql("""
                        select key, signature from proof.countersignature
                        where cooperative_id = :cooperative and business_date = :day
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .query((row, n) ->
                        new Countersignature(FederationKey.parse(row.getString("key")), row.getString("signature")))
                .optional();
    }

    void keep(CooperativeId cooperative, LocalDate day, Countersignature signature) {
        jdbc.sql("""
                        insert into proof.countersignature (cooperative_id, business_date, key, signature)
                        values (:cooperative, :day, :key, :signature)
                        on conflict (cooperative_id, business_date) do nothing
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .param("key", signature.key().toString())
                .param("signature", signature.signature())
                .update();
    }

    /** A key that is there already stays as it is. */
    void publish(CooperativeId federation, FederationKey key, Instant at) {
        jdbc.sql("""
                        insert into proof.federation_key (cooperative_id, key, published_at)
                        values (:federation, :key, :at)
                        on conflict (cooperative_id, key) do nothing
                        """)
                .param("federation", federation.value())
                .param("key", key.toString())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    boolean isPublished(CooperativeId federation, FederationKey key) {
        return jdbc.sql("""
                        select count(*) from proof.federation_key
                        where cooperative_id = :federation and key = :key
                        """)
                .param("federation", federation.value())
                .param("key", key.toString())
                .query((row, n) -> row.getLong(1) > 0)
                .single();
    }

    private static TreeRoot root(ResultSet row) throws SQLException {
        return new TreeRoot(
                Currency.getInstance(row.getString("currency")),
                row.getString("side").equals("+") ? Side.OWED : Side.OVERDRAWN,
                row.getLong("leaves"),
                Hash.of(row.getBytes("hash")),
                row.getLong("sum"));
    }
}
